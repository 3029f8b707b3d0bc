import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import { Instance } from "@cdktf/provider-aws/lib/instance";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretRotation } from "@cdktf/provider-aws/lib/secretsmanager-secret-rotation";
import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version";
import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import type { TerraformStack } from "cdktf";

const password = "correct-horse-battery-staple";

/** Secrets of an Aurora cluster as they should not be: AWS's key, in clear, hardly ever rotated, nobody told of failures. */
export function define(stack: TerraformStack): void {
  const cluster = new RdsCluster(stack, "orders", {
    clusterIdentifier: "orders",
    engine: "aurora-postgresql",
    masterUsername: "orders_owner",
    manageMasterUserPassword: true,
  });
  secrets(stack, cluster);
  rotations(stack, cluster);
  programs(stack, cluster);
  parameters(stack);
}

/** Gone at once when it is deleted, with a replica that has no key of its own; in clear in the configuration. */
function secrets(stack: TerraformStack, cluster: RdsCluster): void {
  const reports = new SecretsmanagerSecret(stack, "reports", {
    name: "orders/aurora/reports",
    recoveryWindowInDays: 0,
    replica: [{ region: "eu-west-1" }],
  });
  new SecretsmanagerSecretVersion(stack, "reports_version", {
    secretId: reports.id,
    secretString: JSON.stringify({ host: cluster.endpoint, username: "reports", password }),
  });
}

/** Once a year, at any hour, not before, by nobody; and a rule that never matches, as a rotation is no call of the API. */
function rotations(stack: TerraformStack, cluster: RdsCluster): void {
  const rotation = new LambdaFunction(stack, "rotation", { ...code("rotation"), functionName: "orders-rotation" });
  new SecretsmanagerSecretRotation(stack, "yearly", {
    secretId: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:aurora/yearly-AbCdEf",
    rotationLambdaArn: rotation.arn,
    rotateImmediately: false,
    rotationRules: { automaticallyAfterDays: 365 },
  });
  new SecretsmanagerSecretRotation(stack, "by_nobody", {
    secretId: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:aurora/by-nobody-AbCdEf",
    rotationRules: { scheduleExpression: "cron(0 3 1 1 ? *)" },
  });
  new SecretsmanagerSecretRotation(stack, "master", {
    secretId: cluster.masterUserSecret.get(0).secretArn,
    rotationRules: { scheduleExpression: "rate(180 days)", duration: "2h" },
  });
  const failed = new CloudwatchEventRule(stack, "rotation_failed", {
    name: "rotation-failed",
    eventPattern: JSON.stringify({
      source: ["aws.secretsmanager"],
      "detail-type": ["AWS API Call via CloudTrail"],
      detail: { eventName: ["RotationFailed"] },
    }),
  });
  new CloudwatchEventTarget(stack, "rotation_failed_target", {
    rule: failed.name,
    arn: "arn:aws:sns:eu-central-1:111122223333:alarms",
  });
}

/** A password in clear beside the cluster's host, wherever a program runs. */
function programs(stack: TerraformStack, cluster: RdsCluster): void {
  new LambdaFunction(stack, "function", {
    ...code("orders"),
    functionName: "orders",
    environment: { variables: { DB_HOST: cluster.endpoint, DB_PASSWORD: password } },
  });
  new EcsTaskDefinition(stack, "task", {
    family: "orders",
    containerDefinitions: JSON.stringify([
      {
        name: "orders",
        image: "orders:1",
        environment: [
          { name: "DB_HOST", value: cluster.endpoint },
          { name: "DB_PASSWORD", value: password },
        ],
      },
    ]),
  });
  new Instance(stack, "bastion", {
    ami: "ami-0123456789abcdef0",
    instanceType: "t4g.micro",
    userData: `#!/bin/sh\nexport PGHOST=${cluster.endpoint} PGPASSWORD=${password}\n`,
  });
  new LaunchTemplate(stack, "template", {
    name: "aurora-reports",
    userData: Buffer.from(`export DB_PASSWORD=${password}`).toString("base64"),
  });
}

/** A password in a plain parameter, and one in clear in the configuration of a SecureString. */
function parameters(stack: TerraformStack): void {
  new SsmParameter(stack, "password", { name: "/orders/aurora/password", type: "String", value: password });
  new SsmParameter(stack, "owner", { name: "/orders/aurora/owner-password", type: "SecureString", value: password });
}

function code(name: string): { role: string; handler: string; runtime: string; s3Bucket: string; s3Key: string } {
  return {
    role: `arn:aws:iam::111122223333:role/${name}`,
    handler: "index.handler",
    runtime: "nodejs22.x",
    s3Bucket: "functions-111122223333",
    s3Key: `${name}.zip`,
  };
}
