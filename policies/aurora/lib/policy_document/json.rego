# Statements as JSON writes them.
package aurora.lib.policy_document

import rego.v1

of_text(text) := {"statements": statements, "whole": true, "needs": []} if {
	json.is_valid(text)
	statements := [of_json(statement, set(), {}) | some statement in as_list(json.unmarshal(text).Statement)]
} else := hidden([])

of_json(statement, open, targets) := {
	"sid": object.get(statement, "Sid", ""),
	"effect": object.get(statement, "Effect", ""),
	"actions": as_list(object.get(statement, "Action", [])),
	"not_actions": as_list(object.get(statement, "NotAction", [])),
	"resources": as_list(object.get(statement, "Resource", [])),
	"not_resources": as_list(object.get(statement, "NotResource", [])),
	"principals": by_type(object.get(statement, "Principal", {})),
	"not_principals": by_type(object.get(statement, "NotPrincipal", {})),
	"conditions": {operator: by_key(keys) | some operator, keys in object.get(statement, "Condition", {})},
	"open": open,
	"targets": targets,
}

by_key(written) := {key: values |
	some key in {lower(name) | some name, _ in written}
	values := [as_text(value) |
		some name, listed_values in written
		lower(name) == key
		some value in as_list(listed_values)
	]
}

by_type(principals) := {"AWS": [principals]} if {
	is_string(principals)
} else := object.union(
	object.remove(lists, ["*"]),
	{"AWS": array.concat(object.get(lists, "AWS", []), lists["*"])},
) if {
	lists := {type: as_list(names) | some type, names in principals}
	lists["*"]
} else := {type: as_list(names) | some type, names in principals}

as_list(value) := value if is_array(value)

else := [value]

as_text(value) := value if is_string(value)

else := json.marshal(value)
