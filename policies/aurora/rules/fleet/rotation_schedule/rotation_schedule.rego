# METADATA
# title: Secrets rotate on the same schedule in every environment
# description: |
#   A rotation that is only tried in production fails there first. One schedule in every environment shows in
#   development what breaks, and leaves no environment with passwords that live longer.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
# custom:
#   severity: medium
#   topics: [SECRET-3]
#   covers: ["G18"]
#   controls: {}
#   resources: [aws_secretsmanager_secret_rotation]
#   decides:
#     aws_secretsmanager_secret_rotation:
#       rotation_rules: {wrong: [{automatically_after_days: 365, duration: null, schedule_expression: null}]}
#   wanted: the same rotation_rules as the secret has in the other environments
#   remediation: Give the rotation the same schedule in every environment, from one variable or constant.
#   since: 0.2.0
package aurora.rules.fleet.rotation_schedule

import data.aurora.lib.attribute
import data.aurora.lib.fleet
import data.aurora.lib.outcome
import rego.v1

subjects := [index |
	some index in fleet.of("aws_secretsmanager_secret_rotation")
	count(others(index)) > 0
]

judged := [judge(index, schedule(index)) | some index in subjects]

judge(index, given) := outcome.unknown(index, attribute.undecided("rotation_rules", given)) if {
	given.state != "known"
} else := outcome.unknown(index, object.union(attribute.undecided("rotation_rules", schedule(hidden[0])), {"related": related(hidden)})) if {
	hidden := [other | some other in others(index); schedule(other).state != "known"]
	count(hidden) > 0
} else := outcome.fail(index, {"attribute": "rotation_rules", "found": given.value, "related": related(differing)}) if {
	differing := [other | some other in others(index); schedule(other).value != given.value]
	count(differing) > 0
} else := outcome.pass(index)

schedule(index) := fleet.members[index].attributes.rotation_rules

others(index) := [other |
	some other in fleet.same.aws_secretsmanager_secret_rotation[fleet.members[index].address]
	other != index
]

related(indexes) := [fleet.name_of(fleet.members[index]) | some index in indexes]
