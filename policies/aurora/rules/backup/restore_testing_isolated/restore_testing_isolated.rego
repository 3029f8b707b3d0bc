# METADATA
# title: Restore tests restore into isolation
# description: |
#   Unless told otherwise, AWS Backup restores a cluster for a test into the default VPC with its default security group:
#   production data in a network that is open to all that is in it. Two overrides say where to.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing-inferred-metadata.html
# custom:
#   severity: high
#   topics: [RES-1, NET-1]
#   covers: ["G38"]
#   resources: [aws_backup_restore_testing_selection]
#   reads: [aws_rds_cluster, aws_security_group]
#   decides:
#     aws_backup_restore_testing_selection:
#       restore_metadata_overrides: {wrong: {dbSubnetGroupName: restore-tests}}
#   wanted: dbSubnetGroupName and vpcSecurityGroupIds in restore_metadata_overrides, with a group that no cluster has
#   remediation: Set dbSubnetGroupName to a group of isolated subnets and vpcSecurityGroupIds to jsonencode of the ids of a group without rules.
#   since: 0.2.0
package aurora.rules.backup.restore_testing_isolated

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.restore_tests])

judged := [judge(handle, object.get(plan.after(handle), name, null)) | some handle in subjects]

name := "restore_metadata_overrides"

judge(handle, overrides) := outcome.unknown(handle, attribute.undecided(name, attribute.state(handle, name))) if {
	attribute.state(handle, name).state in {"referenced", "undecidable"}
	not is_object(overrides)
} else := outcome.fail(handle, {"attribute": name, "expected": sort(missing)}) if {
	missing := {key | some key in wanted; not lower(key) in given_keys(handle)}
	count(missing) > 0
} else := outcome.fail(handle, {
	"attribute": name,
	"expected": "a security group that no cluster has",
	"related": [plan.address(group) | some group in shared],
}) if {
	shared := sort({group | some group in groups_of_clusters; is_used(handle, overrides, group)})
	count(shared) > 0
} else := outcome.pass(handle)

wanted := ["dbSubnetGroupName", "vpcSecurityGroupIds"]

# Keys are not case sensitive; one whose value is not known yet is a key all the same.
given_keys(handle) := {lower(key) |
	some key, value in plan.after(handle)[name]
	is_string(value)
	value != ""
} | {lower(key) |
	some key, unknown in input.resource_changes[handle].change.after_unknown[name]
	unknown == true
}

groups_of_clusters := {group |
	some cluster in aurora.clusters
	some group in link.to(cluster, "vpc_security_group_ids", {"aws_security_group"}, {"id"}).handles
}

is_used(handle, overrides, group) if {
	group in link.to(handle, name, {"aws_security_group"}, {"id"}).handles
} else if {
	some _, value in overrides
	contains(value, plan.after(group).id)
}
