package aurora.lib.policy_document_data_source_test

import data.aurora.lib.policy_document
import data.aurora.testing
import rego.v1

statement(given) := object.union(
	{
		"sid": "",
		"effect": "Allow",
		"actions": ["rds-db:connect"],
		"not_actions": [],
		"resources": [],
		"not_resources": [],
		"principals": {},
		"not_principals": {},
		"conditions": {},
		"open": set(),
		"targets": {},
	},
	given,
)

# What the plan shows of `data.aws_iam_policy_document.this`, whose one statement this is.
deferred(after, mask, expressions) := testing.masked(
	testing.configured(
		testing.created("data.aws_iam_policy_document.this", {"statement": [object.union(connect, after)]}, {"json": null}),
		{"statement": [expressions]},
	),
	{"statement": [mask]},
)

connect := {
	"sid": null, "actions": ["rds-db:connect"], "effect": null, "not_actions": null, "not_resources": null,
	"principals": [], "not_principals": [], "condition": [],
}

template := "arn:aws:rds-db:eu-central-1:111122223333:dbuser:${aws_rds_cluster.this.cluster_resource_id}/orders"

cluster := testing.created("aws_rds_cluster.this", {}, {"cluster_resource_id": null})

of_cluster := ["aws_rds_cluster.this.cluster_resource_id", "aws_rds_cluster.this"]

target := [{"handle": 2, "attribute": "cluster_resource_id"}]

cases := {
	"known resources": {
		"document": deferred({"resources": ["*"]}, {"resources": [false]}, {"resources": {"constant_value": ["*"]}}),
		"expected": statement({"resources": ["*"]}),
	},
	"what is left out, and a denial": {
		"document": deferred(
			{
				"sid": "all but", "effect": "Deny", "actions": null, "not_actions": ["iam:*"],
				"resources": null, "not_resources": ["c"],
			},
			{"not_actions": [false], "not_resources": [false]},
			{},
		),
		"expected": statement({
			"sid": "all but", "effect": "Deny", "actions": [], "not_actions": ["iam:*"], "not_resources": ["c"],
		}),
	},
	"a resource that is not known, as HCL writes it": {
		"document": deferred({"resources": [null]}, {"resources": [true]}, {"resources": {"references": of_cluster}}),
		"expected": statement({"open": {"resources"}, "targets": {"resources": target}}),
	},
	"a resource that is not known beside a known one": {
		"document": deferred(
			{"resources": ["*", null]},
			{"resources": [false, true]},
			{"resources": {"references": of_cluster}},
		),
		"expected": statement({"resources": ["*"], "open": {"resources"}, "targets": {"resources": target}}),
	},
	"a resource that is not known, with a local, which is in what is known or beside it": {
		"document": deferred(
			{"resources": ["a", null]},
			{"resources": [false, true]},
			{"resources": {"references": array.concat(["local.user"], of_cluster)}},
		),
		"expected": statement({"resources": ["a"], "open": {"resources"}, "targets": {"resources": target}}),
	},
	"two that are not known, a resource and a local": {
		"document": deferred(
			{"resources": [null, null]},
			{"resources": [true, true]},
			{"resources": {"references": array.concat(["local.user"], of_cluster)}},
		),
		"expected": statement({"open": {"resources"}}),
	},
	"a local that is not known": {
		"document": deferred({"resources": [null]}, {"resources": [true]}, {"resources": testing.to(["local.user"])}),
		"expected": statement({"open": {"resources"}}),
	},
	"a resource that is not known, with data that is": {
		"document": deferred(
			{"resources": [null]},
			{"resources": [true]},
			{"resources": {"references": array.concat(
				of_cluster,
				["data.aws_caller_identity.this.account_id", "data.aws_caller_identity.this"],
			)}},
		),
		"expected": statement({"open": {"resources"}, "targets": {"resources": target}}),
	},
	"two that are not known, of one attribute": {
		"document": deferred(
			{"resources": [null, null]},
			{"resources": [true, true]},
			{"resources": {"references": array.concat(of_cluster, of_cluster)}},
		),
		"expected": statement({"open": {"resources"}, "targets": {"resources": target}}),
	},
	"a resource that is not known, of another plan": {
		"document": deferred(
			{"resources": [null]},
			{"resources": [true]},
			{"resources": testing.to(["aws_rds_cluster.none.arn"])},
		),
		"expected": statement({"open": {"resources"}}),
	},
	"resources that are not known at all": {
		"document": deferred({}, {"resources": true}, {"resources": {"references": of_cluster}}),
		"expected": statement({"open": {"resources"}}),
	},
	"a template in place of the list": {
		"document": deferred(
			{},
			{"resources": true},
			{"resources": {"constant_value": "${aws_rds_cluster.this.cluster_members}", "references": of_cluster}},
		),
		"expected": statement({"open": {"resources"}}),
	},
	"a template, as JSON configuration shows it": {
		"document": deferred(
			{"resources": [null]},
			{"resources": [true]},
			{"resources": {"constant_value": [template], "references": of_cluster}},
		),
		"expected": statement({"resources": [template], "targets": {"resources": target}}),
	},
	"a template with a variable of IAM": {
		"document": deferred(
			{"resources": [null]},
			{"resources": [true]},
			{"resources": {
				"constant_value": ["${aws_rds_cluster.this.cluster_resource_id}/$${aws:username}"],
				"references": of_cluster,
			}},
		),
		"expected": statement({
			"resources": ["${aws_rds_cluster.this.cluster_resource_id}/${aws:username}"],
			"targets": {"resources": target},
		}),
	},
	"a template beside a known resource": {
		"document": deferred(
			{"resources": ["*", null]},
			{"resources": [false, true]},
			{"resources": {"constant_value": ["*", template], "references": of_cluster}},
		),
		"expected": statement({"resources": ["*", template], "targets": {"resources": target}}),
	},
	"a template of a local": {
		"document": deferred(
			{"resources": [null]},
			{"resources": [true]},
			{"resources": {"constant_value": ["${local.resource}"], "references": ["local.resource"]}},
		),
		"expected": statement({"open": {"resources"}}),
	},
	"a template of a local beside one of a resource": {
		"document": deferred(
			{"resources": ["a", null]},
			{"resources": [false, true]},
			{"resources": {
				"constant_value": ["${local.resource}", template],
				"references": array.concat(["local.resource"], of_cluster),
			}},
		),
		"expected": statement({"resources": ["a"], "open": {"resources"}, "targets": {"resources": target}}),
	},
	"principals": {
		"document": deferred(
			{
				"principals": [
					{"type": "AWS", "identifiers": ["111122223333"]},
					{"type": "*", "identifiers": ["*"]},
					{"type": "Service", "identifiers": ["rds.amazonaws.com"]},
				],
				"not_principals": [{"type": "AWS", "identifiers": ["444455556666"]}],
			},
			{"principals": [{"identifiers": [false]}], "not_principals": [{"identifiers": [false]}]},
			{},
		),
		"expected": statement({
			"principals": {"AWS": ["111122223333", "*"], "Service": ["rds.amazonaws.com"]},
			"not_principals": {"AWS": ["444455556666"]},
		}),
	},
	"a principal that is not known": {
		"document": deferred(
			{"principals": [{"type": "AWS", "identifiers": ["111122223333", null]}]},
			{"principals": [{"identifiers": [false, true]}]},
			{"principals": [{"identifiers": {"references": of_cluster}, "type": {"constant_value": "AWS"}}]},
		),
		"expected": statement({
			"principals": {"AWS": ["111122223333"]},
			"open": {"principals"},
			"targets": {"principals": target},
		}),
	},
	"conditions": {
		"document": deferred(
			{"condition": [
				{"test": "StringEquals", "variable": "aws:SourceAccount", "values": ["111122223333"]},
				{"test": "StringEquals", "variable": "AWS:SourceAccount", "values": ["444455556666"]},
				{"test": "ArnLike", "variable": "aws:SourceArn", "values": ["a", null]},
			]},
			{"condition": [{"values": [false]}, {"values": [false]}, {"values": [false, true]}]},
			{"condition": [
				{"values": {"constant_value": ["111122223333"]}},
				{"values": {"constant_value": ["444455556666"]}},
				{"values": {"references": of_cluster}},
			]},
		),
		"expected": statement({
			"conditions": {
				"StringEquals": {"aws:sourceaccount": ["111122223333", "444455556666"]},
				"ArnLike": {"aws:sourcearn": ["a"]},
			},
			"open": {"values"},
			"targets": {"values": target},
		}),
	},
	"conditions that are not known": {
		"document": deferred({}, {"condition": true}, {}),
		"expected": statement({"open": {"conditions"}}),
	},
	"a condition whose key is not known": {
		"document": deferred(
			{"condition": [{"test": "StringEquals", "values": ["a"]}]},
			{"condition": [{"variable": true, "values": [false]}]},
			{},
		),
		"expected": statement({"conditions": {"StringEquals": {}}, "open": {"conditions"}}),
	},
}

