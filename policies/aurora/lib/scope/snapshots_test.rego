package aurora.lib.scope_test

import data.aurora.lib.scope
import data.aurora.testing
import rego.v1

of_clusters := [
	testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "cluster_identifier": "orders"}, {"arn": null}),
	testing.created("aws_rds_cluster.other", {"engine": "mysql", "cluster_identifier": "other"}, {"arn": null}),
	testing.created("aws_db_cluster_snapshot.orders", {"db_cluster_identifier": "orders"}, {"db_cluster_snapshot_arn": null}),
	testing.created("aws_db_cluster_snapshot.other", {"db_cluster_identifier": "other"}, {"db_cluster_snapshot_arn": null}),
	testing.created("aws_db_cluster_snapshot.elsewhere", {"db_cluster_identifier": "elsewhere"}, {}),
	exported("snapshot", testing.to(["aws_db_cluster_snapshot.orders.db_cluster_snapshot_arn"])),
	exported("other_snapshot", testing.to(["aws_db_cluster_snapshot.other.db_cluster_snapshot_arn"])),
	exported("cluster", testing.to(["aws_rds_cluster.orders.arn"])),
	exported("other_cluster", testing.to(["aws_rds_cluster.other.arn"])),
	exported("hidden", testing.to(["local.source"])),
	exported("found", testing.to(["data.aws_db_cluster_snapshot.found.db_cluster_snapshot_arn"])),
	exported("instance", "arn:aws:rds:eu-central-1:111122223333:snapshot:billing"),
	exported("snapshot_elsewhere", "arn:aws:rds:eu-central-1:111122223333:cluster-snapshot:elsewhere"),
	exported("cluster_elsewhere", "arn:aws:rds:eu-central-1:111122223333:cluster:elsewhere"),
	exported("other_cluster_by_arn", "arn:aws:rds:eu-central-1:111122223333:cluster:other"),
	testing.created("data.aws_db_cluster_snapshot.found", {}, {"db_cluster_snapshot_arn": null}),
]

exported(name, source) := testing.created(
	concat(".", ["aws_rds_export_task", name]),
	{"source_arn": source},
	{},
) if {
	is_string(source)
} else := testing.created(concat(".", ["aws_rds_export_task", name]), {}, {"source_arn": source})

test_snapshots if {
	{2, 4} == scope.snapshots with input as testing.plan(of_clusters)
	{2, 3, 4} == scope.snapshots with input as testing.plan(of_clusters) with data.parameters as {"scope": "all"}
}

test_exports if {
	{5, 7, 9, 10, 12, 13} == scope.exports with input as testing.plan(of_clusters)
	count(scope.exports) == 10 with input as testing.plan(of_clusters) with data.parameters as {"scope": "all"}
}
