# METADATA
# title: Groups with rights on databases demand MFA, of access keys too
# description: |
#   A group whose policies allow actions on databases also denies them to whoever has not signed in with MFA: by
#   BoolIfExists = false on aws:MultiFactorAuthPresent. With Bool, requests with an access key, which lack the key,
#   slip through; so they do where an Allow asks for BoolIfExists = true.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage.html
# custom:
#   severity: medium
#   topics: [IAM-5]
#   covers: []
#   decides:
#     aws_iam_policy:
#       policy:
#         wrong: >-
#           {"Statement": [{"Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "*"},
#           {"Effect": "Deny", "NotAction": "iam:*", "Resource": "*",
#           "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "false"}}}]}
#         harmless:
#           "null": no policy on databases, nothing to judge
#           unset: no policy on databases, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#   controls:
#     security_hub: [IAM.19]
#     trivy: [AWS-0123]
#   resources:
#     - aws_iam_group
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_group_policy_attachment, aws_iam_policy_attachment, aws_iam_policy_document, aws_rds_cluster]
#   wanted: Deny with BoolIfExists = false on aws:MultiFactorAuthPresent, or Allow with Bool = true
#   remediation: Add a statement that denies all but what is needed to set up MFA, with BoolIfExists aws:MultiFactorAuthPresent = false.
#   since: 0.2.0
package aurora.rules.iam.mfa_condition

import data.aurora.lib.grant
import data.aurora.lib.holder
import data.aurora.lib.mfa
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.policy_document
import rego.v1

subjects := array.concat(groups, policies)

judged := [judge(handle, input.resource_changes[handle].type) | some handle in subjects]

judge(handle, type) := judge_group(handle, holder.documents(handle)) if {
	type == "aws_iam_group"
} else := judge_policy(handle, policy_document.identity[handle])

groups := [group | some group in plan.of("aws_iam_group"); holder.groups[group]]

policies := [policy | some policy in sort(holder.policies); mfa.speaks_of(policy_document.identity[policy])]

judge_policy(policy, document) := grant.fail(policy, operators[0]) if {
	operators := mfa.slips(document)
	count(operators) > 0
} else := grant.unless_hidden(policy)

judge_group(group, documents) := outcome.pass(group) if {
	some document in documents
	mfa.denies_without(document)
} else := outcome.fail(group, {"attribute": "aws:MultiFactorAuthPresent", "found": operators[0]}) if {
	operators := [operator | some document in documents; some operator in mfa.slips(document)]
	count(operators) > 0
} else := outcome.unknown(group, holder.doubts(group)[0]) if {
	count(holder.doubts(group)) > 0
} else := outcome.pass(group) if {
	every document in documents {
		mfa.allows_only_with(document)
	}
	count(documents) > 0
} else := outcome.fail(group, {"attribute": "aws:MultiFactorAuthPresent", "reason": "absent"})
