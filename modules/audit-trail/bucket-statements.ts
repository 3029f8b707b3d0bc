import type { DataAwsIamPolicyDocumentStatement } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";

/**
 * Lets one trail write to its bucket.
 *
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
 */
export function trailWrites(
  bucketArn: string,
  trailArn: string,
  accountId: string,
): readonly DataAwsIamPolicyDocumentStatement[] {
  const principals = [{ type: "Service", identifiers: ["cloudtrail.amazonaws.com"] }];
  const ofTrail = { test: "StringEquals", variable: "aws:SourceArn", values: [trailArn] };
  const ownedByBucket = { test: "StringEquals", variable: "s3:x-amz-acl", values: ["bucket-owner-full-control"] };
  return [
    {
      sid: "CheckByCloudTrail",
      actions: ["s3:GetBucketAcl"],
      resources: [bucketArn],
      principals,
      condition: [ofTrail],
    },
    {
      sid: "WriteByCloudTrail",
      actions: ["s3:PutObject"],
      resources: [`${bucketArn}/AWSLogs/${accountId}/*`],
      principals,
      condition: [ofTrail, ownedByBucket],
    },
  ];
}

/**
 * Lets S3 write the access log of one bucket to another.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export function accessLogWrites(
  bucketArn: string,
  sourceArn: string,
  accountId: string,
): readonly DataAwsIamPolicyDocumentStatement[] {
  return [
    {
      sid: "WriteByS3",
      actions: ["s3:PutObject"],
      resources: [`${bucketArn}/*`],
      principals: [{ type: "Service", identifiers: ["logging.s3.amazonaws.com"] }],
      condition: [
        { test: "ArnLike", variable: "aws:SourceArn", values: [sourceArn] },
        { test: "StringEquals", variable: "aws:SourceAccount", values: [accountId] },
      ],
    },
  ];
}
