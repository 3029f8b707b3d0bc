# How far a grant reaches: everything of a kind, or what it names.
package aurora.lib.grant

import data.aurora.lib.policy_document
import rego.v1

# METADATA
# description: |
#   True when it is certain that a statement allows an action on every resource of the type that the action is about, and
#   no condition on one of the keys restricts it. A key that ends with `/` or `:` stands for all that begin with it.
is_wide(statement, action, keys) if {
	not is_restricted(statement, keys)
	not statement.open.conditions
	some resource in statement.resources
	covers_all(resource, actions[action])
} else if {
	not is_restricted(statement, keys)
	not statement.open.conditions
	count(statement.not_resources) > 0
}

# METADATA
# description: True when the plan does not show whether a statement is restricted. To be asked after `is_wide`.
is_undecided(statement, keys) if {
	not is_restricted(statement, keys)
	statement.open.conditions
} else if {
	not is_restricted(statement, keys)
	statement.open.resources
	not names_its_resources(statement)
}

# METADATA
# description: Condition keys that restrict a statement to resources with a tag, or with a name.
resource_keys := [
	"aws:resourcetag/",
	"kms:resourcealiases",
	"rds:cluster-pg-tag/",
	"rds:cluster-snapshot-tag/",
	"rds:cluster-tag/",
	"rds:db-tag/",
	"rds:es-tag/",
	"rds:pg-tag/",
	"rds:subgrp-tag/",
	"secretsmanager:resourcetag/",
	"secretsmanager:secretid",
]

# METADATA
# description: |
#   True when a condition of the statement compares one of the keys with something. What holds for resources that lack
#   the key too (`…IfExists`, `…NotEquals`, `Null`), or for any value (`*`), restricts nothing.
is_restricted(statement, keys) if {
	some operator, compared in statement.conditions
	is_comparison(operator)
	some key, values in compared
	some wanted in keys
	is_key(key, wanted)
	not "*" in values
}

is_comparison(operator) if {
	not contains(operator, "Not")
	not contains(operator, "IfExists")
	not startswith(operator, "Null")
	not startswith(operator, "ForAllValues:")
}

is_key(key, wanted) if key == wanted

else if {
	substring(wanted, count(wanted) - 1, 1) in {"/", ":"}
	startswith(key, wanted)
}

# METADATA
# description: True when a pattern covers every resource of the type in a row of `actions`. Then it covers a name that none has.
covers_all(resource, row) if {
	some separator in [":", "/"]
	covers(resource, arn_service(row), concat(separator, [row.type, "~~~"]))
}

# METADATA
# description: |
#   True when a pattern covers a resource of this service in some Region and account. `name` is the rest of its ARN, as in
#   `cluster:orders`. A reference in the pattern stands for one text that no other name holds.
covers(resource, service, name) if resource == "*"

else if {
	policy_document.has_wildcard(resource)
	parts := split(policy_document.with_placeholders(resource), ":")
	glob.match(parts[0], null, "arn")
	covers_rest(parts, service, name)
}

covers_rest(parts, service, name) if {
	glob.match(concat(":", array.slice(parts, 5, count(parts))), null, name)
	glob.match(parts[2], null, service)
} else if {
	count(parts) < 6
	endswith(parts[count(parts) - 1], "*")
	trim_suffix(concat("", array.slice(parts, 2, 3)), "*") in {"", service}
}

arn_service(row) := object.get({"rds-data": "rds"}, service_of(row.name), service_of(row.name))

# Unknown until apply, but made of what identifies resources in this plan: those alone.
names_its_resources(statement) if {
	count(statement.targets.resources) > 0
	every target in statement.targets.resources {
		target.attribute in identities
	}
}

identities := {"arn", "cluster_identifier", "cluster_resource_id", "id", "identifier", "key_id", "name"}
