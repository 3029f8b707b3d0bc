package aurora.lib.identifiers_test

import data.aurora.lib.aurora
import data.aurora.testing
import rego.v1

resources := [
	testing.created("aws_rds_cluster.orders", {"cluster_identifier": "orders"}, {}),
	testing.created("aws_rds_cluster.made_up", {}, {"cluster_identifier": null}),
	testing.created("aws_rds_cluster.orders_elsewhere", {"cluster_identifier": "orders"}, {}),
	testing.created("aws_rds_cluster_instance.orders", {"identifier": "orders-0"}, {}),
	testing.created("aws_rds_cluster_instance.made_up", {}, {"identifier": null}),
]

test_clusters_named if {
	aurora.clusters_named == {"orders": [0, 2]} with input as testing.plan(resources)
}

test_instances_named if {
	aurora.instances_named == {"orders-0": [3]} with input as testing.plan(resources)
}
