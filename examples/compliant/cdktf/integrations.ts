import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { DsqlCluster } from "@cdktf/provider-aws/lib/dsql-cluster";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { RdsClusterActivityStream } from "@cdktf/provider-aws/lib/rds-cluster-activity-stream";
import { RdsClusterRoleAssociation } from "@cdktf/provider-aws/lib/rds-cluster-role-association";
import { RdsGlobalCluster } from "@cdktf/provider-aws/lib/rds-global-cluster";
import { RdsIntegration } from "@cdktf/provider-aws/lib/rds-integration";
import { RdsShardGroup } from "@cdktf/provider-aws/lib/rds-shard-group";
import type { TerraformStack } from "cdktf";

import { type AuroraCluster, AwsEnvironment, ServiceRole } from "../../../modules";
import type { EstateClusters } from "./clusters";
import type { EstateKeys } from "./keys";
import { tags } from "./tags";

/** What else leads into a cluster or out of it: activity streams, a role, shards, zero-ETL; a global database and DSQL. */
export function addIntegrations(stack: TerraformStack, { orders, catalog }: EstateClusters, keys: EstateKeys): void {
  for (const [id, cluster] of [
    ["OrdersActivity", orders],
    ["CatalogActivity", catalog],
  ] as const) {
    new RdsClusterActivityStream(stack, id, {
      resourceArn: cluster.clusterArn,
      mode: "async",
      kmsKeyId: keys.streams.keyArn,
      dependsOn: [...cluster.instances.values()],
    });
  }
  addImports(stack, orders);
  new RdsShardGroup(stack, "Shards", {
    dbClusterIdentifier: orders.clusterIdentifier,
    dbShardGroupIdentifier: "orders",
    maxAcu: 64,
    publiclyAccessible: false,
    tags,
  });
  new RdsIntegration(stack, "ZeroEtl", {
    integrationName: "orders",
    sourceArn: orders.clusterArn,
    targetArn: AwsEnvironment.of(stack).arn("redshift-serverless", "namespace/01234567-89ab-cdef-0123-456789abcdef"),
    kmsKeyId: keys.streams.keyArn,
    tags,
  });
  addOtherDatabases(stack, keys);
}

/** The orders cluster reads files of one bucket. */
function addImports(stack: TerraformStack, orders: AuroraCluster): void {
  const role = new ServiceRole(stack, "ImportsRole", {
    service: "rds.amazonaws.com",
    description: "Reads files that the orders cluster imports",
    sourceArns: [AwsEnvironment.of(stack).arn("rds", `cluster:${orders.identifier}`)],
  });
  const document = new DataAwsIamPolicyDocument(stack, "ImportsDocument", {
    statement: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::shop-database-imports/*"] }],
  });
  new IamRolePolicy(stack, "Imports", { role: role.resource.name, policy: document.json });
  new RdsClusterRoleAssociation(stack, "OrdersImports", {
    dbClusterIdentifier: orders.clusterIdentifier,
    featureName: "s3Import",
    roleArn: role.resource.arn,
  });
}

function addOtherDatabases(stack: TerraformStack, { sessions }: EstateKeys): void {
  new RdsGlobalCluster(stack, "Archive", {
    globalClusterIdentifier: "archive",
    engine: "aurora-postgresql",
    engineVersion: "16.11",
    engineLifecycleSupport: "open-source-rds-extended-support-disabled",
    storageEncrypted: true,
    deletionProtection: true,
  });
  new DsqlCluster(stack, "Sessions", {
    deletionProtectionEnabled: true,
    kmsEncryptionKey: sessions.keyArn,
    tags,
  });
}
