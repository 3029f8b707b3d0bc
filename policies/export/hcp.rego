# METADATA
# title: Policies of HCP Terraform
# description: |
#   One set of texts for each severity: `policies.hcl` has a policy for each and says which are mandatory. HCP Terraform
#   gives the plan under `input.plan`, and takes an empty set as passed.
#   Source: https://developer.hashicorp.com/terraform/cloud-docs/policy-enforcement/define-policies/opa
package aurora.hcp

import data.aurora.export.messages
import rego.v1

critical := texts if texts := messages.of("critical") with input as plan

high := texts if texts := messages.of("high") with input as plan

medium := texts if texts := messages.of("medium") with input as plan

low := texts if texts := messages.of("low") with input as plan

plan := object.get(input, "plan", {})
