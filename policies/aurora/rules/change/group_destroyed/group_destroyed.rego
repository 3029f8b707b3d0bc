# METADATA
# title: Groups in use outlive the plan
# description: |
#   The plan destroys no parameter group, subnet group or security group that an Aurora cluster or instance still uses,
#   and replaces none before its users have another. AWS refuses both, and the apply stops halfway.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/parameter-groups-overview.html
#   - ref: https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle
# custom:
#   severity: medium
#   topics: [RES-1]
#   covers: ["G29"]
#   resources: [aws_rds_cluster_parameter_group, aws_db_parameter_group, aws_db_subnet_group, aws_security_group]
#   reads: [aws_rds_cluster, aws_rds_cluster_instance]
#   decides:
#     # What becomes of the resource decides, no value that it is given.
#   wanted: groups stay as long as something uses them
#   remediation: Give the users another group first, or replace the group with create_before_destroy and a name_prefix.
#   since: 0.2.0
package aurora.rules.change.group_destroyed

import data.aurora.lib.change
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

subjects := [group | some type, users in change.group_users; some group in change.of(type); users[identity(group)]]

judged := [judge(group, change.group_users[input.resource_changes[group].type][identity(group)]) | some group in subjects]

identity(group) := change.before(group).id

judge(group, users) := outcome.fail(group, object.union(change.loss(group), {"related": sort(affected)})) if {
	change.is_destroyed(group)
	affected := {plan.address(user) | some [user, name] in users; needs_it(group, user, name)}
	count(affected) > 0
} else := outcome.pass(group)

needs_it(group, user, name) if {
	not change.is_destroyed(user)
	still_names(user, name, identity(group))
} else if {
	not change.is_destroyed(user)
	change.kind(group) == "replaced"
	not change.is_overlapping(group)
}

still_names(user, name, value) if plan.after(user)[name] == value

else if value in plan.after(user)[name]
