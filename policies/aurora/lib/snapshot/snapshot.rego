# METADATA
# title: Snapshots of clusters
# description: |
#   A snapshot has its encryption from the cluster that it was made of, and a copy of it its key, unless it names another.
package aurora.lib.snapshot

import data.aurora.lib.attribute
import data.aurora.lib.cluster_link
import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   Where each snapshot and each copy of one comes from, by its handle: `clusters`, those in this plan, and `doubts`,
#   evidence of each way that leads out of the plan.
origins := object.union(of_snapshots, of_copies)

# METADATA
# description: |
#   Whom a snapshot or copy is shared with: `accounts`, those that are known, and `doubt`, evidence that there can be
#   others; undefined where there are none.
sharing(handle) := {"accounts": attribute.known_values(handle, "shared_accounts")} if {
	is_shown(attribute.state(handle, "shared_accounts"))
} else := {
	"accounts": attribute.known_values(handle, "shared_accounts"),
	"doubt": attribute.undecided("shared_accounts", attribute.state(handle, "shared_accounts")),
}

is_shown(given) if given.state == "unset"

else if is_null(given.value)

else if is_array(given.value)

of_snapshots := {handle: {"clusters": linked.handles, "doubts": doubts("db_cluster_identifier", linked)} |
	some handle in plan.of("aws_db_cluster_snapshot")
	linked := cluster_link.to(handle, "db_cluster_identifier")
}

of_copies := {handle: {
	"clusters": [cluster | some copied in linked.handles; some cluster in of_snapshots[copied].clusters],
	"doubts": array.concat(
		doubts("source_db_cluster_snapshot_identifier", linked),
		[doubt | some copied in linked.handles; some doubt in of_snapshots[copied].doubts],
	),
} |
	some handle in plan.of("aws_rds_cluster_snapshot_copy")
	linked := link.to(
		handle,
		"source_db_cluster_snapshot_identifier",
		{"aws_db_cluster_snapshot"},
		{"db_cluster_snapshot_arn", "db_cluster_snapshot_identifier", "id"},
	)
}

doubts(name, linked) := [link.doubt(name, linked)] if link.doubt(name, linked)

else := []
