import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { RdsGlobalCluster } from "@cdktf/provider-aws/lib/rds-global-cluster";
import type { TerraformStack } from "cdktf";

/**
 * Clusters and instances that break every rule on clusters and instances: an old one that leaves out all that protects it,
 * a serverless one that falls asleep, and a member of a global database with what AWS refuses there.
 */
export function define(stack: TerraformStack): void {
  addLegacy(stack);
  addSleepy(stack);
  addMember(stack);
}

/** Old version, plain password, default name and port, no key, no backups to speak of; two instances in one zone. */
function addLegacy(stack: TerraformStack): void {
  const legacy = new RdsCluster(stack, "legacy", {
    clusterIdentifier: "legacy",
    engine: "aurora-postgresql",
    engineVersion: "11.7",
    engineLifecycleSupport: "open-source-rds-extended-support",
    port: 5432,
    masterUsername: "postgres",
    masterPassword: "correct-horse-battery-staple",
    storageEncrypted: false,
    iamDatabaseAuthenticationEnabled: false,
    backupRetentionPeriod: 1,
    copyTagsToSnapshot: false,
    deletionProtection: false,
    deleteAutomatedBackups: true,
    skipFinalSnapshot: true,
  });
  const common = {
    clusterIdentifier: legacy.id,
    engine: legacy.engine,
    instanceClass: "db.r6g.large",
    availabilityZone: "eu-central-1a",
  };
  new RdsClusterInstance(stack, "legacy_writer", {
    ...common,
    identifier: "legacy-writer",
    publiclyAccessible: false,
    autoMinorVersionUpgrade: false,
    caCertIdentifier: "rds-ca-2019",
    performanceInsightsEnabled: true,
  });
  new RdsClusterInstance(stack, "legacy_reader", { ...common, identifier: "legacy-reader", publiclyAccessible: true });
}

/** Serverless: it pauses, its reader may have shrunk when it has to take over, and nothing can be rewound. */
function addSleepy(stack: TerraformStack): void {
  const sleepy = new RdsCluster(stack, "sleepy", {
    clusterIdentifier: "sleepy",
    engine: "aurora-mysql",
    engineVersion: "8.0.mysql_aurora.3.10.1",
    masterUsername: "admin",
    manageMasterUserPassword: true,
    serverlessv2ScalingConfiguration: { minCapacity: 0, maxCapacity: 4 },
  });
  for (const [name, promotionTier] of [
    ["writer", 0],
    ["reader", 15],
  ] as const) {
    new RdsClusterInstance(stack, `sleepy_${name}`, {
      identifier: `sleepy-${name}`,
      clusterIdentifier: sleepy.id,
      engine: sleepy.engine,
      instanceClass: "db.serverless",
      promotionTier,
    });
  }
}

/** A member of a global database cannot have a managed password, nor be rewound; the provider takes both. */
function addMember(stack: TerraformStack): void {
  const shop = new RdsGlobalCluster(stack, "shop", {
    globalClusterIdentifier: "shop",
    engine: "aurora-mysql",
    engineVersion: "5.7.mysql_aurora.2.11.2",
    storageEncrypted: true,
  });
  const member = new RdsCluster(stack, "member", {
    clusterIdentifier: "shop-primary",
    globalClusterIdentifier: shop.id,
    engine: shop.engine,
    engineVersion: shop.engineVersion,
    masterUsername: "root",
    manageMasterUserPassword: true,
    backtrackWindow: 86400,
  });
  new RdsClusterInstance(stack, "member_writer", {
    identifier: "shop-primary",
    clusterIdentifier: member.id,
    engine: member.engine,
    instanceClass: "db.r6g.large",
  });
}
