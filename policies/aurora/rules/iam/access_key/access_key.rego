# METADATA
# title: Who holds rights on databases has no access keys
# description: |
#   An access key of a user lasts until someone deletes it, works from anywhere and without MFA, and is what leaks from
#   laptops and repositories. People sign in through groups with MFA or IAM Identity Center, and services take roles.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# custom:
#   severity: medium
#   topics: [IAM-1, IAM-4, IAM-6]
#   covers: []
#   decides:
#     aws_iam_access_key:
#       status: {wrong: Active, harmless: {type: a status that is no text is refused by the provider}}
#   controls:
#     checkov: [CKV_AWS_273]
#   resources: [aws_iam_access_key, aws_iam_user]
#   reads:
#     - aws_iam_group
#     - aws_iam_group_membership
#     - aws_iam_group_policy
#     - aws_iam_group_policy_attachment
#     - aws_iam_policy
#     - aws_iam_policy_attachment
#     - aws_iam_policy_document
#     - aws_iam_role_policy_attachment
#     - aws_iam_user_group_membership
#     - aws_iam_user_policy
#     - aws_iam_user_policy_attachment
#   wanted: no active aws_iam_access_key of a user with rights on databases
#   remediation: Remove the access key; let people sign in with MFA, and services take a role.
#   since: 0.2.0
package aurora.rules.iam.access_key

import data.aurora.lib.attribute
import data.aurora.lib.holder
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

subjects := array.concat(users, keys_of_others)

judged := [judge(handle, keys_of(handle)) | some handle in subjects]

users := [user | some user in plan.of("aws_iam_user"); holder.users[user]]

keys_of(handle) := object.get(holder.keys, handle, []) if input.resource_changes[handle].type == "aws_iam_user"

else := [handle]

# The plan has the key and not its user.
keys_of_others := sort({key | some user in holder.users; is_string(user); some key in holder.keys[user]})

judge(handle, keys) := outcome.fail(handle, {"attribute": "aws_iam_access_key", "related": active}) if {
	active := [plan.address(key) | some key in keys; attribute.decided(key, "status").value == "Active"]
	count(active) > 0
} else := outcome.unknown(handle, {"attribute": "aws_iam_access_key", "reason": "expression", "needs": needs}) if {
	hidden := [given | some key in keys; given := attribute.decided(key, "status"); given.state != "known"]
	count(hidden) > 0
	needs := [reference | some given in hidden; some reference in given.needs]
} else := outcome.pass(handle)
