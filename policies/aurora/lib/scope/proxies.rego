# Which RDS Proxies are in scope.
package aurora.lib.scope

import data.aurora.lib.attribute
import data.aurora.lib.cluster_link
import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   Handles of the proxies that stand before an Aurora cluster, or before what the plan does not show. A proxy can stand
#   before a DB instance or a Multi-AZ DB cluster too.
proxies := [handle |
	some handle in plan.of("aws_db_proxy")
	may_be_before_aurora(object.get(proxy_targets, handle, []))
]

proxy_targets := group.by_first([[proxy, target] |
	some target in plan.of("aws_db_proxy_target")
	some proxy in link.to(target, "db_proxy_name", {"aws_db_proxy"}, {"name", "id"}).handles
])

may_be_before_aurora(targets) if {
	count(targets) == 0
} else if {
	some target in targets
	is_aurora_target(target)
} else if is_all

is_aurora_target(target) if {
	attribute.is_given(target, "db_cluster_identifier")
	cluster_link.may_be_aurora(cluster_link.to(target, "db_cluster_identifier").handles)
} else if {
	not attribute.is_given(target, "db_cluster_identifier")
	not attribute.is_given(target, "db_instance_identifier")
}
