# Which event subscriptions are in scope.
package aurora.lib.scope

import data.aurora.lib.aurora
import data.aurora.lib.event_subscription
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   Handles of the event subscriptions that send on events of Aurora: of its clusters, instances and parameter groups in
#   this plan, of clusters anywhere, or of all sources of a type that Aurora has, where the plan has Aurora.
event_subscriptions := {handle | some handle, _ in event_subscription.types; is_all} | {handle |
	some handle, type in event_subscription.types
	sends_for_aurora(type, event_subscription.sources[handle])
}

sends_for_aurora(type, sources) if {
	some source in sources.handles
	is_source_of_aurora(source)
} else if {
	count(sources.handles) == 0
	type_of_clusters[type]
} else if {
	count(sources.handles) + count(sources.outside) == 0
	not type_without_aurora[type]
	count(aurora.clusters) > 0
}

is_source_of_aurora(source) if startswith(plan.after(source).family, "aurora")

else if {
	input.resource_changes[source].type in {"aws_rds_cluster", "aws_rds_cluster_instance"}
	aurora.is_aurora(source)
}

type_of_clusters := {"db-cluster", "db-cluster-snapshot"}

type_without_aurora := {"custom-engine-version", "db-security-group", "db-snapshot"}
