# METADATA
# title: Links to clusters
# description: |
#   Which clusters an attribute points to that holds a cluster's identifier or its ARN. The ARN of a cluster that the plan
#   makes is not known yet, but ends with its identifier.
#   Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Tagging.ARN.html
package aurora.lib.cluster_link

import data.aurora.lib.aurora
import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: What the attribute points to, as `link.to` tells it; `handles` are clusters, Aurora's or not.
to(handle, name) := {
	"handles": array.concat(linked.handles, [cluster | some value in linked.outside; some cluster in named_by(value)]),
	"outside": [value | some value in linked.outside; count(named_by(value)) == 0],
	"needs": linked.needs,
} if {
	linked := link.to(handle, name, types, {"arn", "id", "cluster_identifier"})
}

# METADATA
# description: True when one of these clusters is Aurora's, or there is none, as the plan does not show which it is.
may_be_aurora(clusters) if count(clusters) == 0

else if {
	some cluster in clusters
	aurora.is_aurora(cluster)
}

# METADATA
# description: The cluster identifier in an ARN. Undefined for anything else.
identifier(arn) := parts[6] if {
	parts := split(arn, ":")
	count(parts) == 7
	parts[2] == "rds"
	parts[5] == "cluster"
}

# METADATA
# description: Handles of the clusters that have this ARN, or will have it as far as its end tells.
by_arn(arn) := array.concat(link.known_as(types, {"arn"}, [arn]).handles, named_by(arn))

types := {"aws_rds_cluster"}

# Clusters whose own ARN is not known yet.
named_by(arn) := [cluster |
	some cluster in link.known_as(types, {"cluster_identifier"}, [identifier(arn)]).handles
	object.get(plan.after(cluster), "arn", null) == null
] if {
	identifier(arn)
} else := []
