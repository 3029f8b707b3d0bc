package aurora.lib.holder_test

import data.aurora.lib.holder
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

read_only := "arn:aws:iam::aws:policy/AmazonRDSReadOnlyAccess"

resources := [
	testing.created("aws_iam_user.alice", {"name": "alice"}, {}),
	testing.created("aws_iam_group.people", {"name": "people"}, {}),
	testing.created("aws_iam_user_group_membership.alice", {}, {
		"user": testing.to(["aws_iam_user.alice.name"]),
		"groups": testing.to(["aws_iam_group.people.name"]),
	}),
	testing.created("aws_iam_group_membership.people", {"users": ["bob"]}, {"group": testing.to(["aws_iam_group.people.name"])}),
	testing.created(
		"aws_iam_group_policy_attachment.people",
		{"group": "people"},
		{"policy_arn": testing.to(["aws_iam_policy.this.arn"])},
	),
	policy.known([policy.allow("rds:DescribeDBClusters", "*")]),
	testing.created("aws_iam_policy_attachment.others", {"users": ["carol"], "roles": ["app"], "policy_arn": read_only}, {}),
	testing.created("aws_iam_user.dave", {"name": "dave"}, {}),
	testing.created("aws_iam_user_policy_attachment.dave", {"user": "dave", "policy_arn": "arn:aws:iam::aws:policy/AmazonS3FullAccess"}, {}),
	testing.created("aws_iam_group_policy.people", {"group": "people", "policy": json.marshal({"Statement": []})}, {}),
	testing.created("aws_iam_group_policy_attachment.aws", {"group": "people", "policy_arn": read_only}, {}),
	testing.created("aws_iam_group_policy_attachment.outside", {"group": "people", "policy_arn": "arn:aws:iam::111122223333:policy/a"}, {}),
	testing.created("aws_iam_access_key.dave", {"user": "dave"}, {}),
]

test_who_holds_rights if {
	holder.giving == {4, 6, 10} with input as testing.plan(resources)
	holder.groups == {1} with input as testing.plan(resources)
	holder.users == {0, "bob", "carol"} with input as testing.plan(resources)
}

test_every_user_is_in_the_scope_of_all if {
	found := holder.users with input as testing.plan(resources) with data.parameters as {"scope": "all"}
	found == {0, 7, "bob", "carol"}
}

test_documents_of_a_group if {
	found := holder.documents(1) with input as testing.plan(resources)
	[count(document.statements) | some document in found] == [0, 1]
}

test_doubts_of_a_group if {
	found := holder.doubts(1) with input as testing.plan(resources)
	found == [{"attribute": "policy_arn", "reason": "outside_plan", "found": ["arn:aws:iam::111122223333:policy/a"]}]
}

test_keys if {
	holder.keys == {7: [12]} with input as testing.plan(resources)
}

test_names if {
	holder.name_of(0) == "aws_iam_user.alice" with input as testing.plan(resources)
	holder.name_of("bob") == "bob"
}
