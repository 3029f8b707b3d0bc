# METADATA
# title: Aurora DSQL clusters are encrypted with a customer-managed key
# description: |
#   Without a key, DSQL encrypts with one that AWS owns, which nobody can scope, watch or revoke. A key of the customer's
#   own can also be set later.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aurora-dsql/latest/userguide/data-encryption.html
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/dsql_cluster
# custom:
#   severity: medium
#   topics: [DATA-1]
#   covers: ["G44"]
#   resources: [aws_dsql_cluster]
#   reads: [aws_kms_key, aws_kms_alias, aws_kms_external_key, aws_kms_replica_key, aws_kms_replica_external_key]
#   decides:
#     aws_dsql_cluster:
#       kms_encryption_key: {wrong: AWS_OWNED_KMS_KEY}
#   wanted: kms_encryption_key = a customer-managed key
#   remediation: Create an aws_kms_key and set kms_encryption_key to its arn.
#   since: 0.2.0
package aurora.rules.dsql.customer_managed_key

import data.aurora.lib.key
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

subjects := plan.of("aws_dsql_cluster")

judged := [judge(handle) | some handle in subjects]

judge(handle) := outcome.fail(handle, {"attribute": "kms_encryption_key", "found": owned_by_aws}) if {
	plan.after(handle).kms_encryption_key == owned_by_aws
} else := key.must_be_customer_managed(handle, "kms_encryption_key")

owned_by_aws := "AWS_OWNED_KMS_KEY"
