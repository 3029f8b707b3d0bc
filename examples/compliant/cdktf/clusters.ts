import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import type { TerraformStack } from "cdktf";

import { AuroraCluster, AuroraEngine, ClusterInstance } from "../../../modules";
import { type EstateNetwork, reportingSubnet } from "./network";
import { tags } from "./tags";

/** The two clusters. */
export interface EstateClusters {
  readonly orders: AuroraCluster;
  readonly catalog: AuroraCluster;
}

/** What the constructs do not choose by themselves: names, versions, sizes, and how long things are kept. */
export function addClusters(stack: TerraformStack, { network, application }: EstateNetwork): EstateClusters {
  const kept = { backupRetentionDays: 35, logRetentionDays: 400 };
  const orders = new AuroraCluster(stack, "Orders", {
    identifier: "orders",
    engine: AuroraEngine.postgresql({ version: "16.11" }),
    network,
    writer: ClusterInstance.provisioned("Writer", { instanceClass: "db.r7g.large" }),
    databaseName: "orders",
    masterUsername: "ordersowner",
    port: 6432,
    maintenanceWindow: "sun:03:30-sun:04:30",
    logExports: ["postgresql", "iam-db-auth-error", "instance"],
    tags,
    ...kept,
  });
  const catalog = new AuroraCluster(stack, "Catalog", {
    identifier: "catalog",
    engine: AuroraEngine.mysql({ version: "8.0.mysql_aurora.3.10.1" }),
    network,
    writer: ClusterInstance.serverlessV2("Writer"),
    serverlessCapacity: { minimum: 2, maximum: 16 },
    databaseName: "catalog",
    masterUsername: "catalogowner",
    port: 6306,
    maintenanceWindow: "sun:04:30-sun:05:30",
    logExports: ["audit", "error", "slowquery", "iam-db-auth-error", "instance"],
    certificateAuthority: "rds-ca-ecc384-g1",
    tags,
    ...kept,
  });
  orders.connections.allowDefaultPortFrom(application);
  catalog.connections.allowDefaultPortFrom(application);
  catalog.connections.allowFromCidr(reportingSubnet);
  new VpcSecurityGroupEgressRule(stack, "OrdersToFunctions", {
    securityGroupId: orders.securityGroup.securityGroupId,
    referencedSecurityGroupId: application.id,
    description: "Functions that the database calls",
    ipProtocol: "tcp",
    fromPort: 443,
    toPort: 443,
  });
  return { orders, catalog };
}
