# METADATA
# title: Clusters with a parameter group for tests
# description: Plans of one cluster and the parameter group that it uses, and what rules say of them.
package aurora.testing.parameter_group

import data.aurora.testing
import rego.v1

# METADATA
# description: An Aurora PostgreSQL 16 cluster whose group sets these parameters, and the group.
postgresql(parameters) := [postgresql_cluster, group("aurora-postgresql16", parameters)]

# METADATA
# description: An Aurora MySQL 3.10 cluster whose group sets these parameters, and the group.
mysql(parameters) := [mysql_cluster, group("aurora-mysql8.0", parameters)]

# METADATA
# description: That PostgreSQL cluster alone.
postgresql_cluster := cluster({"engine": "aurora-postgresql", "engine_version": "16.11"}, to_group)

# METADATA
# description: That MySQL cluster alone.
mysql_cluster := mysql_of({"engine_version": "8.0.mysql_aurora.3.10.1"})

# METADATA
# description: An Aurora MySQL cluster that uses the group, with these planned values.
mysql_of(known) := cluster(object.union({"engine": "aurora-mysql"}, known), to_group)

# METADATA
# description: A cluster.
cluster(known, pending) := testing.created("aws_rds_cluster.database", known, pending)

# METADATA
# description: A cluster that is no Aurora one.
not_aurora := cluster({"engine": "postgres"}, {})

# METADATA
# description: A cluster whose engine only a local knows.
of_unknown_engine := cluster({}, {"engine": testing.to(["local.engine"])})

# METADATA
# description: What every rule on engine parameters says of that one.
unknown_engine := [0, "unknown", {"attribute": "engine", "reason": "expression", "needs": ["local.engine"]}]

# METADATA
# description: The group that the clusters use.
group(family, parameters) := testing.created(
	"aws_rds_cluster_parameter_group.group",
	{"family": family, "parameter": entries(parameters)},
	{},
)

# METADATA
# description: A cluster whose group has a dynamic block over what is not known, so that it may set anything.
with_dynamic_block(of) := [of, testing.created(
	"aws_rds_cluster_parameter_group.group",
	{"family": "aurora-postgresql16"},
	{"parameter": null},
)]

# METADATA
# description: The group with no parameter at all, by null.
with_null(of, family) := [of, testing.created(
	"aws_rds_cluster_parameter_group.group",
	{"family": family, "parameter": null},
	{},
)]

# METADATA
# description: The group with these parameters, and one more whose value is another resource's.
with_reference(of, family, parameters, parameter) := [of, testing.masked(
	testing.created(
		"aws_rds_cluster_parameter_group.group",
		{"family": family, "parameter": array.concat(entries(parameters), [{"name": parameter}])},
		{},
	),
	{"parameter": array.concat([{} | some _ in parameters], [{"value": true}])},
)]

# METADATA
# description: An instance of the cluster that has a group of its own with these parameters, and that group.
with_own_group(family, parameters) := [
	testing.created("aws_rds_cluster_instance.instance", {"engine": "aurora-mysql"}, {
		"cluster_identifier": testing.to(["aws_rds_cluster.database.id"]),
		"db_parameter_group_name": testing.to(["aws_db_parameter_group.own.name"]),
	}),
	testing.created("aws_db_parameter_group.own", {"family": family, "parameter": entries(parameters)}, {}),
]

# METADATA
# description: The failure of a cluster whose group has these values where those are expected.
failure(expected, found) := [0, "fail", object.union(evidence(expected), {"found": found})]

# METADATA
# description: The failure of a cluster whose group leaves parameters out that have these defaults.
failure_by_default(expected, found) := [
	0, "fail",
	object.union(evidence(expected), {"found": found, "reason": "unset_default"}),
]

# METADATA
# description: The failure of a cluster with an instance whose own group has these values where those are expected.
failure_of_instance(expected, found) := [0, "fail", {
	"attribute": "db_parameter_group_name",
	"expected": expected,
	"found": found,
	"related": ["aws_db_parameter_group.own"],
}]

# METADATA
# description: The doubt about a cluster whose group does not show what it sets.
hidden(expected) := [0, "unknown", object.union(evidence(expected), {"reason": "block", "needs": []})]

# METADATA
# description: Evidence about the group.
evidence(expected) := {
	"attribute": "db_cluster_parameter_group_name",
	"expected": expected,
	"related": ["aws_rds_cluster_parameter_group.group"],
}

to_group := {"db_cluster_parameter_group_name": testing.to(["aws_rds_cluster_parameter_group.group.name"])}

entries(parameters) := [{"name": name, "value": value} | some name, value in parameters]
