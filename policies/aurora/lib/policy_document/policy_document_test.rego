package aurora.lib.policy_document_test

import data.aurora.lib.policy_document
import data.aurora.testing
import rego.v1

statement(given) := object.union(
	{
		"effect": "Allow",
		"actions": ["rds-db:connect"],
		"not_actions": [],
		"resources": [],
		"not_resources": [],
		"open": false,
	},
	given,
)

policy(known, pending) := testing.created("aws_iam_policy.this", known, pending)

json_cases := {
	"lists": {
		"document": {"Statement": [{"Effect": "Allow", "Action": ["rds-db:connect"], "Resource": ["a", "b"]}]},
		"expected": [statement({"resources": ["a", "b"]})],
	},
	"single values": {
		"document": {"Statement": {"Effect": "Deny", "Action": "rds-db:connect", "Resource": "*"}},
		"expected": [statement({"effect": "Deny", "resources": ["*"]})],
	},
	"what is left out": {
		"document": {"Statement": [{"Effect": "Allow", "NotAction": "iam:*", "NotResource": ["c"]}]},
		"expected": [statement({"actions": [], "not_actions": ["iam:*"], "not_resources": ["c"]})],
	},
	"no statement": {"document": {"Version": "2012-10-17"}, "expected": []},
}

test_statements_of_json[name] if {
	some name, case in json_cases
	found := policy_document.documents[0] with input as testing.plan([policy(
		{"policy": json.marshal(case.document)},
		{},
	)])
	found == case.expected
}

# What the plan shows of `data.aws_iam_policy_document.this`, whose one statement this is.
deferred(after, mask, resources_expression) := testing.masked(
	testing.configured(
		testing.created(document_address, {"statement": [object.union(connect, after)]}, {"json": null}),
		{"statement": [{"resources": resources_expression}]},
	),
	{"statement": [mask]},
)

document_address := "data.aws_iam_policy_document.this"

connect := {"actions": ["rds-db:connect"], "effect": null, "not_actions": null, "not_resources": null}

template := "arn:aws:rds-db:eu-central-1:111122223333:dbuser:${aws_rds_cluster.this.cluster_resource_id}/orders"

cluster := testing.created("aws_rds_cluster.this", {}, {"cluster_resource_id": null})

of_cluster := ["aws_rds_cluster.this.cluster_resource_id", "aws_rds_cluster.this"]

document_cases := {
	"known resources": {
		"document": deferred({"resources": ["*"]}, {"resources": [false]}, {"constant_value": ["*"]}),
		"expected": statement({"resources": ["*"]}),
	},
	"what is left out, and a denial": {
		"document": deferred(
			{"effect": "Deny", "actions": null, "not_actions": ["iam:*"], "resources": null, "not_resources": ["c"]},
			{"not_actions": [false], "not_resources": [false]},
			{},
		),
		"expected": statement({
			"effect": "Deny",
			"actions": [],
			"not_actions": ["iam:*"],
			"not_resources": ["c"],
		}),
	},
	"a resource that is not known, as HCL writes it": {
		"document": deferred({"resources": [null]}, {"resources": [true]}, {"references": of_cluster}),
		"expected": statement({"open": true}),
	},
	"a resource that is not known beside a known one": {
		"document": deferred({"resources": ["*", null]}, {"resources": [false, true]}, {"references": of_cluster}),
		"expected": statement({"resources": ["*"], "open": true}),
	},
	"resources that are not known at all": {
		"document": deferred({}, {"resources": true}, {"references": of_cluster}),
		"expected": statement({"open": true}),
	},
	"a template in place of the list": {
		"document": deferred(
			{},
			{"resources": true},
			{"constant_value": "${[aws_rds_cluster.this.arn]}", "references": of_cluster},
		),
		"expected": statement({"resources": ["${[aws_rds_cluster.this.arn]}"]}),
	},
	"a template, as JSON configuration shows it": {
		"document": deferred(
			{"resources": [null]},
			{"resources": [true]},
			{"constant_value": [template], "references": of_cluster},
		),
		"expected": statement({"resources": [template]}),
	},
	"a template beside a known resource": {
		"document": deferred(
			{"resources": ["*", null]},
			{"resources": [false, true]},
			{"constant_value": ["*", template], "references": of_cluster},
		),
		"expected": statement({"resources": ["*", template]}),
	},
	"a template of a local": {
		"document": deferred(
			{"resources": [null]},
			{"resources": [true]},
			{"constant_value": ["${local.resource}"], "references": ["local.resource"]},
		),
		"expected": statement({"open": true}),
	},
	"a template of a variable": {
		"document": deferred(
			{"resources": [null]},
			{"resources": [true]},
			{"constant_value": ["${var.resource}"], "references": ["path.module"]},
		),
		"expected": statement({"open": true}),
	},
}

