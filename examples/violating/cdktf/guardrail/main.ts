import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { OrganizationsPolicy } from "@cdktf/provider-aws/lib/organizations-policy";
import type { TerraformStack } from "cdktf";

const creation = ["rds:CreateDBCluster", "rds:RestoreDBClusterFromS3"];

/** Guardrails that guard nothing, or too much. */
export function define(stack: TerraformStack): void {
  const joined = "rds:CreateDBInstance, rds:CreateDBCluster, rds:RestoreDBInstanceFromS3, rds:RestoreDBClusterFromS3";
  addControl(stack, "joined", [joined], { Bool: { "rds:ManageMasterUserPassword": "false" } });
  addControl(stack, "inverted", creation, { Bool: { "rds:ManageMasterUserPassword": "true" } });
  const restores = ["rds:CreateDBCluster", "rds:RestoreDBCluster*"];
  addControl(stack, "recoveries", restores, { BoolIfExists: { "rds:ManageMasterUserPassword": "false" } });
  addNarrow(stack);
  addRoot(stack);
}

function addControl(stack: TerraformStack, id: string, actions: readonly string[], condition: object): void {
  new OrganizationsPolicy(stack, id, {
    name: `managed-passwords-${id}`,
    content: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Deny", Action: actions, Resource: "*", Condition: condition }],
    }),
  });
}

/** A cluster from a backup in S3 slips through, and so does each one outside of a Region. */
function addNarrow(stack: TerraformStack): void {
  const document = new DataAwsIamPolicyDocument(stack, "encrypted_document", {
    statement: [
      {
        sid: "DenyWithoutEncryption",
        effect: "Deny",
        actions: ["rds:CreateDBCluster"],
        resources: ["arn:aws:rds:eu-central-1:*:cluster:*"],
        condition: [{ test: "Bool", variable: "rds:StorageEncrypted", values: ["false"] }],
      },
    ],
  });
  new IamPolicy(stack, "encrypted", { name: "encrypted-clusters-only", policy: document.json });
}

/** No IAM policy holds for the root user. */
function addRoot(stack: TerraformStack): void {
  new IamPolicy(stack, "root", {
    name: "no-root-user",
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Deny",
          Action: "*",
          Resource: "*",
          Condition: { StringLike: { "aws:PrincipalArn": "arn:aws:iam::*:root" } },
        },
      ],
    }),
  });
}
