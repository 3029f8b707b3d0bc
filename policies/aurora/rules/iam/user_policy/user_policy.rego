# METADATA
# title: Rights on databases hang on groups and roles
# description: |
#   A policy on a user is seen by nobody who reviews groups, and stays when the person changes tasks. Rights on
#   databases are given to groups, which people are in, and to roles.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html
# custom:
#   severity: low
#   topics: [IAM-1, IAM-3]
#   covers: ["79"]
#   decides:
#     aws_iam_policy_attachment:
#       users: {wrong: [alice], harmless: {"null": no user, unset: no user}}
#   controls:
#     security_hub: [IAM.2]
#     cis_aws_foundations: ["1.15"]
#     checkov: [CKV_AWS_40]
#     trivy: [AWS-0143]
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_group_policy_attachment
#     - aws_iam_policy_attachment
#     - aws_iam_role_policy_attachment
#     - aws_iam_user_policy
#     - aws_iam_user_policy_attachment
#   reads: [aws_iam_group, aws_iam_policy, aws_iam_policy_document, aws_iam_role, aws_iam_user]
#   wanted: policies on databases attached to groups and roles alone
#   remediation: Put the user into a group, and attach the policy to that.
#   since: 0.2.0
package aurora.rules.iam.user_policy

import data.aurora.lib.attribute
import data.aurora.lib.holder
import data.aurora.lib.outcome
import rego.v1

subjects := sort(holder.giving)

judged := [judge(handle, object.get(holder.attributes[type], "user", "")) |
	some handle in subjects
	type := input.resource_changes[handle].type
]

judge(handle, name) := outcome.pass(handle) if {
	name == ""
} else := outcome.fail(handle, {"attribute": name, "found": users}) if {
	users := [holder.name_of(user) | some user in holder.holders(handle, "user", name)]
	count(users) > 0
} else := outcome.fail(handle, {"attribute": name}) if {
	name == "user"
} else := outcome.unknown(handle, attribute.undecided(name, attribute.state(handle, name))) if {
	attribute.is_given(handle, name)
} else := outcome.pass(handle)
