# What a statement allows, and what takes that back.
package aurora.lib.policy_document

import rego.v1

# METADATA
# description: |
#   True when the pattern, as `rds:Delete*`, covers the action, given in lower case. `*` and `*:*` cover all.
covers(pattern, action) if lower(pattern) == action

else if pattern in {"*", "*:*"}

else if {
	has_wildcard(pattern)
	split(lower(pattern), ":")[0] == split(action, ":")[0]
	glob.match(lower(pattern), null, action)
}

# METADATA
# description: True when the pattern covers the resource, which can be a pattern itself.
covers_resource(pattern, resource) if pattern in {"*", resource}

else if {
	has_wildcard(pattern)
	not contains(pattern, "${")
	glob.match(pattern, null, resource)
}

# METADATA
# description: True when `*` or `?` stands in the text outside of what is between `${` and `}`.
has_wildcard(text) if {
	some wildcard in ["*", "?"]
	contains(without_references(text), wildcard)
}

# METADATA
# description: The text without what stands between `${` and `}`, which are references and variables of IAM.
without_references(text) := concat("", around_references(text))

# METADATA
# description: The text with a `$` in place of each reference and each variable of IAM.
with_placeholders(text) := concat("$", around_references(text))

around_references(text) := array.concat([parts[0]], [substring(part, indexof(part, "}") + 1, -1) |
	some part in array.slice(parts, 1, count(parts))
]) if {
	parts := split(text, "${")
}

# METADATA
# description: True when the statement names the action, given in lower case, whatever its effect.
names(statement, action) if {
	some pattern in statement.actions
	covers(pattern, action)
} else if {
	count(statement.not_actions) > 0
	not statement.open.not_actions
	count([pattern | some pattern in statement.not_actions; covers(pattern, action)]) == 0
}

# METADATA
# description: True when it is certain that the statement allows the action, given in lower case, on something.
allows(statement, action) if {
	is_allowing(statement)
	names(statement, action)
}

# METADATA
# description: True when it is certain that the statement allows something.
is_allowing(statement) if {
	statement.effect == "Allow"
	not statement.open.effect
}

# METADATA
# description: |
#   The statements of a document that allow the action, given in lower case, but for those that a denial without
#   condition in the same document takes back.
grants(document, action) := [statement |
	some statement in document.statements
	allows(statement, action)
	not takes_back(document, statement, action)
]

# METADATA
# description: |
#   True when a denial without condition in the document takes back what a statement of it allows of the action, given in
#   lower case.
takes_back(document, statement, action) if {
	denying := [denial | some denial in document.statements; denies(denial, action)]
	count(denying) > 0
	is_taken_back(denying, statement)
}

denies(statement, action) if {
	statement.effect == "Deny"
	statement.conditions == {}
	count(statement.open - {"resources", "sid"}) == 0
	names(statement, action)
}

is_taken_back(denying, statement) if {
	not statement.open.resources
	count(statement.resources) > 0
	every resource in statement.resources {
		denied_on(denying, resource)
	}
} else if {
	some denial in denying
	"*" in denial.resources
}

denied_on(denying, resource) if {
	some denial in denying
	some pattern in denial.resources
	covers_resource(pattern, resource)
} else if {
	some denial in denying
	count(denial.not_resources) > 0
	not has_wildcard(resource)
	not contains(resource, "${")
	count([pattern | some pattern in denial.not_resources; covers_resource(pattern, resource)]) == 0
}
