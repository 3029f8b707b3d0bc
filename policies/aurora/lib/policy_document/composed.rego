# Documents made of other documents.
package aurora.lib.policy_document

import data.aurora.lib.attribute
import data.aurora.lib.configuration
import data.aurora.lib.reference
import rego.v1

# Each `aws_iam_policy_document` that is read during the apply. Rego has no recursion: sources are followed three deep.
composed := object.union(without_parts, level_3)

without_parts := {handle: with_needs(handle, own(handle)) | some handle in data_sources; not made_of_parts[handle]}

level_1 := {handle: compose(handle, without_parts) | some handle in made_of_parts}

level_2 := {handle: compose(handle, object.union(without_parts, level_1)) | some handle in made_of_parts}

level_3 := {handle: compose(handle, object.union(without_parts, level_2)) | some handle in made_of_parts}

data_sources := [handle |
	some handle, resource in input.resource_changes
	resource.type == "aws_iam_policy_document"
	resource.mode == "data"
]

made_of_parts := {handle |
	some handle in data_sources
	some name in ["source_policy_documents", "override_policy_documents", "source_json", "override_json"]
	attribute.is_given(handle, name)
}

compose(handle, known) := with_needs(handle, object.union(merged, {"whole": is_whole})) if {
	sources := parts_of(handle, "source_policy_documents", known)
	overrides := parts_of(handle, "override_policy_documents", known)
	mine := own(handle)
	merged := {
		"statements": overridden(overrides, merge(sources.statements, mine.statements)),
		"needs": [],
	}
	is_whole := ({mine.whole, sources.whole, overrides.whole} | deprecated_parts(handle)) == {true}
}

deprecated_parts(handle) := {false | some name in ["source_json", "override_json"]; attribute.is_given(handle, name)}

# A later statement takes the place of one with the same sid.
merge(statements, later) := array.concat(
	[statement | some statement in statements; not sids[statement.sid]],
	later,
) if {
	sids := {statement.sid | some statement in later; statement.sid != ""}
}

# An override that is not shown can take the place of any statement with a sid.
overridden(overrides, statements) := merge(statements, overrides.statements) if {
	overrides.whole
} else := [object.union(statement, {"open": (statement.open | {"effect" | statement.sid != ""})}) |
	some statement in merge(statements, overrides.statements)
]

parts_of(handle, name, known) := {
	"statements": [statement | some part in parts; some statement in part.statements],
	"whole": complete,
} if {
	attribute.is_given(handle, name)
	texts := [of_text(text) | some text in attribute.known_values(handle, name)]
	deferred := deferred_documents(handle, name)
	parts := array.concat(texts, [object.get(known, document, hidden([])) | some document in deferred])
	complete := is_complete(handle, name, parts, deferred)
} else := {"statements": [], "whole": true}

is_complete(handle, name, parts, deferred) if {
	count([part | some part in parts; not part.whole]) == 0
	count([true | some unknown in unknowns(handle, name); unknown == true]) == count(deferred)
} else := false

unknowns(handle, name) := mask if {
	mask := input.resource_changes[handle].change.after_unknown[name]
	is_array(mask)
} else := [true, true] if {
	not attribute.is_settled(handle, name)
} else := []

# Documents that are known when the plan is made have no place in it: they stand in the list as text.
deferred_documents(handle, name) := [found |
	not attribute.is_settled(handle, name)
	reached := reference.leaves(configuration.path_of(handle), attribute.expression_of(handle, name))
	not reached.constant
	count(reached.opaque) == 0
	some leaf in reached.resources
	reference.leaf_parts(leaf).type == document_type
	some found in reference.candidates(handle, leaf, reached.keys)
]

with_needs(handle, document) := document if {
	document.whole
	count([statement | some statement in document.statements; statement.open != set()]) == 0
} else := object.union(document, {"needs": sort({text |
	walk(configuration.block_of(handle).expressions, [_, expression])
	some position, text in expression.references
	not is_shorter_form(expression.references, position)
})})

is_shorter_form(references, position) if startswith(references[position - 1], references[position])
