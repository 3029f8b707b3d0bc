# METADATA
# title: Containers that use Aurora have no secret in their environment
# description: |
#   A secret in an environment variable of an ECS task definition stands in clear in each of its revisions, which cannot be
#   changed afterwards, in the plan and in the state. `secrets` with `valueFrom` keeps it in Secrets Manager.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
# custom:
#   severity: medium
#   topics: [SECRET-5, SECRET-1]
#   covers: ["44"]
#   controls:
#     security_hub: [ECS.8]
#     cdk_nag: [AwsSolutions-ECS2]
#     trivy: [AWS-0036]
#   resources: [aws_ecs_task_definition]
#   decides:
#     aws_ecs_task_definition:
#       container_definitions:
#         wrong: '[{"name":"orders","image":"orders","environment":[{"name":"DB_PASSWORD","value":"correct-horse"}]}]'
#         harmless: {"null": "no container has a secret", unset: "no container has a secret"}
#   wanted: container_definitions without secrets in environment
#   remediation: Move the variable from environment to secrets, with the ARN of a secret as its valueFrom.
#   since: 0.2.0
package aurora.rules.secrets.container_environment

import data.aurora.lib.exposure
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [handle | some handle in plan.of("aws_ecs_task_definition"); scope.clients[handle]]

judged := [exposure.must_be_clean(handle, ["container_definitions"]) | some handle in subjects]
