import { DbClusterSnapshot } from "@cdktf/provider-aws/lib/db-cluster-snapshot";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterSnapshotCopy } from "@cdktf/provider-aws/lib/rds-cluster-snapshot-copy";
import { RdsExportTask } from "@cdktf/provider-aws/lib/rds-export-task";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import type { TerraformStack } from "cdktf";

/** A snapshot in clear that is public, copies of it with no key of their own, and an export into a bucket that is open. */
export function define(stack: TerraformStack): void {
  const orders = new RdsCluster(stack, "orders", {
    clusterIdentifier: "orders",
    engine: "aurora-postgresql",
    storageEncrypted: false,
  });
  const snapshot = new DbClusterSnapshot(stack, "public", {
    dbClusterIdentifier: orders.clusterIdentifier,
    dbClusterSnapshotIdentifier: "orders-public",
    sharedAccounts: ["all"],
  });
  new DbClusterSnapshot(stack, "shared", {
    dbClusterIdentifier: orders.clusterIdentifier,
    dbClusterSnapshotIdentifier: "orders-shared",
    sharedAccounts: ["111122223333"],
  });
  new RdsClusterSnapshotCopy(stack, "inherited", {
    sourceDbClusterSnapshotIdentifier: snapshot.dbClusterSnapshotArn,
    targetDbClusterSnapshotIdentifier: "orders-copy",
  });
  new RdsClusterSnapshotCopy(stack, "key_of_aws", {
    sourceDbClusterSnapshotIdentifier: snapshot.dbClusterSnapshotArn,
    targetDbClusterSnapshotIdentifier: "orders-second-copy",
    kmsKeyId: "alias/aws/rds",
  });
  exportOf(stack, snapshot);
}

function exportOf(stack: TerraformStack, snapshot: DbClusterSnapshot): void {
  const bucket = new S3Bucket(stack, "exports", { bucket: "orders-exports" });
  new S3BucketPublicAccessBlock(stack, "exports_open", {
    bucket: bucket.id,
    blockPublicAcls: true,
    blockPublicPolicy: false,
    ignorePublicAcls: true,
    restrictPublicBuckets: false,
  });
  new RdsExportTask(stack, "orders_export", {
    exportTaskIdentifier: "orders",
    sourceArn: snapshot.dbClusterSnapshotArn,
    s3BucketName: bucket.bucket,
    iamRoleArn: "arn:aws:iam::111122223333:role/orders-exports",
    kmsKeyId: "alias/aws/rds",
  });
}
