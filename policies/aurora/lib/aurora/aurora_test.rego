package aurora.lib.aurora_test

import data.aurora.lib.aurora
import data.aurora.testing
import rego.v1

resources := [
	testing.created("aws_rds_cluster.mysql", {"engine": "aurora-mysql"}, {}),
	testing.created("aws_rds_cluster.multi_zone", {"engine": "postgres"}, {}),
	testing.created("aws_rds_cluster.not_known_yet", {}, {"engine": testing.to(["local.engine"])}),
	testing.deleted("aws_rds_cluster.deleted", {"engine": "aurora-mysql"}),
	testing.created("aws_rds_cluster_instance.postgresql", {"engine": "aurora-postgresql"}, {}),
	testing.created("aws_rds_cluster_instance.multi_zone", {"engine": "mysql"}, {}),
	testing.created("aws_db_instance.postgresql", {"engine": "postgres"}, {}),
]

test_clusters if {
	aurora.clusters == [0, 2] with input as testing.plan(resources)
}

test_instances if {
	aurora.instances == [4] with input as testing.plan(resources)
}

engine_cases := {
	"aurora-mysql": "aurora-mysql",
	"aurora-postgresql": "aurora-postgresql",
	"aurora": "aurora-mysql",
}

test_engine[name] if {
	some name, expected in engine_cases
	found := aurora.engine(0) with input as testing.plan([testing.created("aws_rds_cluster.this", {"engine": name}, {})])
	found == expected
}

test_engine_that_is_not_known_yet if {
	not aurora.engine(2) with input as testing.plan(resources)
}

family_cases := {
	"PostgreSQL has its major version": {
		"after": {"engine": "aurora-postgresql", "engine_version": "16.4"},
		"expected": "aurora-postgresql16",
	},
	"PostgreSQL's major version alone": {
		"after": {"engine": "aurora-postgresql", "engine_version": "17"},
		"expected": "aurora-postgresql17",
	},
	"MySQL has two numbers": {
		"after": {"engine": "aurora-mysql", "engine_version": "8.0.mysql_aurora.3.08.0"},
		"expected": "aurora-mysql8.0",
	},
	"the engine's old name is MySQL's": {
		"after": {"engine": "aurora", "engine_version": "5.7"},
		"expected": "aurora-mysql5.7",
	},
}

test_family[name] if {
	some name, case in family_cases
	found := aurora.family(0) with input as testing.plan([testing.created("aws_rds_cluster.this", case.after, {})])
	found == case.expected
}

without_family_cases := {
	"PostgreSQL's version is not known": {"engine": "aurora-postgresql"},
	"MySQL's version is not known": {"engine": "aurora-mysql"},
	"the engine is not known": {"engine_version": "16.4"},
}

test_family_is_undefined_where[name] if {
	some name, after in without_family_cases
	not aurora.family(0) with input as testing.plan([testing.created("aws_rds_cluster.this", after, {})])
}
