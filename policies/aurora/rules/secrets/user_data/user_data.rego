# METADATA
# title: Machines that use Aurora have no secret in their user data
# description: |
#   The script that a machine starts with can be read by everyone on the machine and by everyone who may describe it, for as
#   long as the machine or its launch template lives. Terraform keeps it in the configuration, a launch template's in the
#   state too.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
# custom:
#   severity: medium
#   topics: [SECRET-5, SECRET-1]
#   covers: ["44"]
#   controls:
#     checkov: [CKV_AWS_46]
#     trivy: [AWS-0029]
#   resources: [aws_instance, aws_launch_template]
#   decides:
#     aws_launch_template:
#       user_data:
#         wrong: ZXhwb3J0IERCX1BBU1NXT1JEPWNvcnJlY3QtaG9yc2UK
#         harmless: {"null": "without a script there is no secret in one", unset: "without a script there is no secret in one"}
#     aws_instance:
#       user_data:
#         wrong: export DB_PASSWORD=correct-horse
#         harmless: {"null": "without a script there is no secret in one", unset: "without a script there is no secret in one"}
#       user_data_base64:
#         wrong: ZXhwb3J0IERCX1BBU1NXT1JEPWNvcnJlY3QtaG9yc2UK
#         harmless: {"null": "without a script there is no secret in one", unset: "without a script there is no secret in one"}
#   wanted: user data without secrets
#   remediation: Let the script read the secret with the machine's role when it starts.
#   since: 0.2.0
package aurora.rules.secrets.user_data

import data.aurora.lib.exposure
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [handle |
	some type in ["aws_instance", "aws_launch_template"]
	some handle in plan.of(type)
	scope.clients[handle]
]

judged := [exposure.must_be_clean(handle, ["user_data", "user_data_base64"]) | some handle in subjects]
