import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterActivityStream } from "@cdktf/provider-aws/lib/rds-cluster-activity-stream";
import type { TerraformStack } from "cdktf";

/** Activity streams that do not start, encrypted with the key of AWS. */
export function define(stack: TerraformStack): void {
  const orders = new RdsCluster(stack, "orders", { clusterIdentifier: "orders", engine: "aurora-postgresql" });
  const catalog = new RdsCluster(stack, "catalog", { clusterIdentifier: "catalog", engine: "aurora-mysql" });

  // Native audit fields are for Oracle and SQL Server.
  new RdsClusterActivityStream(stack, "orders_activity", {
    resourceArn: orders.arn,
    mode: "async",
    kmsKeyId: "alias/aws/rds",
    engineNativeAuditFieldsIncluded: true,
  });
  // Aurora MySQL has no synchronous mode.
  new RdsClusterActivityStream(stack, "catalog_activity", {
    resourceArn: catalog.arn,
    mode: "sync",
    kmsKeyId: "alias/aws/rds",
  });
}
