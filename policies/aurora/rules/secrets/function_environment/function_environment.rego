# METADATA
# title: Functions that use Aurora have no secret in their environment
# description: |
#   A secret in an environment variable of a Lambda function stands in clear in the plan and in the state, and everyone who
#   may read the function's configuration sees it. The name or ARN of a secret is enough.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html
# custom:
#   severity: medium
#   topics: [SECRET-5, SECRET-1]
#   covers: ["44"]
#   controls:
#     checkov: [CKV_AWS_45]
#   resources: [aws_lambda_function]
#   decides:
#     aws_lambda_function:
#       environment:
#         wrong: [{variables: {DB_PASSWORD: correct-horse}}]
#         harmless: {"null": "a function without variables has no secret in them", unset: "a function without variables has no secret in them"}
#   wanted: environment without secrets
#   remediation: Pass the ARN of the secret and read its value when the function runs, e.g. through the Secrets Manager extension.
#   since: 0.2.0
package aurora.rules.secrets.function_environment

import data.aurora.lib.exposure
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [handle | some handle in plan.of("aws_lambda_function"); scope.clients[handle]]

judged := [exposure.must_be_clean(handle, ["environment"]) | some handle in subjects]
