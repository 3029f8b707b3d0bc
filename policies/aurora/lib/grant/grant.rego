# METADATA
# title: Grants on Aurora
# description: |
#   What identity policies allow that matters to Aurora. Judged are policies that name an action of `rds`, `rds-data` or
#   `rds-db`, or every action; where the plan has Aurora clusters, also statements on keys, secrets, backups and
#   service-linked roles that reach all of them, or something that Aurora uses.
package aurora.lib.grant

import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.policy_document
import data.aurora.lib.scope
import rego.v1

# METADATA
# description: Handles of the policies that allow something on databases by name, or everything.
on_databases := {handle |
	some handle, document in policy_document.identity
	is_on_databases(document)
}

# METADATA
# description: |
#   Handles of the policies that the plan does not show whole, that show nothing on databases, and that are made of
#   something of Aurora's.
hidden := {handle |
	some handle, document in policy_document.identity
	not document.whole
	not on_databases[handle]
	some text in document.needs
	contains(text, "aws_rds_")
}

# METADATA
# description: |
#   What each policy allows of the actions in the table, by handle and kind: pairs of an action in lower case and a
#   statement that allows it, but for what a denial in the same policy takes back.
of := {handle: by_kind |
	some handle, document in policy_document.identity
	by_kind := granted_by(handle, document)
	count(by_kind) > 0
}

# METADATA
# description: Handles of the policies that allow an action of this kind, in the order of the plan.
holders(kind) := [handle | some handle in sort(object.keys(of)); of[handle][kind]]

# METADATA
# description: |
#   The outcome for a policy that may allow the actions of this kind only on what it names, or under a condition on one
#   of the keys.
must_be_restricted(handle, kind, keys) := judge(handle, keys, of[handle][kind])

# METADATA
# description: The outcome for a policy of which the plan shows no fault. It passes where all of it is shown.
unless_hidden(handle) := outcome.pass(handle) if {
	policy_document.identity[handle].whole
} else := unknown(handle)

# METADATA
# description: The outcome for a policy that the plan does not show enough of.
unknown(handle) := outcome.unknown(handle, object.union(place(handle), {
	"reason": "policy_document",
	"needs": policy_document.identity[handle].needs,
}))

# METADATA
# description: The outcome for a policy that allows what it should not.
fail(handle, found) := outcome.fail(handle, object.union(place(handle), {"found": found}))

# METADATA
# description: Evidence of where the policy stands.
place(handle) := {"attribute": policy_document.identity[handle].attribute}

judge(handle, keys, granted) := fail(handle, wide[0]) if {
	wide := [concat(" on ", [actions[action].name, reach_of(statement)]) |
		some [action, statement] in granted
		is_wide(statement, action, keys)
	]
	count(wide) > 0
} else := unknown(handle) if {
	some [_, statement] in granted
	is_undecided(statement, keys)
} else := unless_hidden(handle)

reach_of(statement) := concat(", ", statement.resources) if {
	count(statement.resources) > 0
} else := concat("", ["all but ", concat(", ", statement.not_resources)])

# METADATA
# description: True when a document allows something on databases, or everything, or all documents are in scope.
is_on_databases(document) if {
	some statement in document.statements
	statement.effect == "Allow"
	is_of_databases(statement)
} else if scope.is_all

is_of_databases(statement) if {
	some pattern in statement.actions
	database_services[service_of(pattern)]
} else if leaves_databases(statement)

# METADATA
# description: True when a statement with `NotAction` does not leave out all that is on databases.
leaves_databases(statement) if {
	count(statement.not_actions) > 0
	count([pattern | some pattern in statement.not_actions; lower(pattern) in {"*", "*:*", "rds:*"}]) == 0
}

# METADATA
# description: The services whose actions are on databases; `*` stands for all.
database_services := {"*", "rds", "rds-data", "rds-db"}

granted_by(handle, document) := {kind: pairs |
	granted := [[action, statement] |
		some statement in document.statements
		policy_document.is_allowing(statement)
		some action in sort(named_in(statement))
		not policy_document.takes_back(document, statement, action)
		concerns_aurora(handle, statement, action)
	]
	some kind in {actions[action].kind | some [action, _] in granted}
	pairs := [pair | some pair in granted; actions[pair[0]].kind == kind]
}

named_in(statement) := {action |
	some pattern in statement.actions
	by_service[service_of(pattern)]
	some action in matching(pattern)
}

# Without a word on databases, a policy matters where it reaches what the Aurora of this plan uses.
concerns_aurora(handle, statement, action) if on_databases[handle]

else if {
	some resource in statement.resources
	contains(resource, ":secret:rds!cluster-")
}

else if {
	count(aurora.clusters) > 0
	actions[action].kind != "pass"
	reaches_aurora(statement, action)
}

reaches_aurora(statement, action) if {
	some resource in statement.resources
	covers_all(resource, actions[action])
} else if {
	some resource in statement.resources
	key_arns[resource]
} else if {
	some target in statement.targets.resources
	is_of_aurora(target.handle)
} else if count(statement.not_resources) > 0

is_of_aurora(handle) if scope.keys[handle]

else if startswith(input.resource_changes[handle].type, "aws_rds_")

key_arns := {arn | some handle in scope.keys; arn := plan.after(handle).arn}
