# METADATA
# title: No policy logs in as the master user
# description: |
#   The master user may do anything in the database. Applications and people log in as users of their own, with the
#   privileges that they need; the master user is for emergencies, by its secret.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.MasterAccounts.html
# custom:
#   severity: medium
#   topics: [AUTH-1, AUTH-2]
#   covers: ["71", "G8"]
#   decides:
#     aws_iam_policy:
#       policy:
#         wrong: >-
#           {"Statement": [{"Effect": "Allow", "Action": "rds-db:connect",
#           "Resource": "arn:aws:rds-db:eu-central-1:111122223333:dbuser:cluster-ABCDEFGHIJKL01234/postgres"}]}
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#     aws_rds_cluster:
#       master_username: {wrong: orders_application}
#   controls:
#     checkov: [CKV_AWS_107, CKV_AWS_287]
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document, aws_rds_cluster]
#   wanted: rds-db:connect on dbuser:<cluster resource id>/<a user other than master_username>
#   remediation: Create a database user with the privileges that are needed, and name it in the resource.
#   since: 0.2.0
package aurora.rules.iam.connect_as_master

import data.aurora.lib.grant
import data.aurora.lib.login
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

subjects := [handle | some handle in grant.holders("connect"); concerns(login.of[handle])]

judged := [judge(handle, login.of[handle]) | some handle in subjects]

concerns(logins) if {
	some entry in logins
	count(entry.clusters) > 0
} else if {
	some entry in logins
	entry.all_clusters
} else if {
	some entry in logins
	login.is_usual_master(entry)
} else if {
	some entry in logins
	entry.open
}

judge(handle, logins) := grant.fail(handle, as_master[0]) if {
	as_master := [entry.resource | some entry in logins; login.is_as_master(entry)]
	count(as_master) > 0
} else := outcome.unknown(handle, {"attribute": "master_username", "reason": "unset", "related": [unnamed[0]]}) if {
	unnamed := [plan.address(cluster) | some entry in logins; some cluster in sort(login.unnamed(entry))]
	count(unnamed) > 0
} else := outcome.unknown(handle, object.union(grant.place(handle), {"reason": "outside_plan", "found": elsewhere})) if {
	elsewhere := [entry.resource |
		some entry in logins
		count(entry.clusters) == 0
		login.is_usual_master(entry)
	]
	count(elsewhere) > 0
} else := grant.unknown(handle) if {
	some entry in logins
	entry.open
} else := grant.unless_hidden(handle)
