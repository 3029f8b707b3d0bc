# What the policy of an endpoint says about principals and resources of other accounts.
package aurora.lib.endpoint

import rego.v1

# METADATA
# description: True when it is certain that a statement lets everyone act on resources of any account.
admits_strangers(statement) if {
	statement.effect == "Allow"
	not statement.open.effect
	not statement.open.conditions
	not names_boundary(statement)
	is_everyone(statement)
	some resource in statement.resources
	is_anywhere(resource)
}

# METADATA
# description: True when it is certain that a statement lets nobody do anything beyond a boundary of trust.
is_limited(statement) if {
	statement.effect == "Deny"
	not statement.open.effect
} else if {
	names_boundary(statement)
} else if {
	count(statement.principals) > 0
	not statement.open.principals
	not is_everyone(statement)
} else if {
	count(statement.resources) > 0
	not statement.open.resources
	every resource in statement.resources {
		not is_anywhere(resource)
	}
}

# METADATA
# description: The statements of a document that deny everything to whoever or whatever is beyond a boundary of trust.
fences(document) := [statement |
	some statement in document.statements
	statement.effect == "Deny"
	count(statement.open & {"actions", "effect", "principals", "resources"}) == 0
	"*" in statement.actions
	"*" in statement.resources
	is_everyone(statement)
	count(statement.conditions) == 1
	some operator, keys in statement.conditions
	contains(lower(operator), "not")
	some key, _ in keys
	boundary_keys[key]
]

# Keys of conditions that say whose principals or resources are meant.
boundary_keys := {
	"aws:principalaccount",
	"aws:principalarn",
	"aws:principalorgid",
	"aws:principalorgpaths",
	"aws:resourceaccount",
	"aws:resourceorgid",
	"aws:resourceorgpaths",
}

# A key that is not there passes `…IfExists`: an account in no organization has no organization's id.
names_boundary(statement) if {
	some operator, keys in statement.conditions
	not contains(lower(operator), "not")
	some key, values in keys
	boundary_keys[key]
	not "*" in values
	is_always_there(lower(operator), key)
}

is_always_there(operator, key) if {
	not endswith(operator, "ifexists")
} else if {
	endswith(key, "account")
}

is_everyone(statement) if {
	"*" in statement.principals.AWS
} else if {
	count(statement.not_principals) > 0
}

is_anywhere(resource) if {
	resource == "*"
} else if {
	split(resource, ":")[4] == "*"
}
