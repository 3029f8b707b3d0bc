# METADATA
# title: Unused access is found
# description: |
#   An analyzer reports roles, users, keys and permissions that nobody has used for a quarter, so that they can be taken
#   away.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-create-unused.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html
# custom:
#   severity: low
#   topics: [IAM-7]
#   resources: [aws_accessanalyzer_analyzer]
#   reads: [aws_rds_cluster]
#   parameters:
#     unused_access_days:
#       description: Days without use after which access is reported, at most.
#       default: 90
#       unit: days
#       minimum: 1
#       maximum: 365
#   decides:
#     aws_accessanalyzer_analyzer:
#       type: {wrong: ACCOUNT}
#       configuration: {wrong: [{unused_access: [{unused_access_age: 180}]}], harmless: {"null": "the default is 90 days"}}
#   wanted: an analyzer of type ACCOUNT_UNUSED_ACCESS or ORGANIZATION_UNUSED_ACCESS with an unused_access_age of at most unused_access_days
#   remediation: Add an aws_accessanalyzer_analyzer of type ACCOUNT_UNUSED_ACCESS with unused_access_age = 90.
#   since: 0.2.0
package aurora.rules.account.unused_access

import data.aurora.lib.account
import data.aurora.lib.attribute
import data.aurora.lib.block
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

subjects := account.subjects(plan.of("aws_accessanalyzer_analyzer"))

judged := [judge(handle, attribute.state(handle, "type")) | some handle in subjects]

days := parameter.value("unused_access_days", rego.metadata.chain())

finds_unused_access := {handle |
	some handle in plan.of("aws_accessanalyzer_analyzer")
	plan.after(handle).type in {"ACCOUNT_UNUSED_ACCESS", "ORGANIZATION_UNUSED_ACCESS"}
}

judge(handle, _) := judge_age(handle) if {
	finds_unused_access[handle]
} else := outcome.unknown(handle, attribute.undecided("type", given)) if {
	given := attribute.state(handle, "type")
	given.state in {"referenced", "undecidable"}
} else := outcome.pass(handle) if {
	count(finds_unused_access) > 0
} else := presence.missing(handle, "aws_accessanalyzer_analyzer")

judge_age(handle) := outcome.pass(handle) if {
	age(handle) <= days
} else := outcome.fail(handle, {
	"attribute": "configuration.0.unused_access.0.unused_access_age",
	"found": age(handle),
	"expected": days,
}) if {
	age(handle)
} else := outcome.unknown(handle, {"attribute": "configuration", "reason": "expression", "needs": []})

default_days := 90

# Undefined where the plan does not show it.
age(handle) := found[0] if {
	found := [unused.values.unused_access_age |
		some entry in block.entries(handle, "configuration")
		some unused in block.within(entry, "unused_access")
		is_number(unused.values.unused_access_age)
	]
	count(found) > 0
} else := default_days if {
	block.entries(handle, "configuration")
	attribute.is_settled(handle, "configuration")
}
