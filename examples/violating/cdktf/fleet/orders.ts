import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretRotation } from "@cdktf/provider-aws/lib/secretsmanager-secret-rotation";
import type { TerraformStack } from "cdktf";

/** What the two environments do not have in common, though they should. */
export interface OrdersSettings {
  readonly environment: string;
  readonly backupRetentionPeriod: number;
  readonly deletionProtection: boolean;
  readonly rotationDays: number;
}

/** The orders cluster of one environment, with a key that both environments use. */
export function defineOrders(stack: TerraformStack, settings: OrdersSettings): void {
  new RdsCluster(stack, "orders", {
    clusterIdentifier: `orders-${settings.environment}`,
    engine: "aurora-postgresql",
    engineVersion: "16.11",
    masterUsername: "orders_owner",
    manageMasterUserPassword: true,
    iamDatabaseAuthenticationEnabled: true,
    storageEncrypted: true,
    kmsKeyId: "arn:aws:kms:eu-central-1:111122223333:key/11111111-2222-3333-4444-555555555555",
    backupRetentionPeriod: settings.backupRetentionPeriod,
    deletionProtection: settings.deletionProtection,
  });
  const secret = new SecretsmanagerSecret(stack, "application", { name: `orders-${settings.environment}-application` });
  new SecretsmanagerSecretRotation(stack, "rotation", {
    secretId: secret.id,
    rotationLambdaArn: `arn:aws:lambda:eu-central-1:111122223333:function:rotate-orders-${settings.environment}`,
    rotationRules: { automaticallyAfterDays: settings.rotationDays },
  });
}
