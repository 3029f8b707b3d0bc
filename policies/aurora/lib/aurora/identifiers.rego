# Clusters and instances by the identifiers that other resources name them by.
package aurora.lib.aurora

import data.aurora.lib.group
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: Handles of clusters, Aurora's or not, by their `cluster_identifier` where it is known.
clusters_named := group.by_first([[name, handle] |
	some handle in plan.of("aws_rds_cluster")
	name := plan.after(handle).cluster_identifier
	is_string(name)
])

# METADATA
# description: Handles of instances of clusters, Aurora's or not, by their `identifier` where it is known.
instances_named := group.by_first([[name, handle] |
	some handle in plan.of("aws_rds_cluster_instance")
	name := plan.after(handle).identifier
	is_string(name)
])
