# METADATA
# title: Production is not weaker than the environments before it
# description: |
#   What staging has, production needs: encryption, IAM authentication, deletion protection, exported logs, and backups
#   that are kept as long. A setting that is stronger in staging was forgotten in production, or tested where it does not
#   matter.
# related_resources:
#   - ref: https://docs.aws.amazon.com/prescriptive-guidance/latest/security-best-practices-aurora-postgresql/welcome.html
# custom:
#   severity: high
#   topics: [RES-1, DATA-1]
#   covers: ["G37"]
#   controls: {}
#   resources: [aws_rds_cluster]
#   decides:
#     aws_rds_cluster:
#       backup_retention_period: {wrong: 1}
#       deletion_protection: {wrong: false}
#       enabled_cloudwatch_logs_exports: {wrong: []}
#       iam_database_authentication_enabled: {wrong: false}
#       storage_encrypted: {wrong: false}
#   wanted: settings as strong as those of the same cluster in the environments before it
#   remediation: Give the cluster in production the settings that it has in staging, or stronger ones.
#   since: 0.2.0
package aurora.rules.fleet.production_weaker

import data.aurora.lib.attribute
import data.aurora.lib.fleet
import data.aurora.lib.outcome
import rego.v1

subjects := [index |
	some index in fleet.of("aws_rds_cluster")
	fleet.members[index].plan == fleet.production
	count(earlier(index)) > 0
]

judged := [judge(index, differences(index)) | some index in subjects]

judge(index, found) := outcome.fail(index, found.weaker[0]) if {
	count(found.weaker) > 0
} else := outcome.unknown(index, found.undecided[0]) if {
	count(found.undecided) > 0
} else := outcome.pass(index)

differences(index) := {
	"weaker": [evidence(name, own, other) |
		some name in compared
		own := member.attributes[name]
		some other in earlier(index)
		is_weaker(own.value, other.attributes[name].value)
	],
	"undecided": [object.union(attribute.undecided(name, given), {"related": [related(other)]}) |
		some name in compared
		some other in earlier(index)
		given := doubtful(member.attributes[name], other.attributes[name])[0]
	],
} if {
	member := fleet.members[index]
}

# What the plan does not show, or is of another type than what it is compared with.
doubtful(own, other) := [given | some given in [own, other]; given.state != "known"] if {
	not both_known(own, other)
} else := [{"reason": "expression", "needs": []}] if {
	type_name(own.value) != type_name(other.value)
} else := []

both_known(own, other) if {
	own.state == "known"
	other.state == "known"
}

evidence(name, own, other) := {
	"attribute": name,
	"found": own.value,
	"expected": other.attributes[name].value,
	"related": [related(other)],
}

related(member) := concat(": ", [fleet.environment(member), member.address])

is_weaker(false, true)

is_weaker(own, other) if {
	is_number(own)
	own < other
}

is_weaker(own, other) if {
	is_array(own)
	count({log | some log in other} - {log | some log in own}) > 0
}

compared := [
	"backup_retention_period", "deletion_protection", "enabled_cloudwatch_logs_exports",
	"iam_database_authentication_enabled", "storage_encrypted",
]

earlier(index) := [member |
	some other in fleet.same.aws_rds_cluster[fleet.members[index].address]
	member := fleet.members[other]
	member.plan < fleet.production
]
