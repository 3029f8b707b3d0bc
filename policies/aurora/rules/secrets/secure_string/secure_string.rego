# METADATA
# title: Parameters that hold a secret are SecureStrings
# description: |
#   A parameter of Systems Manager that is called like a secret, or made of one, has the type SecureString. A plain String is
#   kept in clear, and every `ssm:GetParameter` reads it without asking KMS.
# related_resources:
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html
# custom:
#   severity: high
#   topics: [SECRET-5]
#   covers: ["45"]
#   controls:
#     checkov: [CKV2_AWS_34]
#   resources: [aws_ssm_parameter]
#   decides:
#     aws_ssm_parameter:
#       type: {wrong: String}
#   wanted: type = "SecureString"
#   remediation: Make a new parameter of the type SecureString with a key of your own, or a secret, and change the password.
#   since: 0.2.0
package aurora.rules.secrets.secure_string

import data.aurora.lib.attribute
import data.aurora.lib.mention
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import data.aurora.lib.secret
import rego.v1

subjects := sort(scope.parameters)

judged := [judge(handle) | some handle in subjects]

values := ["value", "insecure_value", "value_wo"]

judge(handle) := attribute.must_be(handle, "type", {"SecureString"}) if {
	holds_secret(handle)
} else := outcome.pass(handle) if {
	is_harmless(handle)
} else := outcome.pass(handle) if {
	plan.after(handle).type == "SecureString"
} else := outcome.unknown(handle, attribute.undecided("name", attribute.state(handle, "name")))

holds_secret(handle) if {
	some name in values
	some leaf in mention.of(handle, name).leaves
	secret.is_carried_by(leaf.type, leaf.attribute)
} else if {
	some name in values
	secret.is_url_with_password(plan.after(handle)[name])
} else if {
	secret.is_name(plan.after(handle).name)
	not points_elsewhere(handle)
}

# A host, a name or an ARN, whatever the parameter is called.
points_elsewhere(handle) if {
	some name in values
	mentioned := mention.of(handle, name)
	count(mentioned.leaves) > 0
	count(mentioned.hidden) == 0
} else if {
	some name in values
	startswith(plan.after(handle)[name], "arn:")
}

is_harmless(handle) if is_string(plan.after(handle).name)

else if points_elsewhere(handle)
