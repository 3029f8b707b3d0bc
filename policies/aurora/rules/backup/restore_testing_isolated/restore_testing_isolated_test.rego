package aurora.rules.backup.restore_testing_isolated_test

import data.aurora.rules.backup.restore_testing_isolated
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [selection({overrides: both}, {}), orders], "judged": [0]},
	"right: keys in another case": {
		"resources": [selection({overrides: {"DbSubnetGroupName": "t", "VPCSecurityGroupIds": "[\"sg-0\"]"}}, {}), orders],
		"judged": [0],
	},
	"wrong: no security group": {
		"resources": [selection({overrides: {"dbSubnetGroupName": "tests"}}, {}), orders],
		"judged": [[0, "fail", {"attribute": overrides, "expected": ["vpcSecurityGroupIds"]}]],
	},
	"wrong: an empty name": {
		"resources": [selection({overrides: object.union(both, {"dbSubnetGroupName": ""})}, {}), orders],
		"judged": [[0, "fail", {"attribute": overrides, "expected": ["dbSubnetGroupName"]}]],
	},
	"wrong: the group of a cluster, by its id": {
		"resources": [
			selection({overrides: both}, {}),
			testing.created(
				"aws_rds_cluster.orders",
				{"engine": "aurora-postgresql", "vpc_security_group_ids": ["sg-0123456789abcdef0"]},
				{},
			),
			testing.created("aws_security_group.orders", {"id": "sg-0123456789abcdef0"}, {}),
		],
		"judged": [[0, "fail", of_cluster]],
	},
	"wrong: the group of a cluster, by reference": {
		"resources": [
			in_part(testing.to(["aws_db_subnet_group.tests.name", "aws_security_group.orders.id"])),
			orders,
			testing.created("aws_security_group.orders", {}, {"id": null}),
		],
		"judged": [[0, "fail", of_cluster]],
	},
	"null": {"resources": [selection({overrides: null}, {}), orders], "judged": [[0, "fail", missing]]},
	"unset": {"resources": [selection({}, {overrides: null}), orders], "judged": [[0, "fail", missing]]},
	"referenced: a group of its own": {
		"resources": [
			in_part(testing.to(["aws_db_subnet_group.tests.name", "aws_security_group.tests.id"])),
			orders,
			testing.created("aws_security_group.orders", {}, {"id": null}),
			testing.created("aws_security_group.tests", {}, {"id": null}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [selection({}, {overrides: testing.to(["local.overrides"])}), orders],
		"judged": [[0, "unknown", {"attribute": overrides, "reason": "expression", "needs": ["local.overrides"]}]],
	},
	"undecidable: no map": {
		"resources": [selection({overrides: "of another type"}, {}), orders],
		"judged": [[0, "fail", missing]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_backup_restore_testing_selection.orders", {"protected_resource_type": "Aurora"})],
		"judged": [],
	},
	"not applicable to a restore test of another type": {
		"resources": [testing.created(
			"aws_backup_restore_testing_selection.volumes",
			{"protected_resource_type": "EBS"},
			{overrides: null},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	restore_testing_isolated.judged == case.judged with input as testing.plan(case.resources)
}

overrides := "restore_metadata_overrides"

both := {"dbSubnetGroupName": "tests", "vpcSecurityGroupIds": "[\"sg-0123456789abcdef0\"]"}

missing := {"attribute": overrides, "expected": ["dbSubnetGroupName", "vpcSecurityGroupIds"]}

of_cluster := {
	"attribute": overrides,
	"expected": "a security group that no cluster has",
	"related": ["aws_security_group.orders"],
}

selection(known, pending) := testing.created(
	"aws_backup_restore_testing_selection.orders",
	object.union({"protected_resource_type": "Aurora"}, known),
	pending,
)

# The name of the subnet group is known, the ids of the security groups are not.
in_part(expression) := testing.masked(
	testing.configured(selection({overrides: {"dbSubnetGroupName": "tests"}}, {}), {overrides: expression}),
	{overrides: {"vpcSecurityGroupIds": true}},
)

orders := testing.created(
	"aws_rds_cluster.orders",
	{"engine": "aurora-postgresql"},
	{"vpc_security_group_ids": testing.to(["aws_security_group.orders.id"])},
)
