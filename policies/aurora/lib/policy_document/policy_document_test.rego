package aurora.lib.policy_document_test

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

policy(known, pending) := testing.created("aws_iam_policy.this", known, pending)

cluster := testing.created("aws_rds_cluster.this", {"engine": "aurora-mysql"}, {"cluster_resource_id": null})

json_cases := {
	"lists": {
		"document": {"Statement": [{"Effect": "Allow", "Action": ["rds-db:connect"], "Resource": ["a", "b"]}]},
		"expected": [statement({"resources": ["a", "b"]})],
	},
	"single values": {
		"document": {"Statement": {"Sid": "s", "Effect": "Deny", "Action": "rds-db:connect", "Resource": "*"}},
		"expected": [statement({"sid": "s", "effect": "Deny", "resources": ["*"]})],
	},
	"what is left out": {
		"document": {"Statement": [{"Effect": "Allow", "NotAction": "iam:*", "NotResource": ["c"]}]},
		"expected": [statement({"actions": [], "not_actions": ["iam:*"], "not_resources": ["c"]})],
	},
	"no effect": {
		"document": {"Statement": [{"Action": "rds-db:connect"}]},
		"expected": [statement({"effect": ""})],
	},
	"no statement": {"document": {"Version": "2012-10-17"}, "expected": []},
	"principals by type": {
		"document": {"Statement": [{
			"Effect": "Allow",
			"Action": "rds-db:connect",
			"Principal": {"Service": "rds.amazonaws.com", "AWS": ["111122223333"]},
			"NotPrincipal": {"AWS": "*"},
		}]},
		"expected": [statement({
			"principals": {"Service": ["rds.amazonaws.com"], "AWS": ["111122223333"]},
			"not_principals": {"AWS": ["*"]},
		})],
	},
	"every principal": {
		"document": {"Statement": [{"Effect": "Allow", "Action": "rds-db:connect", "Principal": "*"}]},
		"expected": [statement({"principals": {"AWS": ["*"]}})],
	},
	"every principal as a type": {
		"document": {"Statement": [{"Effect": "Allow", "Action": "rds-db:connect", "Principal": {"*": "*"}}]},
		"expected": [statement({"principals": {"AWS": ["*"]}})],
	},
	"conditions": {
		"document": {"Statement": [{"Effect": "Allow", "Action": "rds-db:connect", "Condition": {
			"Bool": {"aws:MultiFactorAuthPresent": false},
			"StringEquals": {"aws:SourceAccount": "111122223333", "AWS:sourceaccount": ["444455556666"]},
		}}]},
		"expected": [statement({"conditions": {
			"Bool": {"aws:multifactorauthpresent": ["false"]},
			"StringEquals": {"aws:sourceaccount": ["444455556666", "111122223333"]},
		}})],
	},
}

test_statements_of_json[name] if {
	some name, case in json_cases
	found := policy_document.identity[0] with input as testing.plan([policy(
		{"policy": json.marshal(case.document)},
		{},
	)])
	found == {"attribute": "policy", "statements": case.expected, "whole": true, "needs": []}
}

hidden_cases := {
	"an expression": {"resource": policy({}, {"policy": testing.to(["local.policy"])}), "needs": ["local.policy"]},
	"a function of no reference": {"resource": policy({}, {"policy": {}}), "needs": ["a function of no reference"]},
	"another resource": {
		"resource": policy({}, {"policy": testing.to(["aws_rds_cluster.this.cluster_resource_id"])}),
		"needs": ["aws_rds_cluster.this.cluster_resource_id"],
	},
	"a document that has no instance in the plan": {
		"resource": policy({}, {"policy": testing.to(["data.aws_iam_policy_document.none.json"])}),
		"needs": ["data.aws_iam_policy_document.none.json"],
	},
	"text that is no JSON": {"resource": policy({"policy": "rds-db:connect"}, {}), "needs": []},
}

test_hidden_is[name] if {
	some name, case in hidden_cases
	found := policy_document.identity[0] with input as testing.plan([case.resource, cluster])
	found == {"attribute": "policy", "statements": [], "whole": false, "needs": case.needs}
}

