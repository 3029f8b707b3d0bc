# METADATA
# title: Policies of HCP Terraform
# description: |
#   One set of texts for each severity: `policies.hcl` has a policy for each and says which are mandatory. HCP Terraform
#   gives the plan under `input.plan`, and takes an empty set as passed.
#   Source: https://developer.hashicorp.com/terraform/cloud-docs/policy-enforcement/define-policies/opa
package aurora.hcp

import data.aurora.export.messages
import rego.v1

critical := texts.critical

high := texts.high

medium := texts.medium

low := texts.low

texts := by_severity if by_severity := messages.by_severity with input as plan

plan := object.get(input, "plan", {})
