package aurora.rules.secrets.recovery_window_test

import data.aurora.rules.secrets.recovery_window
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [a_secret({"recovery_window_in_days": 7}, {})], "judged": [0]},
	"wrong": {
		"resources": [a_secret({"recovery_window_in_days": 0}, {})],
		"judged": [[0, "fail", {"attribute": "recovery_window_in_days", "found": 0, "expected": 7}]],
	},
	"null: the provider's default": {"resources": [a_secret({"recovery_window_in_days": null}, {})], "judged": [0]},
	"unset: the provider's default": {"resources": [a_secret({}, {"recovery_window_in_days": null})], "judged": [0]},
	"referenced": {
		"resources": [
			a_secret({}, {"recovery_window_in_days": testing.to(["aws_secretsmanager_secret.other.recovery_window_in_days"])}),
			testing.created("aws_secretsmanager_secret.other", {"name": "other"}, {}),
		],
		"judged": [[0, "unknown", needs("aws_secretsmanager_secret.other.recovery_window_in_days")]],
	},
	"undecidable": {
		"resources": [a_secret({}, {"recovery_window_in_days": testing.to(["local.days"])})],
		"judged": [[0, "unknown", needs("local.days")]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_secretsmanager_secret.orders", {"name": "aurora"})],
		"judged": [],
	},
	"not applicable to a secret that is not Aurora's": {
		"resources": [a_secret({"name": "orders", "recovery_window_in_days": 0}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	recovery_window.judged == case.judged with input as testing.plan(case.resources)
}

test_days_of_a_team if {
	judged := recovery_window.judged with data.parameters as {"secret_recovery_days": 30}
		with input as testing.plan([a_secret({"recovery_window_in_days": 7}, {})])
	judged == [[0, "fail", {"attribute": "recovery_window_in_days", "found": 7, "expected": 30}]]
}

a_secret(known, pending) := testing.created(
	"aws_secretsmanager_secret.orders",
	object.union({"name": "orders/aurora"}, known),
	pending,
)

needs(reference) := {"attribute": "recovery_window_in_days", "reason": "expression", "needs": [reference]}
