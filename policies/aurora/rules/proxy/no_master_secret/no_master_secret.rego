# METADATA
# title: Proxies do not log in as the master user
# description: |
#   A proxy logs in to the cluster with the secret that it is given. With the cluster's managed master secret, every
#   client of the proxy is the master user.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy-secrets-arns.html
# custom:
#   severity: medium
#   topics: [AUTH-2]
#   covers: ["G30"]
#   resources: [aws_db_proxy]
#   reads: [aws_db_proxy_target, aws_rds_cluster]
#   decides:
#     aws_db_proxy:
#       auth: {wrong: [{secret_arn: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds!cluster-01234567-89ab-cdef-0123-456789abcdef-AbCdEf"}]}
#   wanted: a secret_arn of an application's own user in every auth block
#   remediation: Make a database user for the application, keep its password in an aws_secretsmanager_secret, and name that in secret_arn.
#   since: 0.2.0
package aurora.rules.proxy.no_master_secret

import data.aurora.lib.block
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := scope.proxies

judged := [judge(handle, block.references(handle, "auth", "secret_arn")) | some handle in subjects]

judge(handle, referred) := outcome.unknown(handle, {"attribute": "auth", "reason": "block", "needs": []}) if {
	not block.entries(handle, "auth")
} else := outcome.unknown(handle, {"attribute": "auth", "reason": "unset", "needs": []}) if {
	count(block.entries(handle, "auth")) == 0
} else := outcome.fail(handle, {"attribute": "auth.secret_arn", "found": managed[0]}) if {
	managed := [arn |
		some entry in block.entries(handle, "auth")
		arn := entry.values.secret_arn
		contains(arn, ":secret:rds!cluster-")
	]
	count(managed) > 0
} else := outcome.fail(handle, {
	"attribute": "auth.secret_arn",
	"found": masters[0].attribute,
	"related": [plan.address(masters[0].handle)],
}) if {
	masters := [target | some target in referred.targets; startswith(target.attribute, "master_user_secret")]
	count(masters) > 0
} else := outcome.unknown(handle, {
	"attribute": "auth.secret_arn",
	"reason": "expression",
	"needs": referred.hidden,
}) if {
	some entry in block.entries(handle, "auth")
	block.is_unknown(entry, "secret_arn")
	not are_secrets(referred)
} else := outcome.pass(handle)

# An unknown without any reference comes from a dynamic block.
are_secrets(referred) if {
	count(referred.hidden) == 0
	count(referred.targets) > 0
}
