# Whom a statement lets in.
package aurora.lib.resource_policy

import rego.v1

# METADATA
# description: The outcome for a resource whose policy must not let in everyone, of whatever account.
must_not_admit_everyone(holder) := judge(holder, holder, found, doubtful) if {
	found := [name_of(statement) | some statement in statements(holder); admits_everyone(statement)]
	doubtful := [statement | some statement in statements(holder); may_admit_everyone(statement)]
}

# METADATA
# description: True when it is certain that a statement lets everyone in, of whatever account.
admits_everyone(statement) if {
	is_for_everyone(statement)
	not statement.open.effect
	not statement.open.conditions
	not statement.open.values
	not is_limited(statement, who)
} else if {
	is_for_everyone(statement)
	not statement.open.effect
	not statement.open.conditions
	not speaks_of(statement, who)
}

# METADATA
# description: |
#   True when a statement may let everyone in, by what the plan does not show. To be asked after `admits_everyone`.
may_admit_everyone(statement) if {
	statement.effect == "Allow"
	hides(statement, {"principals"})
	not is_limited(statement, who)
} else if {
	is_for_everyone(statement)
	not is_limited(statement, who)
}

# METADATA
# description: |
#   True when a condition of the statement holds only where one of these keys, a set, has a value that names
#   something. What holds where the key is missing too limits nothing, nor does a wildcard for every account.
is_limited(statement, keys) if {
	some operator, compared in statement.conditions
	is_comparison(operator)
	some key, values in compared
	keys[key]
	are_names(statement, values)
}

# METADATA
# description: True when a statement, whatever its effect, is about everyone.
is_about_everyone(statement) if {
	"*" in statement.principals.AWS
} else if count(statement.not_principals) > 0

# METADATA
# description: The principals of a statement that are whole accounts.
accounts(statement) := [principal |
	some principal in statement.principals.AWS
	is_account(principal)
]

# METADATA
# description: True when a principal is a whole account, by its id or as its root user.
is_account(principal) if {
	endswith(principal, ":root")
} else if {
	count(principal) == 12
	to_number(principal)
}

# METADATA
# description: |
#   True when the plan does not show one of these parts of a statement. Principals that are resources of this plan are
#   shown: they are none but those.
hides(statement, parts) if {
	some part in parts
	statement.open[part]
	not is_made_here(statement, part)
}

# METADATA
# description: Keys of conditions that say who calls, or for which resource a service calls.
who := {
	"aws:principalaccount",
	"aws:principalarn",
	"aws:principalorgid",
	"aws:principalorgpaths",
	"aws:sourceaccount",
	"aws:sourcearn",
	"aws:sourceorgid",
	"aws:sourceorgpaths",
	"aws:sourceowner",
	"aws:sourcevpc",
	"aws:sourcevpce",
	"aws:userid",
	"kms:calleraccount",
}

is_for_everyone(statement) if {
	statement.effect == "Allow"
	is_about_everyone(statement)
}

is_made_here(statement, "principals") if count(statement.targets.principals) > 0

speaks_of(statement, keys) if {
	some _, compared in statement.conditions
	some key, _ in compared
	keys[key]
}

is_comparison(operator) if {
	not contains(operator, "Not")
	not contains(operator, "IfExists")
	not startswith(operator, "ForAllValues:")
	operator != "Null"
}

# Values that are not known yet, made of resources of this plan alone, name those.
are_names(statement, values) if {
	count(values) > 0
	every value in values {
		is_name(value)
	}
} else if {
	count(values) == 0
	count(statement.targets.values) > 0
}

is_name(value) if {
	not value in {"*", ""}
	not array.slice(split(value, ":"), 4, 5) == ["*"]
}
