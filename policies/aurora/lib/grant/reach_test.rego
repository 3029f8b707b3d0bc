package aurora.lib.grant_reach_test

import data.aurora.lib.grant
import rego.v1

statement(given) := object.union(
	{"effect": "Allow", "resources": [], "not_resources": [], "conditions": {}, "open": set(), "targets": {}},
	given,
)

wide_cases := {
	"everything": ["rds:deletedbcluster", "*", true],
	"every cluster of an account": ["rds:deletedbcluster", "arn:aws:rds:eu-central-1:111122223333:cluster:*", true],
	"every database of an account": ["rds:deletedbcluster", "arn:aws:rds:eu-central-1:111122223333:*", true],
	"everything of the service": ["rds:deletedbcluster", "arn:aws:rds:*", true],
	"everything of every service": ["rds:deletedbcluster", "arn:aws:*", true],
	"everything that has an ARN": ["rds:deletedbcluster", "arn:*", true],
	"every cluster, in a partition that is referred to": [
		"rds:deletedbcluster", "arn:${data.aws_partition.this.partition}:rds:*:*:cluster:*", true,
	],
	"clusters by the start of their name": ["rds:deletedbcluster", "arn:aws:rds:*:*:cluster:orders-*", false],
	"clusters by the end of their name": ["rds:deletedbcluster", "arn:aws:rds:*:*:cluster:*-test", false],
	"one cluster": ["rds:deletedbcluster", "arn:aws:rds:eu-central-1:111122223333:cluster:orders", false],
	"every snapshot, which a cluster is not": ["rds:deletedbcluster", "arn:aws:rds:*:*:cluster-snapshot:*", false],
	"everything of another service": ["rds:deletedbcluster", "arn:aws:s3:*", false],
	"all objects of another service": ["rds:deletedbcluster", "arn:aws:s3:::*", false],
	"what a reference names": ["rds:deletedbcluster", "${aws_rds_cluster.orders.arn}*", false],
	"clusters by a reference": ["rds:deletedbcluster", "arn:aws:rds:*:*:cluster:${aws_rds_cluster.orders.id}*", false],
	"the clusters of the Data API": ["rds-data:executestatement", "arn:aws:rds:*:*:cluster:*", true],
	"every key": ["kms:decrypt", "arn:aws:kms:*:111122223333:key/*", true],
	"one key": ["kms:decrypt", "arn:aws:kms:eu-central-1:111122223333:key/1234abcd", false],
	"every alias, which is no key": ["kms:decrypt", "arn:aws:kms:*:*:alias/*", false],
	"every role": ["iam:passrole", "arn:aws:iam::111122223333:role/*", true],
	"roles of a path": ["iam:passrole", "arn:aws:iam::111122223333:role/rds/*", false],
}

test_is_wide_on[name] if {
	some name, [action, resource, expected] in wide_cases
	found := {true | grant.is_wide(statement({"resources": [resource]}), action, [])}
	found == {true | expected}
}

test_all_but_what_is_named_is_wide if {
	grant.is_wide(statement({"not_resources": ["arn:aws:rds:*:*:cluster:orders"]}), "rds:deletedbcluster", [])
}

condition_cases := {
	"a tag": [{"StringEquals": {"aws:resourcetag/team": ["orders"]}}, false],
	"a tag for any value of a set": [{"ForAnyValue:StringEquals": {"aws:resourcetag/team": ["orders"]}}, false],
	"a tag, if there is one": [{"StringEqualsIfExists": {"aws:resourcetag/team": ["orders"]}}, true],
	"any value of a tag": [{"StringLike": {"aws:resourcetag/team": ["*"]}}, true],
	"another value of a tag": [{"StringNotEquals": {"aws:resourcetag/team": ["catalog"]}}, true],
	"no tag": [{"Null": {"aws:resourcetag/team": ["true"]}}, true],
	"all values of a set, which may be empty": [{"ForAllValues:StringEquals": {"aws:resourcetag/team": ["a"]}}, true],
	"something else": [{"Bool": {"aws:multifactorauthpresent": ["true"]}}, true],
	"a key by its name": [{"StringEquals": {"kms:resourcealiases": ["alias/orders"]}}, false],
}

test_is_wide_under_a_condition_on[name] if {
	some name, [conditions, expected] in condition_cases
	found := {true | grant.is_wide(
		statement({"resources": ["*"], "conditions": conditions}),
		"rds:deletedbcluster",
		grant.resource_keys,
	)}
	found == {true | expected}
}

undecided_cases := {
	"resources that are not known": [{"open": {"resources"}}, true],
	"resources that are not known, made of an identity": [
		{"open": {"resources"}, "targets": {"resources": [{"handle": 1, "attribute": "arn"}]}},
		false,
	],
	"resources that are not known, made of something else": [
		{"open": {"resources"}, "targets": {"resources": [{"handle": 1, "attribute": "engine"}]}},
		true,
	],
	"conditions that are not known": [{"resources": ["*"], "open": {"conditions"}}, true],
	"resources that are not known, under a condition that restricts them": [
		{"open": {"resources"}, "conditions": {"StringEquals": {"aws:resourcetag/team": ["orders"]}}},
		false,
	],
	"known resources": [{"resources": ["*"]}, false],
}

test_is_undecided_with[name] if {
	some name, [given, expected] in undecided_cases
	found := {true | grant.is_undecided(statement(given), grant.resource_keys)}
	found == {true | expected}
}

test_conditions_that_are_not_known_are_not_wide if {
	open := statement({"resources": ["*"], "open": {"conditions"}})
	not grant.is_wide(open, "rds:deletedbcluster", [])
	not grant.is_wide(object.union(open, {"resources": [], "not_resources": ["a"]}), "rds:deletedbcluster", [])
}
