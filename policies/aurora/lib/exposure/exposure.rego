# METADATA
# title: Secrets where programs run
# description: |
#   Secrets in clear in what a program is started with: variables of a function, containers of a task, the script that a
#   machine starts with. Terraform shows none of it as soon as one part is not known; JSON configuration, which CDKTF
#   writes, still shows the rest. A machine's script is a hash in the plan, in clear in the configuration alone.
package aurora.lib.exposure

import data.aurora.lib.attribute
import data.aurora.lib.mention
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.secret
import rego.v1

# METADATA
# description: The names that secrets have in clear in the attribute `name`; empty where the plan shows none.
names_in(handle, name) := shown(handle, name).names

# METADATA
# description: |
#   The outcome of a rule that wants no secret in clear in any of these attributes. Evidence holds names of variables and
#   references, never a value.
must_be_clean(handle, attributes) := outcome.fail(handle, failures[0]) if {
	failures := [failure | some name in attributes; failure := failure_in(handle, name)]
	count(failures) > 0
} else := outcome.unknown(handle, doubts[0]) if {
	doubts := [doubt | some name in attributes; doubt := doubt_in(handle, name)]
	count(doubts) > 0
} else := outcome.pass(handle)

failure_in(handle, name) := {"attribute": name, "found": names, "reason": "plain_text"} if {
	names := names_in(handle, name)
	count(names) > 0
} else := {"attribute": name, "found": carried, "reason": "plain_text"} if {
	carried := [leaf.text | some leaf in mention.of(handle, name).leaves; secret.is_carried_by(leaf.type, leaf.attribute)]
	count(carried) > 0
}

doubt_in(handle, name) := {"attribute": name, "reason": "expression", "needs": needs_of(handle, name)} if {
	not shown(handle, name).whole
}

needs_of(handle, name) := mentioned.hidden if {
	mentioned := mention.of(handle, name)
	count(mentioned.hidden) > 0
} else := sort({leaf.text | some leaf in mention.of(handle, name).leaves})

# `names` of secrets in clear, and whether all that could hold one is shown.
shown(handle, name) := {"names": [], "whole": true} if {
	object.get(plan.after(handle), name, null) in {null, "", []}
	not attribute.is_given(handle, name)
} else := in_variables([variables_in(handle, position) | some position, _ in blocks]) if {
	name == "environment"
	blocks := plan.after(handle).environment
	is_array(blocks)
} else := {"names": sort(names), "whole": document.whole} if {
	name == "container_definitions"
	document := text_of(handle, name)
	containers := json.unmarshal(document.text)
	is_array(containers)
	names := {found |
		some container in containers
		some variable in container.environment
		some found in secret.in_map({variable.name: variable.value})
	}
} else := {"names": secret.in_text(script), "whole": document.whole} if {
	scripts[name]
	document := text_of(handle, name)
	script := script_in(handle, name, document)
} else := {"names": [], "whole": false}

scripts := {"user_data", "user_data_base64"}

in_variables(maps) := {
	"names": sort({name | some map in maps; some name in secret.in_map(map.values)}),
	"whole": count([map | some map in maps; not map.whole]) == 0,
}

variables_in(handle, position) := {"values": variables, "whole": count(mention.of(handle, "environment").hidden) == 0} if {
	variables := attribute.expression_of(handle, "environment")[position].variables.constant_value
	is_object(variables)
} else := {"values": variables, "whole": is_shown(handle, position)} if {
	variables := object.get(plan.after(handle).environment[position], "variables", null)
	is_object(variables)
} else := {"values": {}, "whole": is_shown(handle, position)}

is_shown(handle, position) := false if {
	walk(input.resource_changes[handle].change.after_unknown.environment[position], [_, true])
} else := true

# What the configuration writes, else what the plan shows.
text_of(handle, name) := {"text": text, "whole": count(mention.of(handle, name).hidden) == 0, "source": "configuration"} if {
	text := attribute.expression_of(handle, name).constant_value
	is_string(text)
} else := {"text": plan.after(handle)[name], "whole": true, "source": "plan"} if {
	is_string(plan.after(handle)[name])
}

script_in(handle, name, document) := base64.decode(document.text) if {
	base64.is_valid(document.text)
	not is_plain(handle, name)
} else := document.text if {
	document.source == "configuration"
	is_plain(handle, name)
}

# A machine takes `user_data` in clear, a launch template encoded.
is_plain(handle, "user_data") if input.resource_changes[handle].type == "aws_instance"
