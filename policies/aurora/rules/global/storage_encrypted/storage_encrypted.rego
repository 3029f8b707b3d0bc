# METADATA
# title: A global database is encrypted
# description: |
#   A global database encrypts the storage of all its members, or takes that from the cluster that it is made from. Each
#   member in another Region copies what the primary has.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-getting-started.html
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/rds_global_cluster
# custom:
#   severity: high
#   topics: [DATA-1]
#   covers: ["19", "G34"]
#   controls:
#     checkov: [CKV_AWS_140]
#   resources: [aws_rds_global_cluster]
#   reads: [aws_rds_cluster]
#   decides:
#     aws_rds_global_cluster:
#       storage_encrypted: {wrong: false}
#   wanted: storage_encrypted = true, or a source_db_cluster_identifier whose cluster is encrypted
#   remediation: Set storage_encrypted to true. A global database that is not encrypted has to be made anew from a restored, encrypted cluster.
#   since: 0.2.0
package aurora.rules.global.storage_encrypted

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.cluster_link
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

subjects := aurora.global_clusters

judged := [judge(handle) | some handle in subjects]

judge(handle) := judge_source(handle, cluster_link.to(handle, "source_db_cluster_identifier")) if {
	not attribute.is_given(handle, "storage_encrypted")
	attribute.is_given(handle, "source_db_cluster_identifier")
} else := attribute.must_be(handle, "storage_encrypted", {true})

judge_source(handle, linked) := outcome.unknown(handle, link.doubt("source_db_cluster_identifier", linked)) if {
	link.doubt("source_db_cluster_identifier", linked)
} else := outcome.fail(handle, {
	"attribute": "storage_encrypted",
	"found": false,
	"related": addresses(unencrypted),
}) if {
	unencrypted := [cluster | some cluster in linked.handles; encryption(cluster).value == false]
	count(unencrypted) > 0
} else := outcome.unknown(handle, object.union(
	attribute.undecided("storage_encrypted", encryption(undecided[0])),
	{"related": addresses(undecided)},
)) if {
	undecided := [cluster | some cluster in linked.handles; not encryption(cluster).value == true]
	count(undecided) > 0
} else := outcome.pass(handle)

encryption(cluster) := attribute.decided(cluster, "storage_encrypted")

addresses(clusters) := [plan.address(cluster) | some cluster in clusters]
