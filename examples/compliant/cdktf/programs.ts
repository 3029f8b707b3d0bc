import { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import { Instance } from "@cdktf/provider-aws/lib/instance";
import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import type { TerraformStack } from "cdktf";

import { AwsEnvironment } from "../../../modules";
import type { EstateNetwork } from "./network";
import { tags } from "./tags";

const imageId = "ami-0a1b2c3d4e5f60718";
const installation = "#!/bin/sh\ndnf install --assumeyes postgresql16\n";

/** Programs that use the databases: none of them is given a password as a text. */
export function addPrograms(stack: TerraformStack, network: EstateNetwork): void {
  addReports(stack);
  addOperations(stack, network);
}

/** Reports read their password from the secret when they start. */
function addReports(stack: TerraformStack): void {
  const aws = AwsEnvironment.of(stack);
  new EcsTaskDefinition(stack, "ReportsTask", {
    family: "aurora-reports",
    executionRoleArn: aws.globalArn("iam", "role/aurora-reports"),
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
    cpu: "256",
    memory: "512",
    containerDefinitions: JSON.stringify([
      {
        name: "reports",
        image: `${aws.accountId}.dkr.ecr.${aws.region}.amazonaws.com/reports:1`,
        environment: [{ name: "DB_USER", value: "reports" }],
        secrets: [{ name: "DB_PASSWORD", valueFrom: aws.arn("secretsmanager", "secret:orders/aurora/reports") }],
      },
    ]),
    tags,
  });
}

/** A machine from which the databases are looked after: it asks for a token instead of knowing a password. */
function addOperations(stack: TerraformStack, { network, application }: EstateNetwork): void {
  new LaunchTemplate(stack, "OperationsTemplate", {
    name: "aurora-operations",
    imageId,
    userData: Buffer.from(installation).toString("base64"),
    tags,
  });
  new Instance(stack, "Operations", {
    ami: imageId,
    instanceType: "t4g.micro",
    subnetId: network.subnetIds[0],
    vpcSecurityGroupIds: [application.id],
    associatePublicIpAddress: false,
    userData: installation,
    metadataOptions: { httpTokens: "required" },
    tags: { ...tags, Name: "aurora-operations" },
  });
}
