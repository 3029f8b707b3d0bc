package aurora.rules.rds.master_secret_key_test

import data.aurora.rules.rds.master_secret_key
import data.aurora.testing
import rego.v1

cases := {
	"right by reference": {"resources": [cluster({managed: true}, {name: to_key}), key], "judged": [0]},
	"right: no managed secret": {"resources": [cluster({managed: null}, {name: null})], "judged": [0]},
	"wrong": {
		"resources": [cluster({managed: true, name: aws_alias}, {})],
		"judged": [[0, "fail", {"attribute": name, "found": aws_alias}]],
	},
	"null": {
		"resources": [cluster({managed: true, name: null}, {})],
		"judged": [[0, "fail", by_default]],
	},
	"unset": {
		"resources": [cluster({managed: true}, {name: null})],
		"judged": [[0, "fail", by_default]],
	},
	"referenced: an attribute that is no key": {
		"resources": [cluster({managed: true}, {name: testing.to(["aws_kms_key.key.description"])}), key],
		"judged": [[0, "unknown", expression(name, ["aws_kms_key.key.description"])]],
	},
	"undecidable": {
		"resources": [cluster({managed: true}, {name: testing.to(["local.key"])})],
		"judged": [[0, "unknown", expression(name, ["local.key"])]],
	},
	"undecidable: whether the secret is managed": {
		"resources": [cluster({}, {managed: testing.to(["local.managed"]), name: null})],
		"judged": [[0, "unknown", expression(managed, ["local.managed"])]],
	},
	"right, though it is not known whether the secret is managed": {
		"resources": [cluster({}, {managed: testing.to(["local.managed"]), name: to_key}), key],
		"judged": [0],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql", managed: true}, {name: null})],
		"judged": [],
	},
}

test_judged[row] if {
	some row, case in cases
	master_secret_key.judged == case.judged with input as testing.plan(case.resources)
}

managed := "manage_master_user_password"

name := "master_user_secret_kms_key_id"

aws_alias := "arn:aws:kms:eu-central-1:111122223333:alias/aws/secretsmanager"

to_key := testing.to(["aws_kms_key.key.arn"])

key := testing.created("aws_kms_key.key", {}, {"arn": null})

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

by_default := {"attribute": name, "found": null, "reason": "unset_default"}

expression(attribute, needs) := {"attribute": attribute, "reason": "expression", "needs": needs}
