# METADATA
# title: SecureStrings use a customer-managed key
# description: |
#   A SecureString with a secret of Aurora's is encrypted with a KMS key of the customer's own. Without one Systems Manager
#   takes `aws/ssm`, which every principal of the account that may read the parameter can decrypt with.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html
# custom:
#   severity: medium
#   topics: [DATA-1, SECRET-5]
#   covers: ["45"]
#   controls:
#     checkov: [CKV_AWS_337]
#   resources: [aws_ssm_parameter]
#   decides:
#     aws_ssm_parameter:
#       key_id: {wrong: "alias/aws/ssm"}
#   wanted: key_id with a customer-managed key
#   remediation: Set key_id to the ARN of a key of your own that those who read the parameter may decrypt with.
#   since: 0.2.0
package aurora.rules.secrets.parameter_customer_managed_key

import data.aurora.lib.key
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := sort({handle | some handle in scope.parameters; plan.after(handle).type == "SecureString"})

judged := [key.must_be_customer_managed(handle, "key_id") | some handle in subjects]
