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
#   By policy, each resource that it allows to log in to: `resource`; `user`, which can be a pattern; `all_clusters`, true where
#   it names all clusters; `clusters`, handles of those of this plan that it names otherwise; `open`, true for what the plan
#   does not show of a statement's resources.
of := {handle: array.concat(shown(statements), not_shown(statements)) |
	some handle, granted in grant.of
	statements := [statement | some [_, statement] in granted.connect]
	count(statements) > 0
}

# METADATA
# description: True when the login can be as the master user of a cluster that it names.
is_as_master(login) if is_any_user(login)

else if {
	some cluster in login.clusters
	is_user(login.user, plan.after(cluster).master_username)
} else if {
	login.all_clusters
	some name in candidates(login.user)
	is_user(login.user, name)
}

# METADATA
# description: Clusters that the login names and whose master user the plan does not show.
unnamed(login) := [cluster | some cluster in login.clusters; nameless[cluster]] if {
	not login.all_clusters
} else := nameless

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

# Master users that the pattern can be: one, looked up, or all, where it is a pattern.
candidates(pattern) := [pattern | masters[pattern]] if {
	not policy_document.has_wildcard(pattern)
} else := masters

masters := {name | some cluster in aurora.clusters; name := plan.after(cluster).master_username; is_string(name)}

nameless := {cluster |
	some cluster in aurora.clusters
	not is_string(object.get(plan.after(cluster), "master_username", null))
}

shown(statements) := [{
	"resource": resource,
	"user": user_in(resource),
	"all_clusters": is_of_every(resource),
	"clusters": clusters_in(statement, resource),
	"open": false,
} |
	some statement in statements
	some resource in statement.resources
]

not_shown(statements) := [{"resource": "", "user": "", "all_clusters": false, "clusters": [], "open": true} |
	some statement in statements
	statement.open.resources
]

user_in(resource) := parts[count(parts) - 1] if {
	parts := split(resource, "/")
	count(parts) > 1
} else := "*"

is_of_every(resource) if {
	resource == "*"
} else if {
	grant.covers(with_any_user(resource), "rds-db", "dbuser:~~~/~~~")
} else := false

with_any_user(resource) := concat("/", [split(resource, "/")[0], "*"])

clusters_in(statement, resource) := [target.handle |
	some target in statement.targets.resources
	target.attribute == "cluster_resource_id"
] if {
	contains(resource, ".cluster_resource_id}")
} else := [] if {
	is_of_every(resource)
} else := [cluster |
	parts := split(split(resource, "/")[0], ":dbuser:")
	cluster := by_resource_id[parts[1]]
]

# Ids are unique; where a plan repeats one, the last cluster has it.
by_resource_id := object.union_n(array.concat([{}], [{id: cluster} |
	some cluster in aurora.clusters
	id := plan.after(cluster).cluster_resource_id
	is_string(id)
]))
