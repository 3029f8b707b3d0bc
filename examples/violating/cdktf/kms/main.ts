import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { KmsReplicaKey } from "@cdktf/provider-aws/lib/kms-replica-key";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import type { TerraformStack } from "cdktf";

/** One key for everything, disabled, never rotated, copied to other Regions, and gone within a week. */
export function define(stack: TerraformStack): void {
  const everything = new KmsKey(stack, "everything", {
    description: "Everything of the orders cluster",
    enableKeyRotation: false,
    isEnabled: false,
    multiRegion: true,
    deletionWindowInDays: 7,
  });
  new RdsCluster(stack, "orders", {
    clusterIdentifier: "orders",
    engine: "aurora-postgresql",
    masterUsername: "orders_owner",
    manageMasterUserPassword: true,
    masterUserSecretKmsKeyId: everything.arn,
    storageEncrypted: true,
    kmsKeyId: everything.arn,
    performanceInsightsEnabled: true,
    performanceInsightsKmsKeyId: everything.arn,
  });
  new CloudwatchLogGroup(stack, "postgresql", {
    name: "/aws/rds/cluster/orders/postgresql",
    kmsKeyId: everything.arn,
  });
  byAlias(stack, everything);
  byReplica(stack);
}

/** The same key, by its alias, for a second cluster. */
function byAlias(stack: TerraformStack, everything: KmsKey): void {
  const alias = new KmsAlias(stack, "alias", { name: "alias/everything", targetKeyId: everything.keyId });
  new RdsCluster(stack, "catalog", {
    clusterIdentifier: "catalog",
    engine: "aurora-mysql",
    masterUsername: "catalog_owner",
    manageMasterUserPassword: true,
    masterUserSecretKmsKeyId: alias.targetKeyArn,
    storageEncrypted: true,
    kmsKeyId: alias.targetKeyArn,
  });
}

/** A replica of a multi-Region key. */
function byReplica(stack: TerraformStack): void {
  const replica = new KmsReplicaKey(stack, "replica", {
    primaryKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab",
    deletionWindowInDays: 10,
    enabled: false,
  });
  new RdsCluster(stack, "reports", {
    clusterIdentifier: "reports",
    engine: "aurora-mysql",
    masterUsername: "reports_owner",
    manageMasterUserPassword: true,
    storageEncrypted: true,
    kmsKeyId: replica.arn,
  });
}
