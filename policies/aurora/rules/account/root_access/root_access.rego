# METADATA
# title: Root users of member accounts have no credentials of their own
# description: |
#   The organization manages the root users of its accounts centrally, so that they need no password, no keys and no MFA
#   device, and what only root can do is done in short sessions.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/iam_organizations_features
# custom:
#   severity: medium
#   topics: [IAM-1, IAM-5]
#   resources: [aws_iam_organizations_features]
#   decides:
#     aws_iam_organizations_features:
#       enabled_features: {wrong: [RootSessions]}
#   wanted: enabled_features with RootCredentialsManagement and RootSessions
#   remediation: Add RootCredentialsManagement and RootSessions to enabled_features.
#   since: 0.2.0
package aurora.rules.account.root_access

import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

subjects := plan.of("aws_iam_organizations_features")

judged := [judge(handle, attribute.state(handle, "enabled_features")) | some handle in subjects]

wanted := {"RootCredentialsManagement", "RootSessions"}

judge(handle, given) := outcome.pass(handle) if {
	count(wanted - {name | some name in attribute.known_values(handle, "enabled_features")}) == 0
} else := outcome.fail(handle, {
	"attribute": "enabled_features",
	"found": given.value,
	"expected": sort(wanted),
}) if {
	given.state == "known"
} else := outcome.unknown(handle, attribute.undecided("enabled_features", given))
