package aurora.lib.trust_test

import data.aurora.lib.trust
import data.aurora.testing
import rego.v1

# Ways by which a role, resource 0, comes to be one that RDS assumes.
service_cases := {
	"a cluster's monitoring": [testing.created(
		"aws_rds_cluster.orders",
		{"engine": "aurora-mysql"},
		{"monitoring_role_arn": to_role},
	)],
	"a cluster's roles": [testing.masked(
		testing.created(
			"aws_rds_cluster.orders",
			{"engine": "aurora-mysql", "iam_roles": [null]},
			{"iam_roles": to_role},
		),
		{"iam_roles": [true]},
	)],
	"an instance's monitoring": [testing.created(
		"aws_rds_cluster_instance.writer",
		{},
		{"monitoring_role_arn": to_role},
	)],
	"an association": [testing.created("aws_rds_cluster_role_association.imports", {}, {"role_arn": to_role})],
	"an export": [testing.created("aws_rds_export_task.orders", {}, {"iam_role_arn": to_role})],
	"a proxy": [testing.created("aws_db_proxy.orders", {}, {"role_arn": to_role})],
}

test_service_roles[name] if {
	some name, others in service_cases
	trust.service_roles == {0} with input as testing.plan(array.concat([role], others))
	trust.roles == {0} with input as testing.plan(array.concat([role], others))
}

test_role_that_a_service_of_rds_may_assume if {
	text := json.marshal({"Statement": {"Effect": "Allow", "Principal": {"Service": "rds.amazonaws.com"}}})
	trust.service_roles == {0} with input as testing.plan([testing.created(
		"aws_iam_role.proxy",
		{"assume_role_policy": text},
		{},
	)])
}

test_other_roles_are_out_of_scope if {
	trust.roles == set() with input as testing.plan([role])
}

test_other_roles_are_in_the_scope_of_all if {
	trust.roles == {0} with input as testing.plan([role]) with data.parameters as {"scope": "all"}
}

to_role := testing.to(["aws_iam_role.proxy.arn"])

role := testing.created("aws_iam_role.proxy", {"name": "proxy", "assume_role_policy": "{}"}, {"arn": null})
