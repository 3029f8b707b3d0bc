package aurora.lib.scope_test

import data.aurora.lib.scope
import data.aurora.testing
import rego.v1

of_backups := [
	testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"arn": null}),
	testing.created("aws_backup_plan.orders", {"rule": [{"target_vault_name": "orders"}]}, {"id": null}),
	testing.created(
		"aws_backup_selection.orders",
		{"selection_tag": []},
		{
			"resources": testing.to(["aws_rds_cluster.orders.arn"]),
			"plan_id": testing.to(["aws_backup_plan.orders.id"]),
		},
	),
	testing.created("aws_backup_vault.orders", {"name": "orders"}, {}),
	testing.created("aws_backup_plan.volumes", {"rule": [{"target_vault_name": "volumes"}]}, {"id": null}),
	testing.created(
		"aws_backup_selection.volumes",
		{"selection_tag": [], "resources": ["arn:aws:ec2:*:*:volume/*"]},
		{"plan_id": testing.to(["aws_backup_plan.volumes.id"])},
	),
	testing.created("aws_backup_vault.volumes", {"name": "volumes"}, {}),
	restore_test("clusters", {"protected_resource_type": "Aurora"}, {}),
	restore_test("volumes", {"protected_resource_type": "EBS"}, {}),
	restore_test("hidden", {}, {"protected_resource_type": testing.to(["local.type"])}),
]

restore_test(name, known, pending) := testing.created(
	concat(".", ["aws_backup_restore_testing_selection", name]),
	known,
	pending,
)

test_backups if {
	{1} == scope.backup_plans with input as testing.plan(of_backups)
	{3} == scope.backup_vaults with input as testing.plan(of_backups)
	{1, 4} == scope.backup_plans with input as testing.plan(of_backups) with data.parameters as {"scope": "all"}
	{3, 6} == scope.backup_vaults with input as testing.plan(of_backups) with data.parameters as {"scope": "all"}
}

test_restore_tests if {
	{7, 9} == scope.restore_tests with input as testing.plan(of_backups)
}
