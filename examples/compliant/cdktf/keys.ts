import {
  DataAwsIamPolicyDocument,
  type DataAwsIamPolicyDocumentStatement,
} from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import type { TerraformStack } from "cdktf";

import { AwsEnvironment, EncryptionKey, type KeyReference, KeyPurpose } from "../../../modules";
import { tags } from "./tags";

/** The keys that no construct makes for itself. */
export interface EstateKeys {
  /** Passwords of the applications. */
  readonly secrets: KeyReference;
  /** Logs that are none of a cluster's own. */
  readonly logs: KeyReference;
  /** Activity streams and integrations. */
  readonly streams: KeyReference;
  /** Exports and copies of snapshots. */
  readonly exports: KeyReference;
  /** The DSQL cluster of the sessions. */
  readonly sessions: KeyReference;
  /** The trail of the account. */
  readonly trail: KeyReference;
}

/** Each purpose has a key of its own: the constructs' where they know the purpose, plain ones for the rest. */
export function addKeys(stack: TerraformStack): EstateKeys {
  return {
    secrets: new EncryptionKey(stack, "SecretsKey", { purpose: KeyPurpose.secret(), alias: "database-secrets" }),
    logs: new EncryptionKey(stack, "LogsKey", { purpose: KeyPurpose.logs(["RDSOSMetrics", "/shop/*"]) }),
    exports: new EncryptionKey(stack, "ExportsKey", { purpose: KeyPurpose.storage() }),
    streams: plainKey(stack, "StreamsKey", "Activity streams and integrations of the databases", [
      throughServices(stack, ["kinesis", "rds", "redshift-serverless"]),
      grants(stack),
    ]),
    sessions: plainKey(stack, "SessionsKey", "The sessions in DSQL", [throughServices(stack, ["dsql"])]),
    trail: plainKey(stack, "TrailKey", "The trail of the account", [byTrail(stack)]),
  };
}

function plainKey(
  stack: TerraformStack,
  id: string,
  description: string,
  use: readonly DataAwsIamPolicyDocumentStatement[],
): KeyReference {
  const policy = new DataAwsIamPolicyDocument(stack, `${id}Policy`, {
    statement: [{ sid: "Account", actions: ["kms:*"], resources: ["*"], principals: account(stack) }, ...use],
  });
  const key = new KmsKey(stack, id, {
    description,
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    policy: policy.json,
    tags,
  });
  return { keyArn: key.arn };
}

/** Whoever may use the key may so by way of these services alone. */
function throughServices(stack: TerraformStack, services: readonly string[]): DataAwsIamPolicyDocumentStatement {
  const { accountId, region } = AwsEnvironment.of(stack);
  return {
    sid: "UseThroughServices",
    actions: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
    resources: ["*"],
    principals: [{ type: "AWS", identifiers: ["*"] }],
    condition: [
      { test: "StringEquals", variable: "kms:CallerAccount", values: [accountId] },
      {
        test: "StringEquals",
        variable: "kms:ViaService",
        values: services.map((service) => `${service}.${region}.amazonaws.com`),
      },
    ],
  };
}

function grants(stack: TerraformStack): DataAwsIamPolicyDocumentStatement {
  return {
    sid: "GrantsForServices",
    actions: ["kms:CreateGrant"],
    resources: ["*"],
    principals: [
      { type: "AWS", identifiers: [AwsEnvironment.of(stack).globalArn("iam", "role/database-administrator")] },
    ],
    condition: [{ test: "Bool", variable: "kms:GrantIsForAWSResource", values: ["true"] }],
  };
}

function byTrail(stack: TerraformStack): DataAwsIamPolicyDocumentStatement {
  return {
    sid: "Trail",
    actions: ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey*"],
    resources: ["*"],
    principals: [{ type: "Service", identifiers: ["cloudtrail.amazonaws.com"] }],
    condition: [{ test: "StringEquals", variable: "aws:SourceAccount", values: [AwsEnvironment.of(stack).accountId] }],
  };
}

function account(stack: TerraformStack): { type: string; identifiers: string[] }[] {
  return [{ type: "AWS", identifiers: [AwsEnvironment.of(stack).globalArn("iam", "root")] }];
}
