package aurora.rules.integration.zero_etl_customer_managed_key_test

import data.aurora.rules.integration.zero_etl_customer_managed_key
import data.aurora.testing
import rego.v1

cases := {
	"right: an alias of the customer's own": {
		"resources": [orders({attribute: "arn:aws:kms:eu-central-1:111122223333:alias/orders"}, {})],
		"judged": [0],
	},
	"wrong: the key of AWS": {
		"resources": [orders({attribute: "alias/aws/rds"}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": "alias/aws/rds"}]],
	},
	"null": {"resources": [orders({attribute: null}, {})], "judged": [[0, "fail", by_default]]},
	"unset": {"resources": [orders({}, {attribute: null})], "judged": [[0, "fail", by_default]]},
	"referenced: a key of this plan": {
		"resources": [
			orders({}, {attribute: testing.to(["aws_kms_key.storage.arn"])}),
			testing.created("aws_kms_key.storage", {}, {"arn": null}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [orders({}, {attribute: testing.to(["local.key"])})],
		"judged": [[0, "unknown", {"attribute": attribute, "reason": "expression", "needs": ["local.key"]}]],
	},
	"undecidable: a key outside of the plan": {
		"resources": [orders({attribute: key_arn}, {})],
		"judged": [[0, "unknown", {"attribute": attribute, "reason": "outside_plan", "found": key_arn}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_integration.orders", {attribute: "alias/aws/rds"})],
		"judged": [],
	},
	"not applicable to an integration of a DB instance": {
		"resources": [
			orders({"source_arn": "arn:aws:rds:eu-central-1:111122223333:db:billing", attribute: null}, {}),
			testing.created("aws_rds_integration.billing", {}, {"source_arn": testing.to(["aws_db_instance.billing.arn"])}),
			testing.created("aws_db_instance.billing", {}, {"arn": null}),
		],
		"judged": [],
	},
	"not applicable to an integration of a Multi-AZ DB cluster": {
		"resources": [orders({attribute: null}, {}), testing.created(
			"aws_rds_cluster.orders",
			{"engine": "mysql", "cluster_identifier": "orders"},
			{"arn": null},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	zero_etl_customer_managed_key.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "kms_key_id"

key_arn := "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"

orders(known, pending) := testing.created(
	"aws_rds_integration.orders",
	object.union({"source_arn": cluster_arn}, known),
	pending,
)

test_scope_all if {
	resources := [orders({"source_arn": "arn:aws:rds:eu-central-1:111122223333:db:billing", attribute: null}, {})]
	zero_etl_customer_managed_key.judged == [[0, "fail", by_default]] with input as testing.plan(resources)
		with data.parameters as {"scope": "all"}
}

cluster_arn := "arn:aws:rds:eu-central-1:111122223333:cluster:orders"

by_default := {"attribute": attribute, "found": null, "reason": "unset_default"}
