# METADATA
# title: Proxies have a security group of their own
# description: |
#   A proxy without security groups gets the VPC's default one, which lets in everything else that has it. One that shares
#   the cluster's group is open to all that reach the cluster directly.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy-network-prereqs.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBProxy.html
# custom:
#   severity: medium
#   topics: [NET-2]
#   covers: ["G30"]
#   resources: [aws_db_proxy]
#   reads: [aws_db_proxy_target, aws_rds_cluster, aws_security_group, aws_default_security_group]
#   decides:
#     aws_db_proxy:
#       vpc_security_group_ids: {wrong: []}
#   wanted: vpc_security_group_ids with a group that is neither the VPC's default nor the cluster's
#   remediation: Make an aws_security_group for the proxy, let its clients in, and let it into the cluster's group.
#   since: 0.2.0
package aurora.rules.proxy.own_security_group

import data.aurora.lib.aurora
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := scope.proxies

judged := [judge(handle, link.to(handle, name, {"aws_security_group", "aws_default_security_group"}, {"id"})) |
	some handle in subjects
]

name := "vpc_security_group_ids"

judge(handle, linked) := outcome.fail(handle, {
	"attribute": name,
	"expected": "a group of its own",
	"related": [plan.address(group) | some group in others],
}) if {
	others := [group | some group in linked.handles; is_of_others(group)]
	count(others) > 0
} else := outcome.unknown(handle, link.doubt(name, linked)) if {
	count(linked.needs) > 0
} else := outcome.fail(handle, {"attribute": name, "found": [], "expected": "a group of its own"}) if {
	count(linked.handles) + count(linked.outside) == 0
} else := outcome.unknown(handle, link.doubt(name, linked)) if {
	link.doubt(name, linked)
} else := outcome.pass(handle)

is_of_others(group) if {
	input.resource_changes[group].type == "aws_default_security_group"
} else if of_clusters[group]

of_clusters := {group |
	some cluster in aurora.clusters
	some group in link.to(cluster, name, {"aws_security_group"}, {"id"}).handles
}
