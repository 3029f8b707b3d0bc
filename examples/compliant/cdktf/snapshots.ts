import { DbClusterSnapshot } from "@cdktf/provider-aws/lib/db-cluster-snapshot";
import { RamResourceAssociation } from "@cdktf/provider-aws/lib/ram-resource-association";
import { RamResourceShare } from "@cdktf/provider-aws/lib/ram-resource-share";
import { RdsClusterSnapshotCopy } from "@cdktf/provider-aws/lib/rds-cluster-snapshot-copy";
import { RdsExportTask } from "@cdktf/provider-aws/lib/rds-export-task";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import type { TerraformStack } from "cdktf";

import { AwsEnvironment } from "../../../modules";
import type { EstateClusters } from "./clusters";
import type { EstateKeys } from "./keys";
import { tags } from "./tags";

/** A snapshot that is kept: encrypted, copied, exported to a closed bucket, and the cluster shared within the organization. */
export function addSnapshots(stack: TerraformStack, { orders }: EstateClusters, { exports }: EstateKeys): void {
  const snapshot = new DbClusterSnapshot(stack, "Snapshot", {
    dbClusterIdentifier: orders.clusterIdentifier,
    dbClusterSnapshotIdentifier: "orders-2026-11",
    tags,
  });
  new RdsClusterSnapshotCopy(stack, "SnapshotCopy", {
    sourceDbClusterSnapshotIdentifier: snapshot.dbClusterSnapshotArn,
    targetDbClusterSnapshotIdentifier: "orders-2026-11-kept",
    kmsKeyId: exports.keyArn,
    tags,
  });
  const bucket = new S3Bucket(stack, "ExportsBucket", { bucket: "shop-database-exports", tags });
  new S3BucketPublicAccessBlock(stack, "ExportsBucketAccess", {
    bucket: bucket.id,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  new RdsExportTask(stack, "Export", {
    exportTaskIdentifier: "orders-2026-11",
    sourceArn: snapshot.dbClusterSnapshotArn,
    s3BucketName: bucket.id,
    iamRoleArn: AwsEnvironment.of(stack).globalArn("iam", "role/shop-database-exports"),
    kmsKeyId: exports.keyArn,
  });
  const share = new RamResourceShare(stack, "Share", { name: "orders", allowExternalPrincipals: false, tags });
  new RamResourceAssociation(stack, "ShareOfOrders", {
    resourceArn: orders.clusterArn,
    resourceShareArn: share.arn,
  });
}
