package aurora.rules.iam.user_policy_test

import data.aurora.rules.iam.user_policy
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"right": {"resources": [to_group, on_databases], "judged": [0]},
	"right: a role": {
		"resources": [testing.created("aws_iam_role_policy_attachment.this", {"policy_arn": read_only, "role": "app"}, {})],
		"judged": [0],
	},
	"right: several groups": {"resources": [attachment({"groups": ["people"], "users": null}, {})], "judged": [0]},
	"wrong": {
		"resources": [testing.created("aws_iam_user_policy_attachment.this", {"user": "alice", "policy_arn": read_only}, {})],
		"judged": [[0, "fail", {"attribute": "user", "found": ["alice"]}]],
	},
	"wrong: an inline policy": {
		"resources": [
			testing.created("aws_iam_user_policy.this", {"policy": document}, {"user": testing.to(["aws_iam_user.alice.name"])}),
			testing.created("aws_iam_user.alice", {"name": "alice"}, {}),
		],
		"judged": [[0, "fail", {"attribute": "user", "found": ["aws_iam_user.alice"]}]],
	},
	"wrong: several users": {
		"resources": [attachment({"groups": ["people"], "users": ["alice", "bob"]}, {})],
		"judged": [[0, "fail", {"attribute": "users", "found": ["alice", "bob"]}]],
	},
	"null": {"resources": [attachment({"users": null}, {})], "judged": [0]},
	"unset": {"resources": [attachment({}, {"users": null})], "judged": [0]},
	"referenced: a policy of one's own": {
		"resources": [
			testing.created(
				"aws_iam_user_policy_attachment.this",
				{"user": "alice"},
				{"policy_arn": testing.to(["aws_iam_policy.this.arn"])},
			),
			on_databases,
		],
		"judged": [[0, "fail", {"attribute": "user", "found": ["alice"]}]],
	},
	"undecidable: users that are not known": {
		"resources": [attachment({}, {"users": testing.to(["local.users"])})],
		"judged": [[0, "unknown", {"attribute": "users", "reason": "expression", "needs": ["local.users"]}]],
	},
	"undecidable: a user that is not known is a user all the same": {
		"resources": [testing.created(
			"aws_iam_user_policy_attachment.this",
			{"policy_arn": read_only},
			{"user": testing.to(["local.user"])},
		)],
		"judged": [[0, "fail", {"attribute": "user"}]],
	},
	"not applicable to policies on something else": {
		"resources": [
			testing.created("aws_iam_user_policy.this", {"user": "alice", "policy": other}, {}),
			testing.created(
				"aws_iam_user_policy_attachment.this",
				{"user": "alice", "policy_arn": "arn:aws:iam::aws:policy/AmazonS3FullAccess"},
				{},
			),
		],
		"judged": [],
	},
	"deleted": {
		"resources": [testing.deleted("aws_iam_user_policy.this", {"user": "alice", "policy": document})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	user_policy.judged == case.judged with input as testing.plan(case.resources)
}

read_only := "arn:aws:iam::aws:policy/AmazonRDSReadOnlyAccess"

document := json.marshal({"Statement": [policy.allow("rds:DescribeDBClusters", "*")]})

other := json.marshal({"Statement": [policy.allow("s3:GetObject", "*")]})

on_databases := policy.known([policy.allow("rds:DescribeDBClusters", "*")])

to_group := testing.created(
	"aws_iam_group_policy_attachment.this",
	{"group": "people"},
	{"policy_arn": testing.to(["aws_iam_policy.this.arn"])},
)

attachment(known, pending) := testing.created(
	"aws_iam_policy_attachment.this",
	object.union({"policy_arn": read_only}, known),
	pending,
)
