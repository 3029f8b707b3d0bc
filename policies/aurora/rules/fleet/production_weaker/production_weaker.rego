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
		fleet.is_weaker(own.value, other.attributes[name].value)
	],
	"undecided": [object.union(attribute.undecided(name, given), {"related": [fleet.name_of(other)]}) |
		some name in compared
		some other in earlier(index)
		given := fleet.doubtful(member.attributes[name], other.attributes[name])[0]
	],
} if {
	member := fleet.members[index]
}

evidence(name, own, other) := {
	"attribute": name,
	"found": own.value,
	"expected": other.attributes[name].value,
	"related": [fleet.name_of(other)],
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
