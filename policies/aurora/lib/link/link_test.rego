package aurora.lib.link_test

import data.aurora.lib.link
import data.aurora.testing
import data.aurora.testing.terraform
import rego.v1

groups := [
	testing.created("aws_security_group.database", {"id": "sg-1", "name": "database"}, {}),
	testing.created("aws_security_group.other", {"name": "shared"}, {"id": null}),
	testing.created("aws_security_group.shared", {"name": "shared"}, {"id": null}),
	testing.deleted("aws_security_group.deleted", {"id": "sg-deleted", "name": "deleted"}),
	testing.created("aws_vpc.main", {"id": "sg-1"}, {}),
]

# What the cluster, resource 0, points to.
plan_of(cluster) := testing.plan(array.concat([cluster], groups))

known(values) := testing.created("aws_rds_cluster.this", {"vpc_security_group_ids": values}, {})

pending(expression) := testing.created("aws_rds_cluster.this", {}, {"vpc_security_group_ids": expression})

partly_known(values, mask, expression) := testing.configured(
	testing.masked(known(values), {"vpc_security_group_ids": mask}),
	{"vpc_security_group_ids": expression},
)

handles(found) := {"handles": found, "outside": [], "needs": []}

cases := {
	"a known id of this plan": {"cluster": known(["sg-1"]), "expected": handles([1])},
	"a known id of a resource that is deleted": {
		"cluster": known(["sg-deleted"]),
		"expected": {"handles": [], "outside": ["sg-deleted"], "needs": []},
	},
	"a name that two share": {"cluster": known(["shared"]), "expected": handles([2, 3])},
	"known ids, one outside this plan": {
		"cluster": known(["sg-1", "sg-9"]),
		"expected": {"handles": [1], "outside": ["sg-9"], "needs": []},
	},
	"a plain value": {"cluster": known("sg-1"), "expected": handles([1])},
	"an empty list": {"cluster": known([]), "expected": handles([])},
	"null": {"cluster": known(null), "expected": handles([])},
	"nothing": {"cluster": pending(null), "expected": handles([])},
	"null in so many words": {"cluster": pending({"constant_value": null}), "expected": handles([])},
	"a reference": {"cluster": pending(testing.to(["aws_security_group.other.id"])), "expected": handles([2])},
	"references": {
		"cluster": pending(testing.to(["aws_security_group.other.id", "aws_security_group.database.id"])),
		"expected": handles([1, 2]),
	},
	"a reference to another type": {
		"cluster": pending(testing.to(["aws_vpc.main.default_security_group_id"])),
		"expected": {"handles": [], "outside": [], "needs": ["aws_vpc.main.default_security_group_id"]},
	},
	"a reference beside one to another type": {
		"cluster": pending(testing.to(["aws_vpc.main.default_security_group_id", "aws_security_group.other.id"])),
		"expected": {
			"handles": [2],
			"outside": [],
			"needs": ["aws_security_group.other.id", "aws_vpc.main.default_security_group_id"],
		},
	},
	"a reference to what has no instance": {
		"cluster": pending(testing.to(["aws_security_group.none.id"])),
		"expected": {"handles": [], "outside": [], "needs": ["aws_security_group.none.id"]},
	},
	"a reference beside a condition": {
		"cluster": pending(testing.to(["aws_security_group.other.id", "local.attached"])),
		"expected": {"handles": [2], "outside": [], "needs": ["local.attached"]},
	},
	"a local": {
		"cluster": pending(testing.to(["local.groups"])),
		"expected": {"handles": [], "outside": [], "needs": ["local.groups"]},
	},
	"a list partly known, made of references": {
		"cluster": partly_known(
			["sg-1", null],
			[false, true],
			testing.to(["aws_security_group.database.id", "aws_security_group.other.id"]),
		),
		"expected": handles([1, 2]),
	},
	"a list partly known, whose rest is a local": {
		"cluster": partly_known(["sg-1", "sg-9", null], [false, false, true], testing.to(["local.groups"])),
		"expected": {"handles": [1], "outside": ["sg-9"], "needs": ["local.groups"]},
	},
	"a known value by reference, whose name another shares": {
		"cluster": testing.configured(
			known(["shared"]),
			{"vpc_security_group_ids": testing.to(["aws_security_group.shared.name"])},
		),
		"expected": handles([3]),
	},
}

types := {"aws_security_group"}

test_to[name] if {
	some name, case in cases
	found := link.to(0, "vpc_security_group_ids", types, {"id", "name"}) with input as plan_of(case.cluster)
	found == case.expected
}

test_to_any_of_several_instances if {
	found := link.to(2, "vpc_security_group_ids", types, {"id"}) with input as terraform.plan(
		[
			terraform.resource("aws_security_group.each[0]", {}, {"id": true}),
			terraform.resource("aws_security_group.each[1]", {}, {"id": true}),
			terraform.resource("aws_rds_cluster.this", {}, {"vpc_security_group_ids": true}),
		],
		terraform.module({"aws_rds_cluster.this": {"vpc_security_group_ids": {"references": ["aws_security_group.each"]}}}),
	)
	found == handles([0, 1])
}

doubt_cases := {
	"needs, before anything else": {
		"linked": {"handles": [1], "outside": ["sg-9"], "needs": ["local.groups"]},
		"expected": {"attribute": "groups", "reason": "expression", "needs": ["local.groups"]},
	},
	"what is outside this plan": {
		"linked": {"handles": [1], "outside": ["sg-9"], "needs": []},
		"expected": {"attribute": "groups", "reason": "outside_plan", "found": ["sg-9"]},
	},
	"nothing at all": {"linked": handles([]), "expected": {"attribute": "groups", "reason": "unset", "needs": []}},
}

test_doubt[name] if {
	some name, case in doubt_cases
	link.doubt("groups", case.linked) == case.expected
}

test_doubt_is_undefined_where_all_is_in_the_plan if {
	not link.doubt("groups", handles([1]))
}

test_known_elements_beside_a_reference_are_kept if {
	found := link.to(0, "vpc_security_group_ids", {"aws_security_group"}, {"id"}) with input as testing.plan([
		testing.configured(
			testing.masked(
				testing.created("aws_rds_cluster.this", {"vpc_security_group_ids": ["sg-9", null]}, {}),
				{"vpc_security_group_ids": [false, true]},
			),
			{"vpc_security_group_ids": testing.to(["aws_security_group.other.id"])},
		),
		testing.created("aws_security_group.other", {}, {"id": null}),
	])
	found == {"handles": [1], "outside": ["sg-9"], "needs": []}
}
