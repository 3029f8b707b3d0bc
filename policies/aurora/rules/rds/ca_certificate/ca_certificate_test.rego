package aurora.rules.rds.ca_certificate_test

import data.aurora.rules.rds.ca_certificate
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [instance({attribute: "rds-ca-ecc384-g1"}, {})], "judged": [0]},
	"wrong": {
		"resources": [instance({attribute: "rds-ca-2019"}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": "rds-ca-2019", "reason": "expired"}]],
	},
	"null": {"resources": [instance({attribute: null}, {})], "judged": [0]},
	"unset": {"resources": [instance({}, {attribute: null})], "judged": [0]},
	"referenced": {
		"resources": [
			instance({}, {attribute: testing.to(["aws_rds_cluster_instance.other.ca_cert_identifier"])}),
			testing.created("aws_rds_cluster_instance.other", {"engine": "aurora-mysql"}, {attribute: null}),
		],
		"judged": [[0, "unknown", expression(["aws_rds_cluster_instance.other.ca_cert_identifier"])], 1],
	},
	"undecidable": {
		"resources": [instance({}, {attribute: testing.to(["local.authority"])})],
		"judged": [[0, "unknown", expression(["local.authority"])]],
	},
	"undecidable: one that the table does not hold": {
		"resources": [instance({attribute: "rds-ca-rsa8192-g2"}, {})],
		"judged": [[0, "unknown", {"attribute": attribute, "found": "rds-ca-rsa8192-g2", "reason": "not_in_table"}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster_instance.reader", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to an instance that is none of Aurora's": {
		"resources": [testing.created("aws_db_instance.other", {"engine": "mysql", attribute: "rds-ca-2019"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	ca_certificate.judged == case.judged with input as testing.plan(case.resources)
		with data.parameters as {"today": "2026-11-24"}
}

test_day if {
	plan := testing.plan([instance({attribute: "rds-ca-rsa2048-g1"}, {})])
	[[0, "fail", {
		"attribute": attribute,
		"found": "rds-ca-rsa2048-g1",
		"reason": "expired",
	}]] == ca_certificate.judged with input as plan
		with data.parameters as {"today": "2061-12-31"}
}

attribute := "ca_cert_identifier"

instance(known, pending) := testing.created(
	"aws_rds_cluster_instance.reader",
	object.union({"engine": "aurora-mysql"}, known),
	pending,
)

expression(needs) := {"attribute": attribute, "reason": "expression", "needs": needs}
