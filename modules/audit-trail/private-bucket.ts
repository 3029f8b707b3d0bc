import {
  DataAwsIamPolicyDocument,
  type DataAwsIamPolicyDocumentStatement,
} from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Construct } from "constructs";
import { AwsEnvironment } from "../aws-environment/aws-environment";
import { boundedName } from "../validation/paths";

/** Properties of a {@link PrivateBucket}. */
export interface PrivateBucketProps {
  /** Who else may do something in the bucket, given its ARN. */
  readonly statements: (bucketArn: string) => readonly DataAwsIamPolicyDocumentStatement[];
  /**
   * Days for which files can neither be changed nor deleted, but by who may bypass governance.
   *
   * @default none
   */
  readonly lockDays?: number;
}

/**
 * A bucket that cannot be public, is versioned, and talks over TLS alone.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 */
export class PrivateBucket extends Construct {
  /** Name of the bucket: the path of the construct and the account, as names of buckets are unique in all of AWS. */
  public readonly bucketName: string;
  /** ARN of the bucket. */
  public readonly bucketArn: string;
  /** The underlying `aws_s3_bucket`. */
  public readonly resource: S3Bucket;
  /** The underlying `aws_s3_bucket_policy`. */
  public readonly policy: S3BucketPolicy;

  public constructor(scope: Construct, id: string, { statements, lockDays }: PrivateBucketProps) {
    super(scope, id);
    const { accountId, partition } = AwsEnvironment.of(this);
    this.bucketName = `${boundedName(this, 50)}-${accountId}`;
    this.bucketArn = `arn:${partition}:s3:::${this.bucketName}`;
    this.resource = new S3Bucket(this, "Default", {
      bucket: this.bucketName,
      objectLockEnabled: lockDays !== undefined,
      tags: { Name: this.bucketName },
    });
    const bucket = this.resource.id;
    new S3BucketPublicAccessBlock(this, "PublicAccess", {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketVersioningA(this, "Versioning", { bucket, versioningConfiguration: { status: "Enabled" } });
    if (lockDays !== undefined) {
      new S3BucketObjectLockConfigurationA(this, "Lock", {
        bucket,
        rule: { defaultRetention: { mode: "GOVERNANCE", days: lockDays } },
      });
    }
    const document = new DataAwsIamPolicyDocument(this, "PolicyDocument", {
      statement: [...statements(this.bucketArn), this.overTlsAlone()],
    });
    this.policy = new S3BucketPolicy(this, "Policy", { bucket, policy: document.json });
  }

  private overTlsAlone(): DataAwsIamPolicyDocumentStatement {
    return {
      sid: "RefuseWithoutTls",
      effect: "Deny",
      actions: ["s3:*"],
      resources: [this.bucketArn, `${this.bucketArn}/*`],
      principals: [{ type: "AWS", identifiers: ["*"] }],
      condition: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
    };
  }
}
