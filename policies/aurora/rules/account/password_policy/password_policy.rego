# METADATA
# title: Passwords of people are strong
# description: |
#   Who signs in to the account with a password has a long one of all kinds of characters that was not used before.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html
# custom:
#   severity: medium
#   topics: [IAM-5]
#   controls:
#     security_hub: [IAM.7, IAM.11, IAM.12, IAM.13, IAM.14, IAM.15, IAM.16]
#     cis_aws_foundations: ["1.8", "1.9"]
#     checkov: [CKV_AWS_10, CKV_AWS_11, CKV_AWS_12, CKV_AWS_13, CKV_AWS_14, CKV_AWS_15]
#     trivy: [AWS-0056, AWS-0058, AWS-0059, AWS-0060, AWS-0061, AWS-0063]
#   resources: [aws_iam_account_password_policy]
#   reads: [aws_rds_cluster]
#   parameters:
#     password_length:
#       description: Characters that a password has at least.
#       default: 14
#       unit: characters
#       minimum: 8
#       maximum: 128
#     password_reuse_prevention:
#       description: Earlier passwords that cannot be used again, at least.
#       default: 24
#       unit: passwords
#       minimum: 1
#       maximum: 24
#   decides:
#     aws_iam_account_password_policy:
#       minimum_password_length: {wrong: 8}
#       password_reuse_prevention: {wrong: 3}
#       require_lowercase_characters: {wrong: false}
#       require_uppercase_characters: {wrong: false}
#       require_numbers: {wrong: false}
#       require_symbols: {wrong: false}
#   wanted: at least password_length characters of all four kinds, and password_reuse_prevention earlier ones refused
#   remediation: Set minimum_password_length to 14, password_reuse_prevention to 24 and all four require_ attributes to true.
#   since: 0.2.0
package aurora.rules.account.password_policy

import data.aurora.lib.account
import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

subjects := account.subjects(plan.of("aws_iam_account_password_policy"))

judged := [judge(handle) | some handle in subjects]

least := {
	"minimum_password_length": parameter.value("password_length", rego.metadata.chain()),
	"password_reuse_prevention": parameter.value("password_reuse_prevention", rego.metadata.chain()),
}

kinds := ["require_lowercase_characters", "require_uppercase_characters", "require_numbers", "require_symbols"]

judge(handle) := presence.missing(handle, "aws_iam_account_password_policy") if {
	account.is_stand_in(handle)
} else := outcome.together(handle, array.concat(
	[judge_number(handle, name, attribute.decided(handle, name), number) | some name in sort(object.keys(least)); number := least[name]],
	[attribute.must_be(handle, name, {true}) | some name in kinds],
))

judge_number(handle, name, given, number) := outcome.pass(handle) if {
	is_number(given.value)
	given.value >= number
} else := outcome.fail(handle, object.union(attribute.found(name, given), {"expected": number})) if {
	given.state == "known"
} else := outcome.unknown(handle, attribute.undecided(name, given))
