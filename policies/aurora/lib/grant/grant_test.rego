package aurora.lib.grant_test

import data.aurora.lib.grant
import data.aurora.testing
import rego.v1

policy(statements) := testing.created("aws_iam_policy.this", {"policy": json.marshal({"Statement": statements})}, {})

allow(action, resource) := {"Effect": "Allow", "Action": action, "Resource": resource}

cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {
	"kms_key_id": testing.to(["aws_kms_key.orders.arn"]),
})

key := testing.created("aws_kms_key.orders", {"arn": key_arn}, {})

key_arn := "arn:aws:kms:eu-central-1:111122223333:key/1234abcd"

database_cases := {
	"an action on databases": [[allow("RDS:Describe*", "*")], {0}],
	"the Data API": [[allow("rds-data:ExecuteStatement", "*")], {0}],
	"everything": [[allow("*", "*")], {0}],
	"all but": [[{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}], {0}],
	"a denial": [[{"Effect": "Deny", "Action": "rds:*", "Resource": "*"}], set()],
	"another service": [[allow("s3:*", "*")], set()],
}

test_on_databases[name] if {
	some name, [statements, expected] in database_cases
	found := grant.on_databases with input as testing.plan([policy(statements)])
	found == expected
}

test_every_policy_is_in_the_scope_of_all if {
	found := grant.on_databases with input as testing.plan([policy([])]) with data.parameters as {"scope": "all"}
	found == {0}
}

named_cases := {
	"one action": [[allow("rds:DeleteDBCluster", "*")], {"rds:deletedbcluster"}],
	"a pattern": [[allow("rds:Delete*Snapshot", "*")], {"rds:deletedbclustersnapshot"}],
	"a pattern of one letter": [[allow("rds:Delet?DBCluster", "*")], {"rds:deletedbcluster"}],
	"an action that no rule speaks of": [[allow("rds:DescribeDBClusters", "*")], set()],
	"everything, which another rule speaks of": [[allow("*", "*")], set()],
	"an action that is taken back": [
		[allow("rds:DeleteDBCluster", "*"), {"Effect": "Deny", "Action": "rds:Delete*", "Resource": "*"}],
		set(),
	],
	"a key beside databases": [
		[allow("rds:Describe*", "*"), allow("kms:Decrypt", key_arn)],
		{"kms:decrypt"},
	],
	"every key, without Aurora": [[allow("kms:Decrypt", "*")], set()],
	"the secrets of RDS, without Aurora": [
		[allow("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:*:*:secret:rds!cluster-*")],
		{"secretsmanager:getsecretvalue"},
	],
}

test_of_policy_with[name] if {
	some name, [statements, expected] in named_cases
	found := grant.of with input as testing.plan([policy(statements)])
	{action | some pairs in found[0]; some [action, _] in pairs} == expected
}

with_aurora_cases := {
	"every key": [[allow("kms:Decrypt", "*")], {"kms:decrypt"}],
	"every key but one": [
		[{"Effect": "Allow", "Action": "kms:Decrypt", "NotResource": "a"}],
		{"kms:decrypt"},
	],
	"Aurora's key": [[allow("kms:Decrypt", key_arn)], {"kms:decrypt"}],
	"another key": [[allow("kms:Decrypt", "arn:aws:kms:eu-central-1:111122223333:key/other")], set()],
	"every role": [[allow("iam:PassRole", "*")], set()],
}

test_of_policy_beside_aurora_with[name] if {
	some name, [statements, expected] in with_aurora_cases
	found := grant.of with input as testing.plan([policy(statements), cluster, key])
	{action | some pairs in found[0]; some [action, _] in pairs} == expected
}

target_cases := {
	"Aurora's key": ["aws_kms_key.orders.arn", {"kms:decrypt"}],
	"a cluster": ["aws_rds_cluster.orders.arn", {"kms:decrypt"}],
	"another key": ["aws_kms_key.other.arn", set()],
}

test_of_policy_made_of[name] if {
	some name, [reference, expected] in target_cases
	document := testing.masked(
		testing.configured(
			testing.created(
				"data.aws_iam_policy_document.this",
				{"statement": [{"actions": ["kms:Decrypt"], "resources": [null]}]},
				{"json": null},
			),
			{"statement": [{"resources": testing.to([reference])}]},
		),
		{"statement": [{"actions": [false], "resources": [true]}]},
	)
	found := grant.of with input as testing.plan([
		testing.created("aws_iam_policy.this", {}, {"policy": testing.to(["data.aws_iam_policy_document.this.json"])}),
		document,
		cluster,
		testing.created("aws_kms_key.orders", {}, {"arn": null}),
		testing.created("aws_kms_key.other", {}, {"arn": null}),
	])
	{action | some pairs in found[0]; some [action, _] in pairs} == expected
}

test_hidden_is_what_is_made_of_aurora if {
	found := grant.hidden with input as testing.plan([
		testing.created("aws_iam_policy.a", {}, {"policy": testing.to(["aws_rds_cluster.orders.arn"])}),
		testing.created("aws_iam_policy.b", {}, {"policy": testing.to(["local.policy"])}),
		policy([allow("s3:*", "*")]),
		cluster,
	])
	found == {0}
}

test_holders_are_in_the_order_of_the_plan if {
	found := grant.holders("destroy") with input as testing.plan([
		testing.created("aws_iam_user_policy.a", {"policy": json.marshal({"Statement": allow("rds:DeleteDBCluster", "*")})}, {}),
		testing.created("aws_iam_policy.b", {"policy": json.marshal({"Statement": allow("rds:Delete*", "*")})}, {}),
		testing.created("aws_iam_policy.c", {"policy": json.marshal({"Statement": allow("rds:Describe*", "*")})}, {}),
	])
	found == [0, 1]
}

outcome_cases := {
	"what is named": [allow("rds:DeleteDBCluster", "arn:aws:rds:eu-central-1:111122223333:cluster:orders"), 0],
	"everything": [
		allow("rds:DeleteDBCluster", "*"),
		[0, "fail", {"attribute": "policy", "found": "rds:DeleteDBCluster on *"}],
	],
	"all but": [
		{"Effect": "Allow", "Action": "rds:DeleteDBCluster", "NotResource": ["a", "b"]},
		[0, "fail", {"attribute": "policy", "found": "rds:DeleteDBCluster on all but a, b"}],
	],
}

test_must_be_restricted[name] if {
	some name, [statement, expected] in outcome_cases
	found := grant.must_be_restricted(0, "destroy", grant.resource_keys) with input as testing.plan([policy([statement])])
	found == expected
}

not_shown_cases := {
	"resources": {"statement": [{"actions": ["rds:DeleteDBCluster"], "resources": [null]}], "mask": [{"resources": [true]}]},
	"another statement's action": {
		"statement": [{"actions": ["rds:DeleteDBCluster"], "resources": ["a"]}, {"actions": [null], "resources": ["*"]}],
		"mask": [{}, {"actions": [true]}],
	},
}

test_must_be_restricted_is_unknown_without[name] if {
	some name, case in not_shown_cases
	found := grant.must_be_restricted(0, "destroy", grant.resource_keys) with input as testing.plan([
		testing.created("aws_iam_policy.this", {}, {"policy": testing.to(["data.aws_iam_policy_document.this.json"])}),
		testing.masked(
			testing.created("data.aws_iam_policy_document.this", {"statement": case.statement}, {"json": null}),
			{"statement": case.mask},
		),
	])
	found == [0, "unknown", {"attribute": "policy", "reason": "policy_document", "needs": []}]
}
