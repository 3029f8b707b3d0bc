# METADATA
# title: The master user has no default name
# description: |
#   A name that nobody can guess is half of a login that nobody can guess, and tells master logins in the logs from those
#   of other users. It can be chosen only when the cluster is created.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
# custom:
#   severity: medium
#   topics: [AUTH-2]
#   covers: ["14"]
#   decides:
#     aws_rds_cluster:
#       master_username: {wrong: admin}
#   controls:
#     security_hub: [RDS.24]
#   resources: [aws_rds_cluster]
#   wanted: a master_username that is not a default name such as admin or postgres
#   remediation: Choose a name of your own as master_username when the cluster is created.
#   since: 0.2.0
package aurora.rules.rds.master_user_name

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster, attribute.state(cluster, "master_username")) | some cluster in subjects]

default_names := {"admin", "administrator", "awsuser", "master", "mysql", "postgres", "root", "user"}

judge(cluster, given) := outcome.pass(cluster) if {
	takes_it_over(cluster, given)
} else := outcome.unknown(cluster, {"attribute": "master_username", "reason": "unset", "needs": []}) if {
	is_nothing(given)
} else := outcome.pass(cluster) if {
	is_string(given.value)
	not default_names[lower(given.value)]
} else := outcome.fail(cluster, {"attribute": "master_username", "found": given.value}) if {
	given.state == "known"
} else := outcome.unknown(cluster, attribute.undecided("master_username", given))

# A copy has the master user of what it is made from, whatever is written; so has a secondary, where nothing is.
takes_it_over(cluster, given) if aurora.is_copy(cluster)

else if {
	is_nothing(given)
	aurora.is_global_member(cluster) != "no"
}

else if {
	not attribute.expression_of(cluster, "master_username")
	aurora.is_global_member(cluster) != "no"
}

is_nothing(given) if given.state == "unset"

else if {
	given.state == "known"
	given.value in {null, ""}
}
