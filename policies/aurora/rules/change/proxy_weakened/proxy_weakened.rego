# METADATA
# title: Proxies stay as strict as they were
# description: |
#   The plan lets no proxy of Aurora take connections without TLS that did not, nor clients without IAM authentication,
#   and turns no logging of statements on.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy-setup.html
# custom:
#   severity: high
#   topics: [DATA-2, AUTH-1]
#   covers: ["G29", "G30"]
#   resources: [aws_db_proxy]
#   reads: [aws_db_proxy_target, aws_rds_cluster]
#   decides:
#     aws_db_proxy:
#       require_tls: {wrong: false}
#       auth: {wrong: [{iam_auth: DISABLED}], harmless: {"null": "nobody logs in by a proxy without secrets"}}
#       debug_logging: {wrong: true, harmless: {"null": "it is then off", unset: "it is then off"}}
#   wanted: require_tls = true, iam_auth = REQUIRED and debug_logging = false where they were
#   remediation: Set the attribute back to what it was.
#   since: 0.2.0
package aurora.rules.change.proxy_weakened

import data.aurora.lib.attribute
import data.aurora.lib.block
import data.aurora.lib.change
import data.aurora.lib.outcome
import data.aurora.lib.scope
import rego.v1

subjects := [proxy | some proxy in scope.proxies; change.is_staying(proxy)]

judged := [judge(proxy) | some proxy in subjects]

judge(proxy) := change.worst(proxy, [
	change.must_stay(proxy, "require_tls", {true}),
	change.must_stay(proxy, "debug_logging", {false}),
	judge_authentication(proxy),
])

judge_authentication(proxy) := outcome.pass(proxy) if {
	not requires_iam_before(proxy)
} else := outcome.fail(proxy, {"attribute": "auth", "found": weak, "expected": "REQUIRED", "reason": "weaker"}) if {
	weak := [entry.values.iam_auth | some entry in block.entries(proxy, "auth"); entry.values.iam_auth != "REQUIRED"]
	count(weak) > 0
} else := outcome.pass(proxy) if {
	entries := block.entries(proxy, "auth")
	every entry in entries {
		entry.values.iam_auth == "REQUIRED"
	}
} else := outcome.unknown(proxy, attribute.undecided("auth", attribute.state(proxy, "auth")))

requires_iam_before(proxy) if {
	entries := change.before(proxy).auth
	count(entries) > 0
	every entry in entries {
		entry.iam_auth == "REQUIRED"
	}
}