test_statements_of_a_document_with[name] if {
	some name, case in cases
	found := policy_document.identity[0] with input as testing.plan([policy, case.document, cluster])
	object.remove(found, ["needs"]) == {"attribute": "policy", "statements": [case.expected], "whole": true}
}

unsure_cases := {
	"an action that is not known": {
		"document": deferred({"actions": ["rds:*", null]}, {"actions": [false, true]}, {"actions": testing.to(["local.action"])}),
		"statements": [statement({"actions": ["rds:*"], "open": {"actions"}})],
		"needs": ["local.action"],
	},
	"an effect that is not known": {
		"document": deferred({}, {"effect": true}, {"effect": testing.to(["local.effect"])}),
		"statements": [statement({"open": {"effect"}})],
		"needs": ["local.effect"],
	},
	"statements that are not known": {
		"document": testing.masked(
			testing.created(
				"data.aws_iam_policy_document.this",
				{},
				{"json": null},
			),
			{"statement": true},
		),
		"statements": [],
		"needs": [],
	},
}

test_a_document_is_not_whole_with[name] if {
	some name, case in unsure_cases
	found := policy_document.identity[0] with input as testing.plan([policy, case.document, cluster])
	found == {"attribute": "policy", "statements": case.statements, "whole": false, "needs": case.needs}
}

test_statements_of_dynamic_blocks_are_not_taken_for_those_beside_them if {
	document := testing.masked(
		testing.configured(
			testing.created(
				"data.aws_iam_policy_document.this",
				{"statement": [connect, connect]},
				{"json": null},
			),
			{"statement": [{"resources": {"constant_value": [template], "references": of_cluster}}]},
		),
		{"statement": [{"resources": [true]}, {"resources": [true]}]},
	)
	found := policy_document.identity[0] with input as testing.plan([policy, document, cluster])
	found.statements == [statement({"open": {"resources"}}), statement({"open": {"resources"}})]
}

policy := testing.created("aws_iam_policy.this", {}, {"policy": testing.to(["data.aws_iam_policy_document.this.json"])})
