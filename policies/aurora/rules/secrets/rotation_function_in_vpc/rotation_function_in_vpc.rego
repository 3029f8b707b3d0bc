# METADATA
# title: Rotation functions run in the VPC
# description: |
#   The function that rotates a password of Aurora logs in to the database to change it. A database without public address
#   is reached from inside of its VPC alone: a function elsewhere fails, or asks for a database that is open.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotation-function-network-access.html
# custom:
#   severity: low
#   topics: [SECRET-1, NET-1]
#   covers: ["G18"]
#   resources: [aws_lambda_function, aws_secretsmanager_secret_rotation]
#   decides:
#     aws_lambda_function:
#       vpc_config: {wrong: []}
#     aws_secretsmanager_secret_rotation:
#       rotation_lambda_arn:
#         wrong: "arn:aws:lambda:eu-central-1:111122223333:function:elsewhere"
#         harmless:
#           "null": "there is no function to judge; secrets/rotation_function fails"
#           unset: "there is no function to judge; secrets/rotation_function fails"
#           type: "there is no function to judge; secrets/rotation_function fails"
#   wanted: vpc_config with the subnets of the database
#   remediation: Give the function a vpc_config with subnets and a security group that reach the database and Secrets Manager.
#   since: 0.2.0
package aurora.rules.secrets.rotation_function_in_vpc

import data.aurora.lib.attribute
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := sort(scope.rotation_functions | {rotation | some rotation, _ in doubts})

judged := [judge(handle) | some handle in subjects]

# Rotations whose function the plan does not hold.
doubts := {rotation: link.doubt("rotation_lambda_arn", linked) |
	some rotation, linked in scope.rotation_function_links
	count(linked.handles) == 0
	count(linked.outside) + count(linked.needs) > 0
}

judge(handle) := outcome.unknown(handle, doubts[handle]) if {
	doubts[handle]
} else := outcome.pass(handle) if {
	[config] := plan.after(handle).vpc_config
	has_subnets(handle, config)
} else := outcome.fail(handle, {"attribute": "vpc_config", "found": []}) if {
	attribute.state(handle, "vpc_config").state in {"known", "unset"}
	object.get(plan.after(handle), "vpc_config", null) in {null, []}
} else := outcome.unknown(handle, attribute.undecided("vpc_config", attribute.state(handle, "vpc_config")))

# Subnets that are not known yet are subnets.
has_subnets(handle, config) if count(config.subnet_ids) > 0

else if input.resource_changes[handle].change.after_unknown.vpc_config[0].subnet_ids
