import { AuditTrail } from "../../../modules";
import { blockOf, stackWithEnvironment } from "../support";

const trailArn = "arn:aws:cloudtrail:eu-central-1:123456789012:trail/shop-trail";
const bucketArn = "arn:aws:s3:::shop-trail-bucket-123456789012";

function stackWithTrail() {
  const stack = stackWithEnvironment();
  new AuditTrail(stack, "Trail", { topic: { topicArn: "arn:aws:sns:eu-central-1:123456789012:alerts" } });
  return stack;
}

test("the bucket is locked, and who asks for its files is logged to another one", () => {
  const stack = stackWithTrail();
  expect([
    blockOf(stack, "aws_s3_bucket.Trail_Bucket_0A0B8CFC"),
    blockOf(stack, "aws_s3_bucket_object_lock_configuration.Trail_Bucket_Lock_DEEAC8E9"),
    blockOf(stack, "aws_s3_bucket_versioning.Trail_Bucket_Versioning_EBEB9F72"),
    blockOf(stack, "aws_s3_bucket.Trail_AccessLogs_A6AD1278"),
    blockOf(stack, "aws_s3_bucket_logging.Trail_Logging_4E30350E"),
  ]).toEqual([
    {
      bucket: "shop-trail-bucket-123456789012",
      object_lock_enabled: true,
      tags: { Name: "shop-trail-bucket-123456789012" },
    },
    {
      bucket: "${aws_s3_bucket.Trail_Bucket_0A0B8CFC.id}",
      rule: { default_retention: { days: 365, mode: "GOVERNANCE" } },
    },
    {
      bucket: "${aws_s3_bucket.Trail_Bucket_0A0B8CFC.id}",
      versioning_configuration: { status: "Enabled" },
    },
    {
      bucket: "shop-trail-access-logs-123456789012",
      object_lock_enabled: false,
      tags: { Name: "shop-trail-access-logs-123456789012" },
    },
    {
      bucket: "${aws_s3_bucket.Trail_Bucket_0A0B8CFC.id}",
      depends_on: ["aws_s3_bucket_policy.Trail_AccessLogs_Policy_74934790"],
      target_bucket: "${aws_s3_bucket.Trail_AccessLogs_A6AD1278.id}",
      target_prefix: "trail/",
    },
  ]);
});

test.each(["Trail_AccessLogs_PublicAccess_0BF5DA9B", "Trail_Bucket_PublicAccess_0BB6C529"])(
  "%s keeps a bucket from being public",
  (name) => {
    expect(blockOf(stackWithTrail(), `aws_s3_bucket_public_access_block.${name}`)).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
  },
);

test("this trail alone writes to the bucket, and everything over TLS alone", () => {
  const principals = [{ identifiers: ["cloudtrail.amazonaws.com"], type: "Service" }];
  const ofTrail = { test: "StringEquals", values: [trailArn], variable: "aws:SourceArn" };
  const address = "data.aws_iam_policy_document.Trail_Bucket_PolicyDocument_25DF6EDD";
  expect(blockOf(stackWithTrail(), address)).toEqual({
    statement: [
      {
        actions: ["s3:GetBucketAcl"],
        condition: [ofTrail],
        principals,
        resources: [bucketArn],
        sid: "CheckByCloudTrail",
      },
      {
        actions: ["s3:PutObject"],
        condition: [ofTrail, { test: "StringEquals", values: ["bucket-owner-full-control"], variable: "s3:x-amz-acl" }],
        principals,
        resources: [`${bucketArn}/AWSLogs/123456789012/*`],
        sid: "WriteByCloudTrail",
      },
      {
        actions: ["s3:*"],
        condition: [{ test: "Bool", values: ["false"], variable: "aws:SecureTransport" }],
        effect: "Deny",
        principals: [{ identifiers: ["*"], type: "AWS" }],
        resources: [bucketArn, `${bucketArn}/*`],
        sid: "RefuseWithoutTls",
      },
    ],
  });
});

test("S3 writes the log of requests to that bucket alone", () => {
  const address = "data.aws_iam_policy_document.Trail_AccessLogs_PolicyDocument_6FCC7FE3";
  const [statement] = (blockOf(stackWithTrail(), address)?.["statement"] ?? []) as readonly unknown[];
  expect(statement).toEqual({
    actions: ["s3:PutObject"],
    condition: [
      { test: "ArnLike", values: [bucketArn], variable: "aws:SourceArn" },
      { test: "StringEquals", values: ["123456789012"], variable: "aws:SourceAccount" },
    ],
    principals: [{ identifiers: ["logging.s3.amazonaws.com"], type: "Service" }],
    resources: ["arn:aws:s3:::shop-trail-access-logs-123456789012/*"],
    sid: "WriteByS3",
  });
});
