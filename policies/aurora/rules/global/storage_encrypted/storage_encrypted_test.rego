package aurora.rules.global.storage_encrypted_test

import data.aurora.rules.global.storage_encrypted
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [orders({"storage_encrypted": true}, {})], "judged": [0]},
	"wrong": {
		"resources": [orders({"storage_encrypted": false}, {})],
		"judged": [[0, "fail", {"attribute": "storage_encrypted", "found": false}]],
	},
	"null": {"resources": [orders({"storage_encrypted": null}, {})], "judged": [[0, "fail", by_default]]},
	"unset": {
		"resources": [orders({}, {"storage_encrypted": null, "source_db_cluster_identifier": null})],
		"judged": [[0, "fail", by_default]],
	},
	"referenced: made from an encrypted cluster": {
		"resources": [from_primary, primary({"storage_encrypted": true}, {})],
		"judged": [0],
	},
	"right, by the ARN of the cluster that it is made from": {
		"resources": [
			orders({"source_db_cluster_identifier": cluster_arn}, {"storage_encrypted": null}),
			primary({"storage_encrypted": true, "arn": cluster_arn}, {}),
		],
		"judged": [0],
	},
	"wrong: made from a cluster in clear": {
		"resources": [from_primary, primary({"storage_encrypted": false}, {})],
		"judged": [[0, "fail", object.union(in_clear, {"related": ["aws_rds_cluster.primary"]})]],
	},
	"wrong: in clear, though made from an encrypted cluster": {
		"resources": [
			orders({"storage_encrypted": false}, {"source_db_cluster_identifier": to_primary}),
			primary({"storage_encrypted": true}, {}),
		],
		"judged": [[0, "fail", in_clear]],
	},
	"referenced: another resource's attribute": {
		"resources": [
			orders({}, {"storage_encrypted": testing.to(["aws_rds_cluster.primary.storage_encrypted"])}),
			primary({"storage_encrypted": true}, {}),
		],
		"judged": [[0, "unknown", {
			"attribute": "storage_encrypted",
			"reason": "expression",
			"needs": ["aws_rds_cluster.primary.storage_encrypted"],
		}]],
	},
	"undecidable": {
		"resources": [orders({}, {"storage_encrypted": testing.to(["local.encrypted"])})],
		"judged": [[0, "unknown", {
			"attribute": "storage_encrypted",
			"reason": "expression",
			"needs": ["local.encrypted"],
		}]],
	},
	"undecidable: made from a cluster whose encryption is not known": {
		"resources": [from_primary, primary({}, {"storage_encrypted": testing.to(["local.encrypted"])})],
		"judged": [[0, "unknown", {
			"attribute": "storage_encrypted",
			"reason": "expression",
			"needs": ["local.encrypted"],
			"related": ["aws_rds_cluster.primary"],
		}]],
	},
	"undecidable: made from a cluster that is not in the plan": {
		"resources": [orders({"source_db_cluster_identifier": cluster_arn}, {"storage_encrypted": null})],
		"judged": [[0, "unknown", {
			"attribute": "source_db_cluster_identifier",
			"reason": "outside_plan",
			"found": [cluster_arn],
		}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_global_cluster.orders", {"storage_encrypted": false})],
		"judged": [],
	},
	"not applicable to a global cluster of another engine": {
		"resources": [testing.created(
			"aws_rds_global_cluster.other",
			{"engine": "neptune", "storage_encrypted": false},
			{},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	storage_encrypted.judged == case.judged with input as testing.plan(case.resources)
}

cluster_arn := "arn:aws:rds:eu-central-1:111122223333:cluster:orders"

in_clear := {"attribute": "storage_encrypted", "found": false}

by_default := {"attribute": "storage_encrypted", "found": false, "reason": "unset_default"}

orders(known, pending) := testing.created("aws_rds_global_cluster.orders", known, pending)

to_primary := testing.to(["aws_rds_cluster.primary.arn"])

from_primary := orders({}, {"storage_encrypted": null, "source_db_cluster_identifier": to_primary})

primary(known, pending) := testing.created(
	"aws_rds_cluster.primary",
	object.union({"engine": "aurora-postgresql"}, known),
	object.union({"arn": null}, pending),
)
