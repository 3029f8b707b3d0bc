import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretPolicy } from "@cdktf/provider-aws/lib/secretsmanager-secret-policy";
import { SecretsmanagerSecretRotation } from "@cdktf/provider-aws/lib/secretsmanager-secret-rotation";
import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version";
import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import { Fn, type TerraformStack, TerraformVariable } from "cdktf";

import { AwsEnvironment } from "../../../modules";
import type { EstateKeys } from "./keys";
import type { EstateNetwork } from "./network";
import { tags } from "./tags";

/** Passwords that IAM authentication cannot replace: written once, rotated each month, read at run time. */
export function addSecrets(stack: TerraformStack, network: EstateNetwork, { secrets }: EstateKeys): void {
  const reports = new SecretsmanagerSecret(stack, "Reports", {
    name: "orders/aurora/reports",
    description: "The user that reporting reads the orders cluster with",
    kmsKeyId: secrets.keyArn,
    recoveryWindowInDays: 30,
    replica: [{ region: "eu-west-1", kmsKeyId: "alias/database-secrets" }],
    tags,
  });
  const password = ephemeral(stack, "reports_password", "replaced-by-the-first-rotation");
  new SecretsmanagerSecretVersion(stack, "ReportsVersion", {
    secretId: reports.id,
    secretStringWo: Fn.jsonencode({ username: "reports", password: password.stringValue }),
    secretStringWoVersion: 1,
  });
  new SecretsmanagerSecretRotation(stack, "ReportsRotation", {
    secretId: reports.id,
    rotationLambdaArn: rotationFunction(stack, network).arn,
    rotateImmediately: true,
    rotationRules: { scheduleExpression: "cron(0 3 1 * ? *)", duration: "2h" },
  });
  new SecretsmanagerSecretPolicy(stack, "ReportsPolicy", {
    secretArn: reports.arn,
    policy: reportsPolicy(stack).json,
    blockPublicPolicy: true,
  });
  new SsmParameter(stack, "PartnerPassword", {
    name: "/orders/aurora/partner-password",
    description: "The password of the partner that reads the orders cluster",
    type: "SecureString",
    keyId: secrets.keyArn,
    valueWo: ephemeral(stack, "partner_password", "given-by-the-partner").stringValue,
    valueWoVersion: 1,
    tags,
  });
}

/** A value that no plan and no state holds. */
function ephemeral(stack: TerraformStack, name: string, value: string): TerraformVariable {
  const variable = new TerraformVariable(stack, name, { type: "string", default: value });
  variable.addOverride("ephemeral", true);
  return variable;
}

function reportsPolicy(stack: TerraformStack): DataAwsIamPolicyDocument {
  return new DataAwsIamPolicyDocument(stack, "ReportsPolicyDocument", {
    statement: [
      {
        sid: "Reports",
        actions: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
        resources: ["*"],
        principals: [{ type: "AWS", identifiers: [AwsEnvironment.of(stack).globalArn("iam", "role/reports")] }],
      },
    ],
  });
}

function rotationFunction(stack: TerraformStack, { network, application }: EstateNetwork): LambdaFunction {
  const aws = AwsEnvironment.of(stack);
  return new LambdaFunction(stack, "Rotation", {
    functionName: "orders-aurora-rotation",
    role: aws.globalArn("iam", "role/orders-aurora-rotation"),
    handler: "lambda_function.lambda_handler",
    runtime: "python3.13",
    s3Bucket: `functions-${aws.accountId}`,
    s3Key: "rotation.zip",
    environment: { variables: { SECRETS_MANAGER_ENDPOINT: `https://secretsmanager.${aws.region}.amazonaws.com` } },
    vpcConfig: { subnetIds: [...network.subnetIds], securityGroupIds: [application.id] },
    tags,
  });
}
