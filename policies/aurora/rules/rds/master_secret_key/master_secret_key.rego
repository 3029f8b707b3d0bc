# METADATA
# title: The master secret is encrypted with a customer-managed key
# description: |
#   The key of the secret that RDS manages decides who may read the master password. The AWS-managed key lets everyone in
#   the account read it who may read secrets, and cannot be shared with another account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
# custom:
#   severity: medium
#   topics: [SECRET-1, DATA-1]
#   covers: ["G2"]
#   decides:
#     aws_rds_cluster:
#       master_user_secret_kms_key_id:
#         wrong: arn:aws:kms:eu-central-1:111122223333:alias/aws/secretsmanager
#   resources: [aws_rds_cluster]
#   reads: [aws_kms_key, aws_kms_alias, aws_kms_external_key, aws_kms_replica_key, aws_kms_replica_external_key]
#   wanted: master_user_secret_kms_key_id = the ARN of a customer-managed key
#   remediation: Create an aws_kms_key and set master_user_secret_kms_key_id to its arn.
#   since: 0.2.0
package aurora.rules.rds.master_secret_key

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.key
import data.aurora.lib.outcome
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster, attribute.decided(cluster, "manage_master_user_password")) | some cluster in subjects]

name := "master_user_secret_kms_key_id"

judge(cluster, managed) := outcome.pass(cluster) if {
	managed.value == false
} else := outcome.pass(cluster) if {
	key.is_customer_managed(attribute.decided(cluster, name))
} else := key.must_be_customer_managed(cluster, name) if {
	managed.value == true
} else := outcome.unknown(cluster, attribute.undecided("manage_master_user_password", managed))
