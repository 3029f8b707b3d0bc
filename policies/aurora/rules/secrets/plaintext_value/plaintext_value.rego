# METADATA
# title: No secret's value passes through Terraform
# description: |
#   What a secret or a SecureString parameter is filled with, as a literal, by variable or from another resource, lands in
#   clear in the plan and in the state. A write-only value does not, unless it is a literal in the configuration.
# related_resources:
#   - ref: https://developer.hashicorp.com/terraform/language/manage-sensitive-data/ephemeral#write-only-arguments
# custom:
#   severity: critical
#   topics: [SECRET-5, AUTH-3]
#   covers: ["44", "G35", "G42"]
#   resources: [aws_secretsmanager_secret_version, aws_ssm_parameter]
#   decides:
#     aws_secretsmanager_secret_version:
#       secret_string: &value
#         wrong: correct-horse
#         harmless: {"null": "no value passes through Terraform", unset: "no value passes through Terraform"}
#       secret_binary: *value
#       secret_string_wo: &write_only
#         wrong: correct-horse
#         harmless:
#           "null": "no value passes through Terraform"
#           unset: "no value passes through Terraform"
#           unknown: "a write-only value is kept nowhere, wherever it comes from"
#     aws_ssm_parameter:
#       value: *value
#       value_wo: *write_only
#   wanted: secret_string_wo or value_wo from an ephemeral resource or variable, or no value
#   remediation: Use secret_string_wo or value_wo with an ephemeral value, and rotate what has been in a state.
#   since: 0.2.0
package aurora.rules.secrets.plaintext_value

import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.passed_value
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := sort(scope.secret_versions | {handle |
	some handle in scope.parameters
	plan.after(handle).type == "SecureString"
})

judged := [judge(handle, attributes[input.resource_changes[handle].type]) | some handle in subjects]

attributes := {
	"aws_secretsmanager_secret_version": {"kept": ["secret_string", "secret_binary"], "write_only": "secret_string_wo"},
	"aws_ssm_parameter": {"kept": ["value"], "write_only": "value_wo"},
}

judge(handle, names) := outcome.fail(handle, {"attribute": kept[0], "reason": how(handle, kept[0])}) if {
	kept := [name | some name in names.kept; attribute.is_given(handle, name); not is_harmless(handle, name)]
	count(kept) > 0
} else := outcome.fail(handle, {"attribute": names.write_only, "reason": "literal"}) if {
	passed_value.is_literal(handle, names.write_only)
} else := outcome.unknown(handle, {"attribute": names.write_only, "reason": "expression", "needs": []}) if {
	passed_value.is_without_source(handle, names.write_only)
} else := outcome.pass(handle)

how(handle, name) := "literal" if passed_value.is_literal(handle, name)

else := "reference_in_state"

# What a rotation reads beside the password is no secret.
is_harmless(handle, name) if {
	names := object.keys(json.unmarshal(plan.after(handle)[name]))
	count(names - {"dbClusterIdentifier", "dbname", "engine", "host", "masterarn", "port", "ssl", "username"}) == 0
}
