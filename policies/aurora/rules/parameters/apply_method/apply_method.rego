# METADATA
# title: Static parameters wait for a reboot
# description: |
#   A parameter that takes effect only after a reboot says so in its parameter group, `apply_method = pending-reboot`.
#   The provider's default is `immediate`, which AWS refuses for such a parameter: the group then lacks what it was meant
#   to set, as pgAudit or the least version of TLS.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBClusterParameterGroup.html
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/rds_cluster_parameter_group
# custom:
#   severity: low
#   topics: [LOG-3, DATA-2, AUTH-4]
#   covers: ["G29"]
#   decides:
#     aws_rds_cluster_parameter_group:
#       parameter:
#         wrong: [{name: tls_version, value: TLSv1.2, apply_method: immediate}]
#         harmless: {"null": a group without parameters has none that could be refused}
#     aws_db_parameter_group:
#       parameter:
#         wrong: [{name: shared_preload_libraries, value: pgaudit, apply_method: immediate}]
#         harmless: {"null": a group without parameters has none that could be refused}
#   resources: [aws_rds_cluster_parameter_group, aws_db_parameter_group]
#   wanted: apply_method = pending-reboot on every static parameter
#   remediation: Set apply_method = pending-reboot on the parameter, and reboot the instances after the apply.
#   since: 0.2.0
package aurora.rules.parameters.apply_method

import data.aurora.lib.engine_parameter
import data.aurora.lib.outcome
import data.aurora.lib.parameter_group
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [group |
	some type in ["aws_rds_cluster_parameter_group", "aws_db_parameter_group"]
	some group in plan.of(type)
	is_meant(group)
]

judged := [judge(group) | some group in subjects]

is_meant(group) if scope.is_all

else if startswith(object.get(plan.after(group), "family", "aurora"), "aurora")

judge(group) := outcome.fail(group, {
	"attribute": "parameter",
	"found": {name: "immediate" | some name in refused},
	"expected": {name: "pending-reboot" | some name in refused},
}) if {
	refused := static_with(group, {"immediate", null})
	count(refused) > 0
} else := outcome.pass(group) if {
	parameter_group.contents[group].is_whole
	count(static_with(group, {""})) == 0
} else := outcome.unknown(group, {"attribute": "parameter", "reason": "block", "needs": []})

# Names of the static parameters with one of these methods; one that is not known yet counts as an empty one.
static_with(group, methods) := {name |
	some entry in plan.after(group).parameter
	name := lower(entry.name)
	engine_parameter.static[name]
	object.get(entry, "apply_method", "") in methods
}
