# METADATA
# title: Secrets use a customer-managed key
# description: |
#   A secret with a password of Aurora is encrypted with a KMS key of the customer's own. Without one Secrets Manager takes
#   `aws/secretsmanager`, whose policy lets in every principal of the account that may read the secret.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
# custom:
#   severity: medium
#   topics: [DATA-1, SECRET-1]
#   covers: ["36"]
#   controls:
#     checkov: [CKV_AWS_149]
#     trivy: [AWS-0098]
#   resources: [aws_secretsmanager_secret]
#   reads: [aws_appsync_datasource, aws_db_proxy, aws_db_proxy_target, aws_secretsmanager_secret_version]
#   decides:
#     aws_secretsmanager_secret:
#       kms_key_id: {wrong: "alias/aws/secretsmanager"}
#   wanted: kms_key_id with a customer-managed key
#   remediation: Set kms_key_id to the ARN of a key of your own that those who read the secret may decrypt with.
#   since: 0.2.0
package aurora.rules.secrets.customer_managed_key

import data.aurora.lib.key
import data.aurora.lib.scope
import rego.v1

subjects := sort(scope.secrets)

judged := [key.must_be_customer_managed(handle, "kms_key_id") | some handle in subjects]
