package aurora.rules.change.key_destroyed_test

import data.aurora.rules.change.key_destroyed
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [key({"is_enabled": true}, {}), orders], "judged": [0]},
	"wrong": {
		"resources": [key({"is_enabled": false}, {}), orders],
		"judged": [[0, "fail", {"attribute": "is_enabled", "found": false, "expected": true, "reason": "weaker"}]],
	},
	"null": {"resources": [key({"is_enabled": null}, {}), orders], "judged": [0]},
	"unset": {"resources": [key({}, {"is_enabled": null}), orders], "judged": [0]},
	"referenced": {
		"resources": [key({}, {"is_enabled": testing.to(["aws_kms_key.other.is_enabled"])}), orders],
		"judged": [[0, "unknown", needs("aws_kms_key.other.is_enabled")]],
	},
	"undecidable": {
		"resources": [key({}, {"is_enabled": testing.to(["local.enabled"])}), orders],
		"judged": [[0, "unknown", needs("local.enabled")]],
	},
	"wrong as it is replaced": {
		"resources": [testing.replaced("aws_kms_key.orders", storage, {"is_enabled": true}, {}, ["key_usage"]), orders],
		"judged": [[0, "fail", {"attribute": "key_usage", "reason": "replaced"}]],
	},
	"wrong though what it encrypted goes too": {
		"resources": [
			testing.deleted("aws_kms_key.orders", storage),
			testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql", "kms_key_id": arn}),
		],
		"judged": [[0, "fail", destroyed]],
	},
	"wrong as the cluster gets another": {
		"resources": [
			testing.deleted("aws_kms_key.orders", storage),
			testing.updated(
				"aws_rds_cluster.orders",
				{"engine": "aurora-mysql", "master_user_secret_kms_key_id": "11111111-aaaa-4bbb-8ccc-dddddddddddd"},
				{"engine": "aurora-mysql", "master_user_secret_kms_key_id": "alias/other"},
				{},
			),
		],
		"judged": [[0, "fail", destroyed]],
	},
	"wrong by its alias": {
		"resources": [
			testing.deleted("aws_kms_key.orders", storage),
			testing.unchanged("aws_kms_alias.orders", {"name": "alias/orders", "target_key_id": storage.key_id}),
			testing.unchanged("aws_rds_cluster_instance.orders", {
				"engine": "aurora-mysql",
				"performance_insights_kms_key_id": "alias/orders",
			}),
		],
		"judged": [[0, "fail", destroyed]],
	},
	"wrong by the logs of a cluster": {
		"resources": [
			testing.deleted("aws_kms_key.orders", storage),
			testing.deleted("aws_cloudwatch_log_group.orders", {"name": "/aws/rds/cluster/orders/audit", "kms_key_id": arn}),
		],
		"judged": [[0, "fail", destroyed]],
	},
	"wrong of a key whose material is imported": {
		"resources": [
			testing.updated(
				"aws_kms_external_key.orders",
				{"arn": arn, "enabled": true},
				{"arn": arn, "enabled": false},
				{},
			),
			orders,
		],
		"judged": [[0, "fail", {"attribute": "enabled", "found": false, "expected": true, "reason": "weaker"}]],
	},
	"right where plans may destroy": {
		"resources": [testing.deleted("aws_kms_key.orders", storage), orders],
		"parameters": {"destroy_allowed": true},
		"judged": [0],
	},
	"right as it is forgotten": {"resources": [testing.forgotten("aws_kms_key.orders", storage), orders], "judged": [0]},
	"wrong of any key where all are in scope": {
		"resources": [testing.deleted("aws_kms_key.other", {"arn": "arn:aws:kms:eu-central-1:111122223333:key/other"})],
		"parameters": {"scope": "all"},
		"judged": [[0, "fail", destroyed]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_kms_key.orders", storage), orders],
		"judged": [[0, "fail", destroyed]],
	},
	"not applicable to a key that nothing of Aurora's uses": {
		"resources": [
			testing.deleted("aws_kms_key.orders", storage),
			testing.unchanged("aws_rds_cluster.orders", {"engine": "mysql", "kms_key_id": arn}),
			testing.unchanged("aws_cloudwatch_log_group.web", {"name": "/web", "kms_key_id": arn}),
			testing.unchanged("aws_kms_alias.web", {"name": "alias/web", "target_key_id": storage.key_id}),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	parameters := object.get(case, "parameters", {})
	plan := testing.plan(case.resources)
	key_destroyed.judged == case.judged with input as plan with data.parameters as parameters
}

arn := "arn:aws:kms:eu-central-1:111122223333:key/11111111-aaaa-4bbb-8ccc-dddddddddddd"

storage := {"arn": arn, "id": key_id, "key_id": key_id, "is_enabled": true}

key_id := "11111111-aaaa-4bbb-8ccc-dddddddddddd"

key(known, pending) := testing.updated(
	"aws_kms_key.orders",
	storage,
	object.union(object.remove(storage, ["is_enabled"]), known),
	pending,
)

orders := testing.unchanged("aws_rds_cluster.orders", {"engine": "aurora-mysql", "kms_key_id": arn})

destroyed := {"attribute": "actions", "found": ["delete"], "reason": "destroyed"}

needs(reference) := {"attribute": "is_enabled", "reason": "expression", "needs": [reference]}
