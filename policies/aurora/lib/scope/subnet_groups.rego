# Which DB subnet groups are in scope.
package aurora.lib.scope

import data.aurora.lib.aurora
import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: Handles of the DB subnet groups that an Aurora cluster is placed in.
subnet_groups := {handle | some handle in plan.of("aws_db_subnet_group"); is_all} | {handle | some linked in subnet_group_links; some handle in linked.handles}

# METADATA
# description: By Aurora cluster, evidence that its DB subnet group is not in this plan.
subnet_group_doubts := {cluster: link.doubt("db_subnet_group_name", linked) |
	some cluster, linked in subnet_group_links
}

subnet_group_links := {cluster: link.to(cluster, "db_subnet_group_name", {"aws_db_subnet_group"}, {"name", "id"}) |
	some cluster in aurora.clusters
}
