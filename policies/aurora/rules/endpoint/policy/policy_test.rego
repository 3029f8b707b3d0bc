package aurora.rules.endpoint.policy_test

import data.aurora.rules.endpoint.policy
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right: principals of the account": {"resources": beside([network.endpoint("rds", {}, {})]), "judged": [5]},
	"right: resources of the account": {
		"resources": of([statement({"Resource": "arn:aws:rds:eu-central-1:111122223333:cluster:*"})]),
		"judged": [5],
	},
	"right: one role": {
		"resources": of([statement({"Principal": {"AWS": "arn:aws:iam::111122223333:role/application"}})]),
		"judged": [5],
	},
	"right: all but the organization is denied": {
		"resources": of([statement({}), statement({
			"Effect": "Deny",
			"Condition": {"StringNotEquals": {"aws:PrincipalOrgID": "o-1"}},
		})]),
		"judged": [5],
	},
	"wrong": {
		"resources": of([statement({})]),
		"judged": [[5, "fail", {"attribute": "policy", "found": ["*"], "related": ["aws_vpc_endpoint.rds"]}]],
	},
	"wrong: in the second statement, of any account": {
		"resources": of([
			statement({"Condition": {"StringEquals": {"aws:PrincipalAccount": "111122223333"}}}),
			statement({"Resource": "arn:aws:secretsmanager:eu-central-1:*:secret:*"}),
		]),
		"judged": [[5, "fail", {
			"attribute": "policy",
			"found": ["arn:aws:secretsmanager:eu-central-1:*:secret:*"],
			"related": ["aws_vpc_endpoint.rds"],
		}]],
	},
	"wrong: a policy of its own": {
		"resources": beside([
			network.endpoint("rds", {}, {}),
			own_policy({"policy": json.marshal({"Statement": [statement({})]})}, {}),
		]),
		"judged": [[5, "fail", {"attribute": "policy", "found": ["*"], "related": ["aws_vpc_endpoint_policy.rds"]}]],
	},
	"null: everything is allowed": {
		"resources": beside([network.endpoint("rds", {"policy": null}, {})]),
		"judged": [[5, "fail", by_default("aws_vpc_endpoint.rds")]],
	},
	"unset: everything is allowed": {
		"resources": beside([network.endpoint("rds", {}, {}), own_policy({}, {"policy": null})]),
		"judged": [[5, "fail", by_default("aws_vpc_endpoint_policy.rds")]],
	},
	"referenced: a policy of what the plan makes": {
		"resources": beside([network.endpoint("rds", {}, {}), own_policy(
			{},
			{"policy": testing.to(["aws_iam_policy.endpoint.policy"])},
		)]),
		"judged": [[5, "unknown", hidden(["aws_iam_policy.endpoint.policy"])]],
	},
	"undecidable": {
		"resources": beside([network.endpoint("rds", {}, {}), own_policy({}, {"policy": testing.to(["local.policy"])})]),
		"judged": [[5, "unknown", hidden(["local.policy"])]],
	},
	"deleted": {"resources": [testing.deleted("aws_vpc_endpoint.rds", {"policy": null})], "judged": []},
	"not applicable in a VPC without a database": {
		"resources": [network.vpc, network.endpoint("rds", {"policy": null}, {})],
		"judged": [],
	},
}

statement(given) := object.union({"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}, given)

of(statements) := beside([network.endpoint("rds", {"policy": json.marshal({"Statement": statements})}, {})])

own_policy(known, pending) := testing.created(
	"aws_vpc_endpoint_policy.rds",
	known,
	object.union({"vpc_endpoint_id": testing.to(["aws_vpc_endpoint.rds.id"])}, pending),
)

beside(resources) := array.concat(network.placed, resources)

by_default(address) := {"attribute": "policy", "reason": "unset_default", "related": [address]}

hidden(needs) := {
	"attribute": "policy",
	"reason": "policy_document",
	"needs": needs,
	"related": ["aws_vpc_endpoint_policy.rds"],
}

test_judged[name] if {
	some name, case in cases
	policy.judged == case.judged with input as testing.plan(case.resources)
}