test_statements_of_a_document_with[name] if {
	some name, case in document_cases
	found := policy_document.documents[0] with input as testing.plan([
		policy({}, {"policy": testing.to(["data.aws_iam_policy_document.this.json"])}),
		case.document,
		cluster,
	])
	found == [case.expected]
}

hidden_cases := {
	"an expression": policy({}, {"policy": testing.to(["local.policy"])}),
	"a function of no reference": policy({}, {"policy": {}}),
	"another resource": policy({}, {"policy": testing.to(["aws_rds_cluster.this.cluster_resource_id"])}),
	"text that is no JSON": policy({"policy": "rds-db:connect"}, {}),
}

test_statements_are_undefined_for[name] if {
	some name, resource in hidden_cases
	not policy_document.documents[0] with input as testing.plan([resource, cluster])
}

test_documents if {
	shown := json.marshal({"Statement": {"Effect": "Allow", "Action": "rds-db:connect", "Resource": "*"}})
	found := policy_document.documents with input as testing.plan([
		testing.created("aws_iam_role_policy.shown", {"policy": shown}, {}),
		policy({}, {"policy": testing.to(["local.policy"])}),
		testing.created("aws_iam_group_policy.empty", {"policy": `{"Statement": []}`}, {}),
		testing.created("aws_kms_key.not_an_identity_policy", {"policy": shown}, {}),
		testing.deleted("aws_iam_user_policy.deleted", {"policy": shown}),
	])
	found == {0: [statement({"resources": ["*"]})], 2: []}
}

made_of_cases := {
	"the attribute": {"references": ["aws_rds_cluster.this.cluster_resource_id"], "expected": true},
	"the attribute beside others": {
		"references": ["local.account", "aws_rds_cluster.this.cluster_resource_id"],
		"expected": true,
	},
	"another attribute": {"references": ["aws_rds_cluster.this.arn"], "expected": false},
	"another type": {"references": ["aws_db_instance.this.cluster_resource_id"], "expected": false},
	"a local": {"references": ["local.policy"], "expected": false},
}

test_is_made_of[name] if {
	some name, case in made_of_cases
	found := {true |
		policy_document.is_made_of(0, "aws_rds_cluster", "cluster_resource_id")
	} with input as testing.plan([policy({}, {"policy": testing.to(case.references)}), cluster])
	found == {true | case.expected}
}

action_cases := {
	"the action": {"actions": ["rds-db:connect"], "expected": true},
	"one of several": {"actions": ["rds:DescribeDBClusters", "rds-db:connect"], "expected": true},
	"other letters": {"actions": ["RDS-DB:Connect"], "expected": true},
	"the whole service": {"actions": ["rds-db:*"], "expected": true},
	"a part of the name": {"actions": ["rds-db:con*"], "expected": true},
	"one letter open": {"actions": ["rds-db:connec?"], "expected": true},
	"another action": {"actions": ["rds-db:describe"], "expected": false},
	"another service": {"actions": ["rds:*"], "expected": false},
	"every service names none": {"actions": ["*"], "expected": false},
	"no action": {"actions": [], "expected": false},
}

test_names_action[name] if {
	some name, case in action_cases
	found := {true | policy_document.names_action({"actions": case.actions}, "rds-db:connect")}
	found == {true | case.expected}
}
