# METADATA
# title: Backup vaults are encrypted with a customer-managed key
# description: |
#   Copies that come to a vault from other Regions and accounts are encrypted with the vault's key; a backup keeps that of
#   its cluster. The key of AWS can be neither scoped nor revoked.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html
# custom:
#   severity: medium
#   topics: [DATA-1]
#   covers: ["101", "100"]
#   controls:
#     security_hub: [Backup.1]
#     checkov: [CKV_AWS_166]
#   resources: [aws_backup_vault]
#   reads:
#     - aws_backup_plan
#     - aws_backup_selection
#     - aws_backup_logically_air_gapped_vault
#     - aws_rds_cluster
#     - aws_kms_key
#     - aws_kms_alias
#     - aws_kms_external_key
#     - aws_kms_replica_key
#     - aws_kms_replica_external_key
#   decides:
#     aws_backup_vault:
#       kms_key_arn: {wrong: alias/aws/backup}
#   wanted: kms_key_arn = a customer-managed key
#   remediation: Create an aws_kms_key for backups and set kms_key_arn to its arn; the key of a vault cannot be changed later.
#   since: 0.2.0
package aurora.rules.backup.vault_customer_managed_key

import data.aurora.lib.key
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [handle | some handle in plan.of("aws_backup_vault"); scope.backup_vaults[handle]]

judged := [key.must_be_customer_managed(handle, "kms_key_arn") | some handle in subjects]
