package aurora.lib.fleet_test

import data.aurora.lib.fleet
import data.aurora.testing
import data.aurora.testing.fleet as testing_fleet
import rego.v1

rotation(days) := testing.created(
	"aws_secretsmanager_secret_rotation.owner",
	{"rotation_rules": [{"automatically_after_days": days}]},
	{},
)

vpc := testing.created("aws_vpc.network", {}, {})

two := testing_fleet.environments([["staging", [vpc, rotation(30)]], ["prod", [rotation(7), vpc]]])

known(days) := {"rotation_rules": {"state": "known", "value": [{"automatically_after_days": days}]}}

test_members_are_the_compared_resources_of_each_plan_in_its_own_terms if {
	expected := [
		{
			"plan": 0,
			"handle": 1,
			"type": "aws_secretsmanager_secret_rotation",
			"address": "aws_secretsmanager_secret_rotation.owner",
			"attributes": known(30),
		},
		{
			"plan": 1,
			"handle": 0,
			"type": "aws_secretsmanager_secret_rotation",
			"address": "aws_secretsmanager_secret_rotation.owner",
			"attributes": known(7),
		},
	]
	fleet.members == expected with input as two
}

test_same_finds_the_members_of_one_address if {
	same := {"aws_secretsmanager_secret_rotation": {"aws_secretsmanager_secret_rotation.owner": [0, 1]}}
	fleet.same == same with input as two
}

test_the_last_plan_is_production if {
	names := [fleet.environment(member) | some member in fleet.members; member.plan == fleet.production] with input as two
	names == ["prod"]
}

test_references_are_followed_in_their_own_plan if {
	cluster := testing.created(
		"aws_rds_cluster.orders",
		{"engine": "aurora-mysql"},
		{"kms_key_id": testing.to(["aws_kms_key.orders.arn"])},
	)
	key := testing.created("aws_kms_key.orders", {}, {"arn": null})
	plans := testing_fleet.environments([["staging", [cluster, key]], ["prod", [vpc, key, cluster]]])
	keys := [member.attributes.kms_key_id | some member in fleet.members] with input as plans
	keys == [
	{
		"state": "referenced",
		"targets": [{"handle": target, "attribute": "arn"}],
		"needs": ["aws_kms_key.orders.arn"],
	} |
		some target in [1, 1]
	]
}

test_a_single_plan_has_no_members if {
	[fleet.members, fleet.of("aws_rds_cluster")] == [[], []] with input as testing.plan([rotation(7)])
}
