# Which categories of events there are.
package aurora.lib.event_subscription

import rego.v1

# METADATA
# description: |
#   The categories of events that each type of source has, as the API names them. RDS refuses all others when the plan
#   is applied; the provider does not look. As of 2026-11-24.
#   Sources: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.Messages.html and
#   https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html, and what
#   https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEventCategories.html returns.
categories := {
	"blue-green-deployment": {"creation", "deletion", "failure", "notification"},
	"custom-engine-version": {"configuration change", "creation", "deletion", "failure", "restoration"},
	"db-cluster": {
		"configuration change", "creation", "deletion", "failover", "failure", "global-failover", "maintenance",
		"migration", "notification", "serverless",
	},
	"db-cluster-snapshot": {"backup", "failure", "notification"},
	"db-instance": {
		"availability", "backtrack", "backup", "configuration change", "creation", "deletion", "failover", "failure",
		"global database", "low storage", "maintenance", "notification", "read replica", "recovery", "restoration",
		"security", "security patching", "serverless",
	},
	"db-parameter-group": {"configuration change"},
	"db-proxy": {"configuration change", "creation", "deletion", "failure"},
	"db-security-group": {"configuration change", "failure"},
	"db-shard-group": {"failure", "maintenance", "notification"},
	"db-snapshot": {"creation", "deletion", "notification", "restoration"},
}
