import { DbEventSubscription } from "@cdktf/provider-aws/lib/db-event-subscription";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretPolicy } from "@cdktf/provider-aws/lib/secretsmanager-secret-policy";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import type { TerraformStack } from "cdktf";

const account = "arn:aws:iam::111122223333:root";

/** Keys, a secret and a topic of Aurora whose policies let in too many, or leave out who has to come in. */
export function define(stack: TerraformStack): void {
  const key = (id: string, statements: readonly object[] | undefined): KmsKey =>
    new KmsKey(stack, id, { enableKeyRotation: true, policy: statements && policy(statements) });
  const storage = key("storage", [allow("Everyone", "*", "kms:*")]);
  const secrets = key("secrets", [
    allow("Account", { AWS: account }, "kms:*"),
    allow("Reader", { AWS: "arn:aws:iam::111122223333:role/orders-reader" }, "kms:Decrypt"),
  ]);
  const cluster = new RdsCluster(stack, "orders", {
    clusterIdentifier: "orders",
    engine: "aurora-postgresql",
    masterUsername: "orders_owner",
    manageMasterUserPassword: true,
    masterUserSecretKmsKeyId: secrets.arn,
    storageEncrypted: true,
    kmsKeyId: storage.arn,
  });
  addSecret(stack, secrets);
  addTopic(stack, cluster, key("messages", undefined));
}

/** Whoever the account lets read it, and everyone. */
function addSecret(stack: TerraformStack, key: KmsKey): void {
  const secret = new SecretsmanagerSecret(stack, "reporting", { name: "orders/aurora/reporting", kmsKeyId: key.arn });
  new SecretsmanagerSecretPolicy(stack, "readers", {
    secretArn: secret.arn,
    blockPublicPolicy: false,
    policy: policy([
      allow("Account", { AWS: account }, "secretsmanager:GetSecretValue"),
      allow("Everyone", "*", "secretsmanager:GetSecretValue"),
    ]),
  });
}

/** The key has the policy that AWS writes: RDS is not let in, and its messages are lost. */
function addTopic(stack: TerraformStack, cluster: RdsCluster, key: KmsKey): void {
  const topic = new SnsTopic(stack, "events", { name: "orders-events", kmsMasterKeyId: key.arn });
  new SnsTopicPolicy(stack, "publishers", {
    arn: topic.arn,
    policy: policy([{ ...allow("Everyone", "*", "sns:Publish"), Resource: topic.arn }]),
  });
  new DbEventSubscription(stack, "subscription", {
    name: "orders",
    sourceType: "db-cluster",
    sourceIds: [cluster.id],
    snsTopic: topic.arn,
  });
}

function policy(statements: readonly object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

function allow(sid: string, principal: string | object, action: string): object {
  return { Sid: sid, Effect: "Allow", Principal: principal, Action: action, Resource: "*" };
}
