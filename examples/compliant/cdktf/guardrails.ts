import {
  DataAwsIamPolicyDocument,
  type DataAwsIamPolicyDocumentStatement,
} from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { OrganizationsPolicy } from "@cdktf/provider-aws/lib/organizations-policy";
import type { TerraformStack } from "cdktf";

import { tags } from "./tags";

/** What nobody in the organization may do to databases, whatever a role allows. */
export function addGuardrails(stack: TerraformStack): void {
  const document = new DataAwsIamPolicyDocument(stack, "GuardrailsDocument", {
    statement: [unmanagedPasswords, plainStorage, publicInstances, rootUser],
  });
  new OrganizationsPolicy(stack, "Guardrails", {
    name: "database-guardrails",
    type: "SERVICE_CONTROL_POLICY",
    content: document.json,
    tags,
  });
}

const unmanagedPasswords: DataAwsIamPolicyDocumentStatement = {
  sid: "DenyUnmanagedPasswords",
  effect: "Deny",
  actions: ["rds:CreateDBCluster", "rds:RestoreDBClusterFromS3"],
  resources: ["*"],
  condition: [
    { test: "Bool", variable: "rds:ManageMasterUserPassword", values: ["false"] },
    // Members of a global database cannot have a managed password.
    {
      test: "ArnNotLike",
      variable: "aws:PrincipalArn",
      values: ["arn:aws:iam::*:role/global-database-administrator"],
    },
  ],
};

const plainStorage: DataAwsIamPolicyDocumentStatement = {
  sid: "DenyPlainStorage",
  effect: "Deny",
  actions: ["rds:CreateDBCluster", "rds:RestoreDBClusterFromS3"],
  resources: ["*"],
  condition: [{ test: "Bool", variable: "rds:StorageEncrypted", values: ["false"] }],
};

const publicInstances: DataAwsIamPolicyDocumentStatement = {
  sid: "DenyPublicInstances",
  effect: "Deny",
  actions: ["rds:CreateDBInstance", "rds:CreateDBShardGroup"],
  resources: ["*"],
  condition: [{ test: "Bool", variable: "rds:PubliclyAccessible", values: ["true"] }],
};

const rootUser: DataAwsIamPolicyDocumentStatement = {
  sid: "DenyRootUser",
  effect: "Deny",
  actions: ["*"],
  resources: ["*"],
  condition: [{ test: "StringLike", variable: "aws:PrincipalArn", values: ["arn:aws:iam::*:root"] }],
};
