import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsGlobalCluster } from "@cdktf/provider-aws/lib/rds-global-cluster";
import type { TerraformStack } from "cdktf";

/** A global database in clear that anyone may delete, whose secondary takes writes; another made of a cluster in clear. */
export function define(stack: TerraformStack): void {
  const orders = new RdsGlobalCluster(stack, "orders", {
    globalClusterIdentifier: "orders-global",
    engine: "aurora-postgresql",
    engineVersion: "16.11",
    storageEncrypted: false,
    deletionProtection: false,
  });
  for (const [name, writes] of [
    ["primary", false],
    ["secondary", true],
  ] as const) {
    new RdsCluster(stack, name, {
      clusterIdentifier: `orders-${name}`,
      engine: "aurora-postgresql",
      globalClusterIdentifier: orders.id,
      enableGlobalWriteForwarding: writes,
      storageEncrypted: false,
    });
  }

  const catalog = new RdsCluster(stack, "catalog", {
    clusterIdentifier: "catalog",
    engine: "aurora-mysql",
    storageEncrypted: false,
  });
  new RdsGlobalCluster(stack, "catalog_global", {
    globalClusterIdentifier: "catalog-global",
    sourceDbClusterIdentifier: catalog.arn,
    forceDestroy: true,
  });
}
