# METADATA
# title: A guardrail names each call that creates
# description: |
#   Aurora comes into being by more than one call: a cluster also by RestoreDBClusterFromS3. A guardrail that leaves
#   one out is passed by it. Restores from a snapshot or to a point in time carry no such condition key, and are not
#   wanted here.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html
# custom:
#   severity: medium
#   topics: [SECRET-2]
#   covers: ["G3"]
#   decides:
#     aws_organizations_policy:
#       content:
#         wrong: >-
#           {"Statement": [{"Effect": "Deny", "Resource": "*", "Action": "rds:CreateDBCluster",
#           "Condition": {"Bool": {"rds:ManageMasterUserPassword": "false"}}}]}
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be a guardrail
#           type: a policy of which nothing is shown is not known to be a guardrail
#       type:
#         wrong: TAG_POLICY
#         harmless:
#           wrong: another kind of policy, nothing to judge
#           "null": a service control policy by default
#           unset: a service control policy by default
#           unknown: not known to be a guardrail
#           type: another kind of policy, nothing to judge
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_organizations_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document]
#   wanted: >-
#     rds:CreateDBCluster and rds:RestoreDBClusterFromS3; for rds:PubliclyAccessible CreateDBInstance and
#     CreateDBShardGroup; for rds:Vpc CreateDBInstance
#   remediation: Add the call that is missing to the actions of the guardrail.
#   since: 0.2.0
package aurora.rules.guardrail.creation_calls

import data.aurora.lib.guardrail
import rego.v1

subjects := guardrail.handles

judged := [guardrail.judge(handle, holes(handle, guardrail.guards[handle])) | some handle in subjects]

# What is not shown can name the rest.
holes(handle, statements) := [{"found": sort(named), "expected": guardrail.keys[key].creation} |
	some key in sort(object.keys(statements))
	denials := statements[key]
	calls := guardrail.keys[key].creation
	named := {call |
		some statement in array.concat(denials, unconditional(handle))
		some call in guardrail.named(statement, calls)
	}
	count(named) < count(calls)
	guardrail.documents[handle].whole
	count([statement | some statement in denials; statement.open & {"actions", "not_actions"} != set()]) == 0
]

unconditional(handle) := [statement |
	some statement in guardrail.documents[handle].statements
	statement.effect == "Deny"
	statement.conditions == {}
	"*" in statement.resources
]
