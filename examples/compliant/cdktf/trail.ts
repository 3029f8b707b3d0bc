import { Cloudtrail, type CloudtrailAdvancedEventSelector } from "@cdktf/provider-aws/lib/cloudtrail";
import { CloudtrailEventDataStore } from "@cdktf/provider-aws/lib/cloudtrail-event-data-store";
import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import type { TerraformStack } from "cdktf";

import { AwsEnvironment, EncryptedLogGroup } from "../../../modules";
import type { EstateKeys } from "./keys";
import { tags } from "./tags";

const managementEvents = {
  name: "Management events",
  fieldSelector: [{ field: "eventCategory", equalTo: ["Management"] }],
};

const dataApiEvents: CloudtrailAdvancedEventSelector = {
  name: "Statements through the Data API",
  fieldSelector: [
    { field: "eventCategory", equalTo: ["Data"] },
    { field: "resources.type", equalTo: ["AWS::RDS::DBCluster"] },
  ],
};

/** Who did what in the account, in every Region: encrypted, validated, and in a log group that alarms count in. */
export function addTrail(stack: TerraformStack, { trail, logs }: EstateKeys): CloudwatchLogGroup {
  const aws = AwsEnvironment.of(stack);
  const group = new EncryptedLogGroup(stack, "TrailLogs", { name: "/shop/trail", key: logs, retentionDays: 400 });
  new Cloudtrail(stack, "Trail", {
    name: "shop",
    s3BucketName: trailBucket(stack).id,
    isMultiRegionTrail: true,
    enableLogFileValidation: true,
    kmsKeyId: trail.keyArn,
    cloudWatchLogsGroupArn: `${group.resource.arn}:*`,
    cloudWatchLogsRoleArn: aws.globalArn("iam", "role/shop-trail-to-logs"),
    advancedEventSelector: [managementEvents, dataApiEvents],
    tags,
  });
  new CloudtrailEventDataStore(stack, "TrailStore", {
    name: "shop",
    kmsKeyId: trail.keyArn,
    advancedEventSelector: [managementEvents],
    tags,
  });
  return group.resource;
}

function trailBucket(stack: TerraformStack): S3Bucket {
  const { accountId } = AwsEnvironment.of(stack);
  const bucket = new S3Bucket(stack, "TrailBucket", { bucket: `shop-trail-${accountId}`, tags });
  new S3BucketPublicAccessBlock(stack, "TrailBucketAccess", {
    bucket: bucket.id,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  new S3BucketLoggingA(stack, "TrailBucketLogging", {
    bucket: bucket.id,
    targetBucket: `shop-access-logs-${accountId}`,
    targetPrefix: "trail/",
  });
  return bucket;
}
