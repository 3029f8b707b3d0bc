# Which log groups are in scope.
package aurora.lib.scope

import data.aurora.lib.aurora
import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   Handles of the log groups that RDS writes the logs of Aurora clusters, of proxies and of the operating system to: by
#   their names, which RDS fixes, or where those are not known yet, by the cluster that they are made of.
#   Sources:
#   https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html and
#   https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Monitoring.OS.CloudWatchLogs.html
log_groups := {handle | some handle in plan.of("aws_cloudwatch_log_group"); is_aurora_log_group(handle)}

is_aurora_log_group(handle) if is_all

else if startswith(plan.after(handle).name, "/aws/rds/proxy/")

else if plan.after(handle).name == "RDSOSMetrics"

else if {
	parts := split(plan.after(handle).name, "/")
	array.slice(parts, 0, 4) == ["", "aws", "rds", "cluster"]
	not other_clusters[parts[4]]
} else if {
	not plan.after(handle).name
	some cluster in link.to(handle, "name", {"aws_rds_cluster"}, {"id"}).handles
	aurora.is_aurora(cluster)
}

# Identifiers of the clusters that are not Aurora's.
other_clusters := {plan.after(cluster).cluster_identifier |
	some cluster in plan.of("aws_rds_cluster")
	not aurora.is_aurora(cluster)
}
