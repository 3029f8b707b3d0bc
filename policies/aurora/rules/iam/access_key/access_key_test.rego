package aurora.rules.iam.access_key_test

import data.aurora.rules.iam.access_key
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": array.concat(operator, [key({"status": "Inactive"}, {})]), "judged": [0]},
	"right: no key": {"resources": operator, "judged": [0]},
	"wrong": {"resources": array.concat(operator, [key({"status": "Active"}, {})]), "judged": [active(0)]},
	"wrong: of a user with a policy of their own": {
		"resources": [
			testing.created("aws_iam_user.operator", {"name": "operator"}, {}),
			testing.created("aws_iam_user_policy_attachment.this", {"user": "operator", "policy_arn": read_only}, {}),
			key({"status": "Active"}, {}),
		],
		"judged": [active(0)],
	},
	"wrong: of a user by a membership of the group": {
		"resources": [
			testing.created("aws_iam_user.operator", {"name": "operator"}, {}),
			testing.created("aws_iam_group_membership.people", {"group": "people", "users": ["operator"]}, {}),
			to_group,
			key({"status": "Active"}, {}),
		],
		"judged": [active(0)],
	},
	"wrong: of a user that is not in the plan": {
		"resources": [
			testing.created("aws_iam_user_policy_attachment.this", {"user": "operator", "policy_arn": read_only}, {}),
			testing.created("aws_iam_access_key.operator", {"user": "operator", "status": "Active"}, {}),
		],
		"judged": [active(1)],
	},
	"null": {"resources": array.concat(operator, [key({"status": null}, {})]), "judged": [active(0)]},
	"unset": {"resources": array.concat(operator, [key({}, {"status": null})]), "judged": [active(0)]},
	"referenced": {
		"resources": array.concat(operator, [
			key({}, {"status": testing.to(["aws_iam_access_key.other.status"])}),
			testing.created("aws_iam_access_key.other", {"user": "other", "status": "Active"}, {}),
		]),
		"judged": [not_known("aws_iam_access_key.other.status")],
	},
	"undecidable": {
		"resources": array.concat(operator, [key({}, {"status": testing.to(["local.status"])})]),
		"judged": [not_known("local.status")],
	},
	"undecidable: too deep in modules": {
		"resources": array.concat(operator, [object.union(
			testing.created("aws_iam_access_key.operator", {"user": "operator"}, {"status": null}),
			{"module_address": "module.elsewhere", "address": "module.elsewhere.aws_iam_access_key.operator"},
		)]),
		"judged": [[0, "unknown", {"attribute": "aws_iam_access_key", "reason": "expression", "needs": []}]],
	},
	"not applicable to a user without rights on databases": {
		"resources": [testing.created("aws_iam_user.operator", {"name": "operator"}, {}), key({"status": "Active"}, {})],
		"judged": [],
	},
	"deleted": {
		"resources": [
			testing.deleted("aws_iam_user.operator", {"name": "operator"}),
			testing.deleted("aws_iam_access_key.operator", {"user": "operator", "status": "Active"}),
			to_group,
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	access_key.judged == case.judged with input as testing.plan(case.resources)
}

test_every_user_is_in_the_scope_of_all if {
	plan := testing.plan([testing.created("aws_iam_user.other", {"name": "other"}, {})])
	access_key.judged == [0] with input as plan with data.parameters as {"scope": "all"}
}

read_only := "arn:aws:iam::aws:policy/AmazonRDSReadOnlyAccess"

to_group := testing.created("aws_iam_group_policy_attachment.people", {"group": "people", "policy_arn": read_only}, {})

# A user by way of a group.
operator := [
	testing.created("aws_iam_user.operator", {"name": "operator"}, {}),
	testing.created(
		"aws_iam_user_group_membership.operator",
		{"groups": ["people"]},
		{"user": testing.to(["aws_iam_user.operator.name"])},
	),
	to_group,
]

key(known, pending) := testing.created(
	"aws_iam_access_key.operator",
	known,
	object.union({"user": testing.to(["aws_iam_user.operator.name"])}, pending),
)

active(handle) := [
	handle, "fail",
	{"attribute": "aws_iam_access_key", "related": ["aws_iam_access_key.operator"]},
]

not_known(reference) := [
	0, "unknown",
	{"attribute": "aws_iam_access_key", "reason": "expression", "needs": [reference]},
]
