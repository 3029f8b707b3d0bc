# METADATA
# title: Endpoint policies stay within the account
# description: |
#   An endpoint that Aurora's VPC has for an API has a policy that says whose principals may use it, or on whose
#   resources: by default everyone may reach everything through it, an intruder's own account included.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/vpc-interface-endpoints.html
# custom:
#   severity: medium
#   topics: [NET-3]
#   covers: ["105", "G14"]
#   decides:
#     aws_vpc_endpoint:
#       policy: {wrong: '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}]}'}
#   resources: [aws_vpc_endpoint]
#   reads:
#     - aws_vpc_endpoint_policy
#     - aws_db_subnet_group
#     - aws_subnet
#     - aws_default_subnet
#     - aws_vpc
#     - aws_default_vpc
#     - aws_rds_cluster
#   wanted: a policy limited to principals or resources of the account or the organization
#   remediation: >-
#     Add a condition on aws:PrincipalAccount or aws:PrincipalOrgID to each Allow, or name the account's own ARNs.
#   since: 0.2.0
package aurora.rules.endpoint.policy

import data.aurora.lib.attribute
import data.aurora.lib.endpoint
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.policy_document
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.endpoints])

judged := [judge(handle, holder_of(handle)) | some handle in subjects]

documents := policy_document.index({"aws_vpc_endpoint": "policy", "aws_vpc_endpoint_policy": "policy"})

attached := endpoint.attached("aws_vpc_endpoint_policy")

# A policy that is a resource of its own takes the place of the endpoint's.
holder_of(handle) := attached[handle][0] if {
	attached[handle]
} else := handle

judge(handle, holder) := outcome.fail(handle, evidence_of(holder, {"reason": "unset_default"})) if {
	not documents[holder]
	not attribute.is_given(holder, "policy")
} else := outcome.fail(handle, evidence_of(holder, {"found": wide[0].resources})) if {
	wide := [statement |
		some statement in documents[holder].statements
		endpoint.admits_strangers(statement)
		count(endpoint.fences(documents[holder])) == 0
	]
	count(wide) > 0
} else := outcome.unknown(handle, evidence_of(holder, {"reason": "policy_document", "needs": needs})) if {
	not is_limited(holder)
	needs := object.get(documents, [holder, "needs"], [])
} else := outcome.pass(handle)

evidence_of(holder, found) := object.union({"attribute": "policy", "related": [plan.address(holder)]}, found)

is_limited(holder) if {
	count(endpoint.fences(documents[holder])) > 0
} else if {
	documents[holder].whole
	every statement in documents[holder].statements {
		endpoint.is_limited(statement)
	}
}
