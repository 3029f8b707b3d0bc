# METADATA
# title: Activity streams start, and clusters that need one have it
# description: |
#   Aurora MySQL streams asynchronously only, and no Aurora engine has native audit fields. The provider takes both
#   without a word; the stream then fails to start. Where presence_required says so, each cluster needs a stream.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.Enabling.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_StartActivityStream.html
# custom:
#   severity: medium
#   topics: [LOG-3]
#   covers: ["G22"]
#   resources: [aws_rds_cluster_activity_stream, aws_rds_cluster]
#   decides:
#     aws_rds_cluster_activity_stream:
#       mode: {wrong: sync}
#       engine_native_audit_fields_included:
#         wrong: true
#         harmless: {"null": the fields are left out by default, unset: the fields are left out by default}
#   wanted: mode = async on aurora-mysql, engine_native_audit_fields_included = false
#   remediation: Set mode to async where the engine is aurora-mysql, and leave engine_native_audit_fields_included out.
#   since: 0.2.0
package aurora.rules.activity_stream.started

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.cluster_link
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

subjects := array.concat(streams, [cluster | some cluster in aurora.clusters; presence.is_required])

judged := [judge(handle, input.resource_changes[handle].type) | some handle in subjects]

streams := plan.of("aws_rds_cluster_activity_stream")

judge(handle, type) := judge_cluster(handle) if {
	type == "aws_rds_cluster"
} else := judge_mode(handle, attribute.decided(handle, "mode")) if {
	attribute.decided(handle, "engine_native_audit_fields_included").value == false
} else := attribute.must_be(handle, "engine_native_audit_fields_included", {false})

judge_cluster(cluster) := outcome.pass(cluster) if {
	streamed[cluster]
} else := outcome.unknown(cluster, {
	"attribute": "aws_rds_cluster_activity_stream",
	"reason": "expression",
	"needs": sort(hidden),
}) if {
	count(hidden) > 0
} else := presence.missing(cluster, "aws_rds_cluster_activity_stream")

links := [cluster_link.to(stream, "resource_arn") | some stream in streams]

streamed := {cluster | some linked in links; some cluster in linked.handles}

hidden := {text | some linked in links; some text in linked.needs}

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
