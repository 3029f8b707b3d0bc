# METADATA
# title: No master password passes through Terraform
# description: |
#   A master password in the configuration, in a variable or from another resource lands in clear in the plan and in the
#   state. A managed password does not; nor does a write-only one, unless it is a literal in the configuration.
# related_resources:
#   - ref: https://developer.hashicorp.com/terraform/language/manage-sensitive-data/ephemeral#write-only-arguments
# custom:
#   severity: critical
#   topics: [AUTH-3, SECRET-5]
#   covers: ["44", "G1", "G42"]
#   decides:
#     aws_rds_cluster:
#       master_password:
#         wrong: correct-horse
#         harmless: {"null": no password is what is wanted, unset: no password is what is wanted}
#       master_password_wo:
#         wrong: correct-horse
#         harmless:
#           "null": no password is what is wanted
#           unset: no password is what is wanted
#           unknown: a write-only value stands in no plan, and it comes from an expression
#           type: a write-only value stands in no plan, and it comes from an expression
#   resources: [aws_rds_cluster]
#   wanted: no master_password, no literal master_password_wo
#   remediation: Use manage_master_user_password; where that is impossible, master_password_wo from an ephemeral resource or variable.
#   since: 0.1.0
package aurora.rules.rds.plaintext_master_password

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.passed_value
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster) | some cluster in subjects]

judge(cluster) := outcome.fail(cluster, {"attribute": "master_password", "reason": "literal"}) if {
	attribute.is_given(cluster, "master_password")
	passed_value.is_literal(cluster, "master_password")
} else := outcome.fail(cluster, {"attribute": "master_password", "reason": "reference_in_state"}) if {
	attribute.is_given(cluster, "master_password")
} else := outcome.fail(cluster, {"attribute": "master_password_wo", "reason": "literal"}) if {
	passed_value.is_literal(cluster, "master_password_wo")
} else := outcome.pass(cluster)
