package aurora.rules.kms.key_enabled_test

import data.aurora.rules.kms.key_enabled
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [a_key({"is_enabled": true}, {}), cluster], "judged": [0]},
	"wrong": {
		"resources": [a_key({"is_enabled": false}, {}), cluster],
		"judged": [[0, "fail", {"attribute": "is_enabled", "found": false}]],
	},
	"wrong: a replica": {
		"resources": [
			testing.created("aws_kms_replica_key.key", {"enabled": false}, {"arn": null}),
			cluster_with("aws_kms_replica_key.key"),
		],
		"judged": [[0, "fail", {"attribute": "enabled", "found": false}]],
	},
	"wrong: a key with imported material, by its alias": {
		"resources": [
			testing.created("aws_kms_external_key.key", {"enabled": false}, {"id": null}),
			testing.created("aws_kms_alias.key", {}, {"target_key_id": testing.to(["aws_kms_external_key.key.id"])}),
			cluster_with("aws_kms_alias.key"),
		],
		"judged": [[0, "fail", {"attribute": "enabled", "found": false}]],
	},
	"null: enabled by default": {"resources": [a_key({"is_enabled": null}, {}), cluster], "judged": [0]},
	"unset: enabled by default": {"resources": [a_key({}, {"is_enabled": null}), cluster], "judged": [0]},
	"referenced": {
		"resources": [
			a_key({}, {"is_enabled": testing.to(["aws_kms_key.other.is_enabled"])}),
			cluster,
			testing.created("aws_kms_key.other", {}, {}),
		],
		"judged": [[0, "unknown", needs("aws_kms_key.other.is_enabled")]],
	},
	"undecidable": {
		"resources": [a_key({}, {"is_enabled": testing.to(["local.enabled"])}), cluster],
		"judged": [[0, "unknown", needs("local.enabled")]],
	},
	"deleted": {"resources": [testing.deleted("aws_kms_key.key", {"is_enabled": false}), cluster], "judged": []},
	"not applicable to a key that nothing of Aurora's uses": {
		"resources": [a_key({"is_enabled": false}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	key_enabled.judged == case.judged with input as testing.plan(case.resources)
}

cluster_with(key) := testing.created(
	"aws_rds_cluster.database",
	{"engine": "aurora-postgresql"},
	{"kms_key_id": testing.to([concat(".", [key, "arn"])])},
)

cluster := cluster_with("aws_kms_key.key")

a_key(known, pending) := testing.created("aws_kms_key.key", known, object.union({"arn": null}, pending))

needs(reference) := {"attribute": "is_enabled", "reason": "expression", "needs": [reference]}
