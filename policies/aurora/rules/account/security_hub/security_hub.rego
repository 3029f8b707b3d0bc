# METADATA
# title: Security Hub evaluates RDS
# description: |
#   Security Hub is subscribed to a standard that has controls for RDS, so that what is changed outside of Terraform is
#   found too. CIS AWS Foundations Benchmark 1.2.0 has none.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/standards-reference.html
# custom:
#   severity: medium
#   topics: [COMP-1]
#   covers: ["G26"]
#   resources: [aws_securityhub_account]
#   reads: [aws_securityhub_standards_subscription, aws_rds_cluster]
#   decides:
#     aws_securityhub_account:
#       enable_default_standards:
#         harmless:
#           "null": "a subscription of its own is there in any case"
#           unset: "a subscription of its own is there in any case"
#           unknown: "a subscription of its own is there in any case"
#           type: "a subscription of its own is there in any case"
#     aws_securityhub_standards_subscription:
#       standards_arn: {wrong: "arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0"}
#   wanted: enable_default_standards = true, or a subscription to a standard with controls for RDS
#   remediation: Add an aws_securityhub_standards_subscription to AWS Foundational Security Best Practices.
#   since: 0.2.0
package aurora.rules.account.security_hub

import data.aurora.lib.account
import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

subjects := account.subjects(plan.of("aws_securityhub_account"))

judged := [judge(handle) | some handle in subjects]

subscriptions := plan.of("aws_securityhub_standards_subscription")

standards := {subscription: attribute.state(subscription, "standards_arn") | some subscription in subscriptions}

judge(handle) := presence.missing(handle, "aws_securityhub_account") if {
	account.is_stand_in(handle)
} else := outcome.pass(handle) if {
	some standard in standards
	covers_rds(standard.value)
} else := judge_default(handle, attribute.decided(handle, "enable_default_standards"))

judge_default(handle, given) := outcome.pass(handle) if {
	given.value == true
} else := outcome.unknown(handle, attribute.undecided("enable_default_standards", given)) if {
	given.state != "known"
} else := outcome.unknown(handle, object.union(
	attribute.undecided("standards_arn", standards[hidden[0]]),
	{"related": [plan.address(hidden[0])]},
)) if {
	hidden := [subscription | some subscription in subscriptions; standards[subscription].state != "known"]
	count(hidden) > 0
} else := outcome.fail(handle, {
	"attribute": "standards_arn",
	"found": [standards[subscription].value | some subscription in subscriptions],
	"related": [plan.address(subscription) | some subscription in subscriptions],
}) if {
	count(subscriptions) > 0
} else := presence.missing(handle, "aws_securityhub_standards_subscription")

covers_rds(arn) if {
	contains(arn, ":standards/")
	not contains(arn, "/cis-aws-foundations-benchmark/v/1.2.0")
}
