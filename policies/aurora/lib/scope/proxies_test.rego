package aurora.lib.scope_test

import data.aurora.lib.scope
import data.aurora.testing
import rego.v1

of_proxies := [
	testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "cluster_identifier": "orders"}, {}),
	testing.created("aws_rds_cluster.other", {"engine": "mysql", "cluster_identifier": "other"}, {}),
	testing.created("aws_db_proxy.alone", {"name": "alone"}, {}),
	testing.created("aws_db_proxy.orders", {"name": "orders"}, {}),
	target("orders", {"db_cluster_identifier": "orders"}),
	testing.created("aws_db_proxy.other", {"name": "other"}, {}),
	target("other", {"db_cluster_identifier": "other"}),
	testing.created("aws_db_proxy.instance", {"name": "instance"}, {}),
	target("instance", {"db_cluster_identifier": null, "db_instance_identifier": "billing"}),
	testing.created("aws_db_proxy.elsewhere", {"name": "elsewhere"}, {}),
	target("elsewhere", {"db_cluster_identifier": "elsewhere"}),
	testing.created("aws_db_proxy.nothing", {"name": "nothing"}, {}),
	target("nothing", {"db_cluster_identifier": null, "db_instance_identifier": null}),
]

target(name, known) := testing.created(
	concat(".", ["aws_db_proxy_target", name]),
	object.union({"db_proxy_name": name}, known),
	{},
)

test_proxies if {
	[2, 3, 9, 11] == scope.proxies with input as testing.plan(of_proxies)
	[2, 3, 5, 7, 9, 11] == scope.proxies with input as testing.plan(of_proxies) with data.parameters as {"scope": "all"}
}
