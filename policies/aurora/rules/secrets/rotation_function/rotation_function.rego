# METADATA
# title: A rotation has a function that does it
# description: |
#   Secrets Manager rotates a secret by calling a Lambda function. Only secrets that an AWS service manages, as RDS does for
#   a master password, rotate without one.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda.html
# custom:
#   severity: medium
#   topics: [SECRET-1]
#   covers: ["39"]
#   resources: [aws_secretsmanager_secret_rotation]
#   decides:
#     aws_secretsmanager_secret_rotation:
#       rotation_lambda_arn: {wrong: ""}
#   wanted: rotation_lambda_arn
#   remediation: Set rotation_lambda_arn to a function that changes the password in the database, such as AWS's templates.
#   since: 0.2.0
package aurora.rules.secrets.rotation_function

import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.scope
import rego.v1

subjects := sort(scope.own_secret_rotations)

judged := [judge(rotation, attribute.state(rotation, "rotation_lambda_arn")) | some rotation in subjects]

judge(rotation, given) := outcome.pass(rotation) if {
	given.state == "referenced"
} else := outcome.pass(rotation) if {
	startswith(given.value, "arn:")
} else := outcome.fail(rotation, {"attribute": "rotation_lambda_arn", "found": null}) if {
	given.state in {"known", "unset"}
} else := outcome.unknown(rotation, attribute.undecided("rotation_lambda_arn", given))
