# METADATA
# title: Proxies require IAM authentication
# description: |
#   With IAM authentication, clients log in to the proxy with a short-lived token, and only the proxy reads the password.
#   It is set for each secret; one that leaves it out is a way around it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy-iam-setup.html
# custom:
#   severity: medium
#   topics: [AUTH-1]
#   covers: ["G30"]
#   resources: [aws_db_proxy]
#   reads: [aws_db_proxy_target, aws_rds_cluster]
#   decides:
#     aws_db_proxy:
#       auth: {wrong: [{iam_auth: DISABLED}]}
#   wanted: iam_auth = REQUIRED in every auth block
#   remediation: Set iam_auth to REQUIRED in every auth block, and grant rds-db:connect on the proxy to its clients.
#   since: 0.2.0
package aurora.rules.proxy.iam_authentication

import data.aurora.lib.block
import data.aurora.lib.outcome
import data.aurora.lib.scope
import rego.v1

subjects := scope.proxies

judged := [judge(handle) | some handle in subjects]

judge(handle) := outcome.unknown(handle, {"attribute": "auth", "reason": "block", "needs": []}) if {
	not block.entries(handle, "auth")
} else := outcome.fail(handle, {"attribute": "auth", "found": [], "expected": "REQUIRED"}) if {
	count(block.entries(handle, "auth")) == 0
} else := outcome.fail(handle, {"attribute": "auth.iam_auth", "found": other[0], "expected": "REQUIRED"}) if {
	other := [given |
		some entry in block.entries(handle, "auth")
		not block.is_unknown(entry, "iam_auth")
		given := object.get(entry.values, "iam_auth", null)
		given != "REQUIRED"
	]
	count(other) > 0
} else := outcome.unknown(handle, {
	"attribute": "auth.iam_auth",
	"reason": "expression",
	"needs": block.references(handle, "auth", "iam_auth").hidden,
}) if {
	some entry in block.entries(handle, "auth")
	block.is_unknown(entry, "iam_auth")
} else := outcome.pass(handle)
