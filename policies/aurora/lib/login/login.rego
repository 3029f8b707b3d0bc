# METADATA
# title: Logins with IAM tokens
# description: |
#   Which clusters and database users the grants of `rds-db:connect` name, as
#   `arn:<partition>:rds-db:<region>:<account>:dbuser:<cluster resource id>/<database user>`.
#   Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html
package aurora.lib.login

import data.aurora.lib.aurora
import data.aurora.lib.grant
import data.aurora.lib.plan
import data.aurora.lib.policy_document
import rego.v1

# METADATA
# description: |
#   By policy, each resource that it allows to log in to: `resource`; `user`, which can be a pattern; `clusters`, handles of
#   those of this plan that it names; `open`, true for what the plan does not show of a statement's resources.
of := {handle: array.concat(shown(statements), not_shown(statements)) |
	some handle, granted in grant.of
	statements := granted["rds-db:connect"]
}

# METADATA
# description: True when the login can be as the cluster's master user.
is_master(login, cluster) if is_user(login.user, plan.after(cluster).master_username)

# METADATA
# description: True when the login can be as any user.
is_any_user(login) if {
	login.user != ""
	trim(login.user, "*") == ""
}

# METADATA
# description: True when the login can be as a user that is the master user of most clusters.
is_usual_master(login) if {
	some name in ["admin", "postgres", "root"]
	is_user(login.user, name)
}

is_user(pattern, name) if pattern == name

else if {
	policy_document.has_wildcard(pattern)
	glob.match(policy_document.with_placeholders(pattern), null, name)
}

shown(statements) := [{
	"resource": resource,
	"user": user_in(resource),
	"clusters": clusters_in(statement, resource),
	"open": false,
} |
	some statement in statements
	some resource in statement.resources
]

not_shown(statements) := [{"resource": "", "user": "", "clusters": [], "open": true} |
	some statement in statements
	statement.open.resources
]

user_in(resource) := parts[count(parts) - 1] if {
	parts := split(resource, "/")
	count(parts) > 1
} else := "*"

clusters_in(statement, resource) := [target.handle |
	some target in statement.targets.resources
	target.attribute == "cluster_resource_id"
] if {
	contains(resource, ".cluster_resource_id}")
} else := [cluster |
	some cluster in aurora.clusters
	id := object.get(plan.after(cluster), "cluster_resource_id", "cluster-~~~")
	names_cluster(split(resource, "/")[0], concat("", ["dbuser:", id]))
]

names_cluster(pattern, name) if {
	pattern == "*"
} else if {
	endswith(pattern, concat("", [":", name]))
} else if {
	grant.covers(concat("/", [pattern, "*"]), "rds-db", concat("/", [name, "~~~"]))
}
