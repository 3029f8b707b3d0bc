# METADATA
# title: Resources carry tags
# description: |
#   Tags say whose a cluster, an instance, a subnet group or a snapshot is, and policies allow acts by them. Tags of the
#   provider's `default_tags` count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Tagging.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
# custom:
#   severity: low
#   topics: [IAM-8]
#   covers: ["21"]
#   decides:
#     aws_rds_cluster: &tags_all
#       tags_all:
#         wrong: {}
#         harmless: {unset: the tags themselves are in the plan, unknown: the tags themselves are in the plan}
#     aws_rds_cluster_instance: *tags_all
#     aws_db_subnet_group: *tags_all
#   controls:
#     security_hub: [RDS.28, RDS.29, RDS.30, RDS.33]
#   resources: [aws_rds_cluster, aws_rds_cluster_instance, aws_db_subnet_group, aws_db_cluster_snapshot, aws_rds_cluster_snapshot_copy]
#   wanted: at least one tag
#   remediation: Set tags, or default_tags in the provider's configuration.
#   since: 0.2.0
package aurora.rules.rds.tags

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := array.concat(
	array.concat(aurora.clusters, aurora.instances),
	sort([handle | some handle in (scope.subnet_groups | scope.snapshots)]),
)

judged := [judge(handle, object.get(plan.after(handle), "tags_all", null)) | some handle in subjects]

judge(handle, all) := outcome.pass(handle) if {
	is_object(all)
	count(all) > 0
} else := outcome.pass(handle) if {
	has_unknown_value(handle)
} else := outcome.fail(handle, {"attribute": "tags_all", "found": all}) if {
	attribute.state(handle, "tags_all").state == "known"
} else := judge_tags(handle, attribute.state(handle, "tags"))

# A tag whose value is not known yet is a tag.
has_unknown_value(handle) if {
	some _, unknown in input.resource_changes[handle].change.after_unknown.tags_all
	unknown == true
}

# Without the provider's default tags, Terraform shows no tags_all where a resource has none.
judge_tags(handle, given) := outcome.pass(handle) if {
	is_object(given.value)
	count(given.value) > 0
} else := outcome.fail(handle, {"attribute": "tags", "found": object.get(given, "value", null)}) if {
	given.state in {"known", "unset"}
} else := outcome.unknown(handle, attribute.undecided("tags", given))
