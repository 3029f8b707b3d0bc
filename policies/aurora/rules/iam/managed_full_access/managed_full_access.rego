# METADATA
# title: Policies of AWS that allow whole services are not attached
# description: |
#   AmazonRDSFullAccess, AdministratorAccess and their like allow every action on every database, and AWS adds to them.
#   Attached are policies of one's own, or those of AWS that only read, or serve a service role.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-security-iam-awsmanpol.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# custom:
#   severity: medium
#   topics: [IAM-2, IAM-3]
#   covers: ["79"]
#   decides:
#     aws_iam_role_policy_attachment:
#       policy_arn:
#         wrong: arn:aws:iam::aws:policy/AmazonRDSFullAccess
#         harmless:
#           "null": no policy is attached
#           unset: no policy is attached
#           unknown: a policy that the plan does not show is not known to be of AWS
#           type: no policy is attached
#   controls:
#     checkov: [CKV_AWS_274]
#     cdk_nag: [AwsSolutions-IAM4]
#   resources:
#     - aws_iam_group_policy_attachment
#     - aws_iam_policy_attachment
#     - aws_iam_role_policy_attachment
#     - aws_iam_user_policy_attachment
#   reads: [aws_iam_policy]
#   wanted: no AdministratorAccess, PowerUserAccess, DatabaseAdministrator, AmazonRDSFullAccess or AmazonRDSDataFullAccess
#   remediation: Attach a policy of your own that names the actions and resources that the holder needs.
#   since: 0.2.0
package aurora.rules.iam.managed_full_access

import data.aurora.lib.holder
import data.aurora.lib.outcome
import rego.v1

subjects := [handle |
	some handle in sort(object.keys(holder.attached))
	some arn in holder.attached[handle].outside
	is_boolean(holder.managed[holder.managed_name(arn)])
]

judged := [judge(handle, holder.attached[handle].outside) | some handle in subjects]

judge(handle, arns) := outcome.fail(handle, {"attribute": "policy_arn", "found": full[0]}) if {
	full := [arn | some arn in arns; holder.managed[holder.managed_name(arn)]]
	count(full) > 0
} else := outcome.pass(handle)
