# METADATA
# title: Cluster storage is encrypted
# description: |
#   A cluster stores its data, automated backups, snapshots and replicas encrypted with a KMS key. It can only be chosen
#   when the cluster is created.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html
# custom:
#   severity: high
#   topics: [DATA-1]
#   covers: ["1"]
#   decides:
#     aws_rds_cluster:
#       storage_encrypted: {wrong: false}
#   controls:
#     security_hub: [RDS.27]
#     cis_aws_foundations: ["2.2.1"]
#     checkov: [CKV_AWS_96]
#     trivy: [AWS-0079]
#     cdk_nag: [AwsSolutions-RDS2]
#   resources: [aws_rds_cluster]
#   wanted: storage_encrypted = true
#   remediation: Set storage_encrypted to true. To encrypt an existing cluster, restore a snapshot of it into a new one with a kms_key_id.
#   since: 0.1.0
package aurora.rules.rds.storage_encrypted

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import rego.v1

subjects := aurora.clusters

judged := [attribute.must_be(cluster, "storage_encrypted", {true}) | some cluster in subjects]