none_cases := {
	"null": policy({"policy": null}, {}),
	"empty": policy({"policy": ""}, {}),
	"unset": policy({}, {"policy": null}),
	"no blocks": testing.created("aws_iam_role.this", {"inline_policy": []}, {}),
	"blocks that are unset": testing.created("aws_iam_role.this", {}, {"inline_policy": null}),
	"deleted": testing.deleted("aws_iam_policy.this", {"policy": shown}),
	"no identity policy": testing.created("aws_kms_key.this", {"policy": shown}, {}),
}

test_there_is_no_document_where_it_is[name] if {
	some name, resource in none_cases
	found := policy_document.identity with input as testing.plan([resource])
	found == {}
}

test_identity_policies if {
	found := policy_document.identity with input as testing.plan([
		testing.created("aws_iam_role_policy.this", {"policy": shown}, {}),
		testing.created("aws_iam_group_policy.this", {"policy": shown}, {}),
		testing.created("aws_iam_user_policy.this", {"policy": shown}, {}),
		testing.created("aws_iam_policy.this", {"policy": shown}, {}),
		testing.created("aws_ssoadmin_permission_set_inline_policy.this", {"inline_policy": shown}, {}),
		testing.created("aws_iam_role.this", {"inline_policy": [{"name": "a", "policy": shown}]}, {}),
	])
	object.keys(found) == {0, 1, 2, 3, 4, 5}
	every document in found {
		document.statements == [statement({"resources": ["*"]})]
	}
}

test_index_reads_any_type_and_attribute if {
	found := policy_document.index({"aws_kms_key": "policy", "aws_iam_role": "assume_role_policy"}) with input as testing.plan([
		testing.created("aws_kms_key.this", {"policy": shown}, {}),
		testing.created("aws_iam_role.this", {"assume_role_policy": shown}, {}),
	])
	{handle: document.attribute | some handle, document in found} == {0: "policy", 1: "assume_role_policy"}
}

role(blocks, masks, expressions) := testing.configured(
	testing.masked(testing.created("aws_iam_role.this", {"inline_policy": blocks}, {}), {"inline_policy": masks}),
	{"inline_policy": expressions},
)

block_cases := {
	"known blocks are one document": {
		"role": role([{"name": "a", "policy": shown}, {"name": "b", "policy": shown}], [{}, {}], []),
		"expected": {"statements": [statement({"resources": ["*"]}), statement({"resources": ["*"]})], "whole": true, "needs": []},
	},
	"a block whose document is read during the apply": {
		"role": role([{"name": "a"}], [{"policy": true}], [{
			"name": {"constant_value": "a"},
			"policy": testing.to(["data.aws_iam_policy_document.this.json"]),
		}]),
		"expected": {"statements": [statement({"resources": ["*"]})], "whole": true, "needs": []},
	},
	"a block that is not known": {
		"role": role([{"name": "a"}, {"name": "b", "policy": shown}], [{"policy": true}, {}], [
			{"name": {"constant_value": "a"}, "policy": testing.to(["local.policy"])},
			{"name": {"constant_value": "b"}, "policy": {}},
		]),
		"expected": {"statements": [statement({"resources": ["*"]})], "whole": false, "needs": ["local.policy"]},
	},
	"a dynamic block": {
		"role": role([{"name": "a"}], [{"policy": true}], []),
		"expected": {"statements": [], "whole": false, "needs": []},
	},
}

test_blocks[name] if {
	some name, case in block_cases
	found := policy_document.identity[0] with input as testing.plan([case.role, read_later])
	found == object.union(case.expected, {"attribute": "inline_policy"})
}

shown := json.marshal({"Statement": {"Effect": "Allow", "Action": "rds-db:connect", "Resource": "*"}})

read_later := testing.created("data.aws_iam_policy_document.this", {"statement": [{"actions": ["rds-db:connect"], "resources": ["*"]}]}, {"json": null})
