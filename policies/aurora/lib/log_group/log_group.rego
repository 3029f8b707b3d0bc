# METADATA
# title: Log groups of clusters
# description: |
#   The log groups that RDS writes what a cluster exports to, one for each type of log, named after the cluster. RDS
#   makes those that do not exist, without a key of the customer's and never to expire.
#   Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html
package aurora.lib.log_group

import data.aurora.lib.attribute
import data.aurora.lib.link
import data.aurora.lib.parameter_group
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   The types of logs that a cluster is known to export: by its own list, and by the parameter that makes Aurora MySQL
#   upload its audit log.
exported(cluster) := uploaded(cluster) | {type |
	some type in attribute.known_values(cluster, "enabled_cloudwatch_logs_exports")
}

# METADATA
# description: True when Aurora MySQL uploads its audit log by itself, whatever the cluster's list of exports says.
uploads_audit(cluster) if {
	some setting in parameter_group.settings(cluster, "server_audit_logs_upload")
	parameter_group.on[lower(setting.value)]
}

# METADATA
# description: The name of the log group of a type of logs of the cluster with this identifier.
name_of(identifier, type) := concat("/", ["/aws/rds/cluster", identifier, type])

# METADATA
# description: Handles of the log groups of this plan with this name.
named(name) := link.known_as({"aws_cloudwatch_log_group"}, {"name"}, [name]).handles

# METADATA
# description: Handles of the log groups whose names the plan does not show yet, so that they may be any.
unnamed := [handle |
	some handle in plan.of("aws_cloudwatch_log_group")
	attribute.state(handle, "name").state in {"referenced", "undecidable"}
]

uploaded(cluster) := {"audit"} if {
	uploads_audit(cluster)
} else := set()
