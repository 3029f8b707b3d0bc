# METADATA
# title: Activity streams have settings that Aurora can start
# description: |
#   Aurora MySQL streams asynchronously only, and no Aurora engine has native audit fields. The provider takes both
#   without a word; the stream then fails to start, and the cluster runs without one.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.Enabling.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_StartActivityStream.html
# custom:
#   severity: medium
#   topics: [LOG-3]
#   covers: ["G22"]
#   resources: [aws_rds_cluster_activity_stream]
#   reads: [aws_rds_cluster]
#   decides:
#     aws_rds_cluster_activity_stream:
#       mode: {wrong: sync}
#       engine_native_audit_fields_included:
#         wrong: true
#         harmless: {"null": the fields are left out by default, unset: the fields are left out by default}
#   wanted: mode = async on aurora-mysql, engine_native_audit_fields_included = false
#   remediation: Set mode to async where the engine is aurora-mysql, and leave engine_native_audit_fields_included out.
#   since: 0.2.0
package aurora.rules.activity_stream.supported_settings

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.cluster_link
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

subjects := plan.of("aws_rds_cluster_activity_stream")

judged := [judge(handle) | some handle in subjects]

judge(handle) := judge_mode(handle, attribute.decided(handle, "mode")) if {
	attribute.decided(handle, "engine_native_audit_fields_included").value == false
} else := attribute.must_be(handle, "engine_native_audit_fields_included", {false})

judge_mode(handle, mode) := judge_synchronous(handle, cluster_link.to(handle, "resource_arn")) if {
	mode.value == "sync"
} else := attribute.must_be(handle, "mode", {"async"})

judge_synchronous(handle, linked) := outcome.fail(handle, {
	"attribute": "mode",
	"found": "sync",
	"expected": "async",
	"related": [plan.address(cluster) | some cluster in asynchronous_only],
}) if {
	asynchronous_only := [cluster | some cluster in linked.handles; aurora.engine(cluster) == "aurora-mysql"]
	count(asynchronous_only) > 0
} else := outcome.unknown(handle, link.doubt("resource_arn", linked)) if {
	link.doubt("resource_arn", linked)
} else := outcome.unknown(handle, object.union(
	attribute.undecided("engine", attribute.state(hidden[0], "engine")),
	{"related": [plan.address(cluster) | some cluster in hidden]},
)) if {
	hidden := [cluster | some cluster in linked.handles; not aurora.engine(cluster)]
	count(hidden) > 0
} else := outcome.pass(handle)
