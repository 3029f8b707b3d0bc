package aurora.rules.kms.deletion_window_test

import data.aurora.rules.kms.deletion_window
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [a_key({"deletion_window_in_days": 30}, {}), cluster], "judged": [0]},
	"wrong": {
		"resources": [a_key({"deletion_window_in_days": 7}, {}), cluster],
		"judged": [[0, "fail", {"attribute": "deletion_window_in_days", "found": 7, "expected": 30}]],
	},
	"wrong: a replica": {
		"resources": [
			testing.created("aws_kms_replica_key.key", {"deletion_window_in_days": 29}, {"arn": null}),
			cluster_with("aws_kms_replica_key.key"),
		],
		"judged": [[0, "fail", {"attribute": "deletion_window_in_days", "found": 29, "expected": 30}]],
	},
	"null: KMS waits for 30 days": {"resources": [a_key({"deletion_window_in_days": null}, {}), cluster], "judged": [0]},
	"unset: KMS waits for 30 days": {"resources": [a_key({}, {"deletion_window_in_days": null}), cluster], "judged": [0]},
	"referenced": {
		"resources": [
			a_key({}, {"deletion_window_in_days": testing.to(["aws_kms_key.other.deletion_window_in_days"])}),
			cluster,
			testing.created("aws_kms_key.other", {}, {}),
		],
		"judged": [[0, "unknown", needs("aws_kms_key.other.deletion_window_in_days")]],
	},
	"undecidable": {
		"resources": [a_key({}, {"deletion_window_in_days": testing.to(["local.days"])}), cluster],
		"judged": [[0, "unknown", needs("local.days")]],
	},
	"deleted": {"resources": [testing.deleted("aws_kms_key.key", {"deletion_window_in_days": 7}), cluster], "judged": []},
	"not applicable to a key that nothing of Aurora's uses": {
		"resources": [a_key({"deletion_window_in_days": 7}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	deletion_window.judged == case.judged with input as testing.plan(case.resources)
}

cluster_with(key) := testing.created(
	"aws_rds_cluster.database",
	{"engine": "aurora-postgresql"},
	{"kms_key_id": testing.to([concat(".", [key, "arn"])])},
)

cluster := cluster_with("aws_kms_key.key")

a_key(known, pending) := testing.created("aws_kms_key.key", known, object.union({"arn": null}, pending))

test_days_of_a_profile if {
	judged := deletion_window.judged with data.parameters as {"key_deletion_days": 7}
		with input as testing.plan([a_key({"deletion_window_in_days": 7}, {}), cluster])
	judged == [0]
}

needs(reference) := {"attribute": "deletion_window_in_days", "reason": "expression", "needs": [reference]}
