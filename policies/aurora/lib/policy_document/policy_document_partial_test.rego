package aurora.lib.policy_document_partial_test

import data.aurora.lib.policy_document
import data.aurora.testing
import rego.v1

policy := testing.created("aws_iam_policy.this", {}, {"policy": testing.to(["data.aws_iam_policy_document.this.json"])})

cluster := testing.created("aws_rds_cluster.this", {"engine": "aurora-mysql"}, {"cluster_resource_id": null})

connect := {
	"effect": "Allow",
	"actions": ["rds-db:connect"],
	"not_actions": [],
	"resources": ["*"],
	"not_resources": [],
	"open": false,
}

written := {"effect": null, "actions": ["rds-db:connect"], "resources": ["*"], "not_actions": null, "not_resources": null}

document(name, known, mask) := testing.masked(
	testing.created(concat("", ["data.aws_iam_policy_document.", name]), known, {"json": null}),
	mask,
)

composed(known, references, mask) := testing.configured(
	document("this", known, mask),
	{"source_policy_documents": testing.to(references)},
)

cases := {
	"statements of its own": {
		"documents": [document("this", {"statement": [written]}, {})],
		"whole": {0: [connect]},
		"partial": {},
	},
	"statements that are not known": {
		"documents": [document("this", {}, {"statement": true})],
		"whole": {},
		"partial": {0: []},
	},
	"an action that is not known": {
		"documents": [document("this", {"statement": [object.union(written, {"actions": [null]})]}, {})],
		"whole": {},
		"partial": {0: [object.union(connect, {"actions": []})]},
	},
	"a source in the plan": {
		"documents": [
			composed({"source_policy_documents": [null]}, ["data.aws_iam_policy_document.source.json"], {"source_policy_documents": [true]}),
			document("source", {"statement": [written]}, {}),
		],
		"whole": {0: [connect]},
		"partial": {},
	},
	"a source that has a source": {
		"documents": [
			composed({"source_policy_documents": [null]}, ["data.aws_iam_policy_document.source.json"], {"source_policy_documents": [true]}),
			document("source", {"statement": [written], "source_policy_documents": ["{}"]}, {}),
		],
		"whole": {},
		"partial": {0: [connect]},
	},
	"a source that is not known": {
		"documents": [composed({"statement": [written], "source_policy_documents": [null]}, ["local.source"], {"source_policy_documents": [true]})],
		"whole": {},
		"partial": {0: [connect]},
	},
	"a source that is known": {
		"documents": [document(
			"this", {"source_policy_documents": [json.marshal({"Statement": [{
				"Effect": "Allow",
				"Action": "rds-db:connect",
				"Resource": "*",
			}]})]},
			{},
		)],
		"whole": {0: [connect]},
		"partial": {},
	},
	"an override": {
		"documents": [document("this", {"statement": [written], "override_policy_documents": ["{}"]}, {})],
		"whole": {},
		"partial": {0: [connect]},
	},
}

test_documents_shown_whole_with[name] if {
	some name, case in cases
	found := policy_document.documents with input as testing.plan(array.concat([policy], case.documents))
	found == case.whole
}

test_documents_shown_in_part_with[name] if {
	some name, case in cases
	found := policy_document.partial_documents with input as testing.plan(array.concat([policy], case.documents))
	found == case.partial
}

test_a_policy_is_made_of_what_its_documents_refer_to if {
	policy_document.is_made_of(0, "aws_rds_cluster", "cluster_resource_id") with input as testing.plan([
		policy,
		testing.configured(
			document("this", {}, {"statement": true}),
			{"statement": [{"resources": testing.to(["aws_rds_cluster.this.cluster_resource_id"])}]},
		),
		cluster,
	])
}

test_a_policy_is_not_made_of_what_its_documents_do_not_refer_to if {
	not policy_document.is_made_of(0, "aws_rds_cluster", "cluster_resource_id") with input as testing.plan([
		policy,
		testing.configured(
			document("this", {}, {"statement": true}),
			{"statement": [{"resources": testing.to(["aws_rds_cluster.this.arn"])}]},
		),
		cluster,
	])
}
