# METADATA
# title: Messages
# description: |
#   What the gate says of a plan, as texts for tools that run Rego themselves: HCP Terraform and conftest. A text names
#   the status, the severity, the rule, the resource, what is wanted and the fix, and never a value of the plan, which may be
#   a secret. What counts is what the gate counts: failures, and in the profile `prod` what is unknown of critical or high
#   severity. `catalog` and `settings` are written beside this file by `aurora-guard export`.
package aurora.export.messages

import data.aurora.export.catalog
import data.aurora.export.settings
import rego.v1

# METADATA
# description: The texts by severity; those of `critical` also say where the evaluation is not complete.
by_severity := {severity: of(severity) | some severity in ["critical", "high", "medium", "low"]}

of(severity) := {text(id, outcome) |
	some id, rule in result.rules
	catalog.rules[id].severity == severity
	some outcome in rule.judged
	is_array(outcome)
	counts(outcome[1], severity)
} | {problem | some problem in incomplete; severity == "critical"}

# METADATA
# description: Why there is no verdict on this input. Anything but a complete evaluation is a failure.
incomplete contains "ERROR aurora-guard: the input is no plan as terraform show -json writes it" if not is_plan

incomplete contains "ERROR aurora-guard: the plan ended with an error" if input.errored

incomplete contains concat("", ["ERROR aurora-guard: no result of the rule ", id]) if {
	some id, _ in catalog.rules
	not is_whole(id)
}

is_plan if {
	startswith(input.format_version, "1.")
	is_array(input.resource_changes)
}

# A plan of nothing has no resource_changes.
is_plan if {
	startswith(input.format_version, "1.")
	not "resource_changes" in object.keys(input)
	input.planned_values.root_module == {}
}

result := given if given := data.aurora.gate.result with input as object.union({"resource_changes": []}, input)

is_whole(id) if {
	rule := result.rules[id]
	count(rule.judged) == rule.subjects
}

counts("fail", _)

counts("unknown", severity) if {
	settings.profile == "prod"
	severity in {"critical", "high"}
}

text(id, [handle, status, _]) := concat("", [
	upper(status), " ", catalog.rules[id].severity, " ", id, " ", input.resource_changes[handle].address,
	": wanted ", catalog.rules[id].wanted, "; fix: ", catalog.rules[id].remediation,
])
