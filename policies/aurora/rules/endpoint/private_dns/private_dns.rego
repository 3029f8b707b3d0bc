# METADATA
# title: Endpoints have private DNS
# description: |
#   An endpoint that Aurora's VPC has for an API answers to that API's own name. Without private DNS, clients go on
#   using the public addresses and never meet the endpoint or its policy.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html
# custom:
#   severity: low
#   topics: [NET-3]
#   covers: ["106", "G14"]
#   decides:
#     aws_vpc_endpoint:
#       private_dns_enabled: {wrong: false}
#   resources: [aws_vpc_endpoint]
#   reads:
#     - aws_vpc_endpoint_private_dns
#     - aws_db_subnet_group
#     - aws_subnet
#     - aws_default_subnet
#     - aws_vpc
#     - aws_default_vpc
#     - aws_rds_cluster
#   wanted: private_dns_enabled = true
#   remediation: Set private_dns_enabled to true; the VPC needs enable_dns_support and enable_dns_hostnames for it.
#   since: 0.2.0
package aurora.rules.endpoint.private_dns

import data.aurora.lib.attribute
import data.aurora.lib.endpoint
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.endpoints])

judged := [judge(handle, object.get(settings, handle, [])) | some handle in subjects]

# The resource that sets it for an endpoint has the last word.
settings := endpoint.attached("aws_vpc_endpoint_private_dns")

judge(handle, found) := attribute.must_be(handle, "private_dns_enabled", {true}) if {
	count(found) == 0
} else := set_apart(handle, found[0], attribute.state(found[0], "private_dns_enabled"))

set_apart(handle, setting, given) := outcome.pass(handle) if {
	given.value == true
} else := outcome.fail(handle, object.union(evidence, {"related": [plan.address(setting)]})) if {
	given.state == "known"
	evidence := attribute.found("private_dns_enabled", given)
} else := outcome.unknown(handle, object.union(evidence, {"related": [plan.address(setting)]})) if {
	evidence := attribute.undecided("private_dns_enabled", given)
}
