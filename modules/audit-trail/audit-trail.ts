import { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { Construct } from "constructs";
import type { AlertTopicReference } from "../alert-topic/alert-topic";
import { AwsEnvironment } from "../aws-environment/aws-environment";
import { EncryptionKey, type KeyReference } from "../encryption-key/encryption-key";
import { KeyPurpose } from "../encryption-key/key-purpose";
import { EncryptedLogGroup, retentionProblems } from "../log-group/encrypted-log-group";
import { ServiceRole } from "../service-role/service-role";
import { boundedName, shownPath } from "../validation/paths";
import { isWholeNumber, type Problem, refuseProblems } from "../validation/problems";
import { accessLogWrites, trailWrites } from "./bucket-statements";
import { PrivateBucket } from "./private-bucket";
import { TrailAlarms } from "./trail-alarms";

/** Properties of an {@link AuditTrail}. */
export interface AuditTrailProps {
  /** Where alarms on what the trail records go. */
  readonly topic: AlertTopicReference;
  /**
   * Days for which the trail's files can neither be changed nor deleted, but by who may bypass governance: 1 to 36500.
   *
   * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
   *
   * @default 365
   */
  readonly lockDays?: number;
  /**
   * Days for which the trail's log group is kept: one of the periods that CloudWatch Logs has, 1 to 3653.
   *
   * @default 365
   */
  readonly logRetentionDays?: number;
  /**
   * Key of the trail's files. Its policy must let CloudTrail encrypt with it.
   *
   * @default a key of its own
   */
  readonly key?: KeyReference;
  /**
   * Key of the log group. Its policy must let CloudWatch Logs use it for the group `/aws/cloudtrail/<name>`.
   *
   * @default a key of its own
   */
  readonly logKey?: KeyReference;
}

/**
 * The record of every call to the APIs of the account, in every Region, statements through the Data API included: encrypted,
 * validated, locked, in a log group as well, with alarms on what weakens the account. One in an account is enough; CloudTrail
 * charges for each further one.
 *
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html and
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/logging-using-cloudtrail-data-api.html
 *
 * @throws ConstructError when a property cannot be used.
 */
export class AuditTrail extends Construct {
  /** The bucket of the trail's files. */
  public readonly bucket: PrivateBucket;
  /** The bucket of the log of who asks for them. */
  public readonly accessLogs: PrivateBucket;
  /** The log group that alarms count in. */
  public readonly logGroup: EncryptedLogGroup;
  /** The alarms. */
  public readonly alarms: TrailAlarms;
  /** The underlying `aws_cloudtrail`. */
  public readonly resource: Cloudtrail;

  public constructor(scope: Construct, id: string, props: AuditTrailProps) {
    super(scope, id);
    const { lockDays = 365, logRetentionDays: retentionDays = 365 } = props;
    refuseProblems(shownPath(this), [
      ...lockProblems(lockDays),
      ...retentionProblems("logRetentionDays", retentionDays),
    ]);
    const environment = AwsEnvironment.of(this);
    const { accountId } = environment;
    const name = boundedName(this, 128);
    const trailArn = environment.arn("cloudtrail", `trail/${name}`);
    const key = props.key ?? new EncryptionKey(this, "Key", { purpose: KeyPurpose.trail(name) });
    const statements = (bucketArn: string) => trailWrites(bucketArn, trailArn, accountId);
    this.bucket = new PrivateBucket(this, "Bucket", { lockDays, statements });
    this.accessLogs = this.logRequests(accountId);
    const logGroupName = `/aws/cloudtrail/${name}`;
    const logKey = props.logKey ?? new EncryptionKey(this, "LogKey", { purpose: KeyPurpose.logs([logGroupName]) });
    this.logGroup = new EncryptedLogGroup(this, "LogGroup", { name: logGroupName, key: logKey, retentionDays });
    const role = new ServiceRole(this, "Role", {
      service: "cloudtrail.amazonaws.com",
      description: "Writes the trail to its log group",
      sourceArns: "not sent",
    });
    const permissions = this.permit(role);
    this.resource = new Cloudtrail(this, "Default", {
      name,
      s3BucketName: this.bucket.resource.id,
      kmsKeyId: key.keyArn,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      cloudWatchLogsGroupArn: `${this.logGroup.resource.arn}:*`,
      cloudWatchLogsRoleArn: role.resource.arn,
      advancedEventSelector: [...recordedEvents],
      tags: { Name: name },
      dependsOn: [this.bucket.policy, permissions],
    });
    this.alarms = new TrailAlarms(this, "Alarms", { logGroup: this.logGroup, topic: props.topic });
  }

  private logRequests(accountId: string): PrivateBucket {
    const sourceArn = this.bucket.bucketArn;
    const statements = (bucketArn: string) => accessLogWrites(bucketArn, sourceArn, accountId);
    const accessLogs = new PrivateBucket(this, "AccessLogs", { statements });
    new S3BucketLoggingA(this, "Logging", {
      bucket: this.bucket.resource.id,
      targetBucket: accessLogs.resource.id,
      targetPrefix: "trail/",
      dependsOn: [accessLogs.policy],
    });
    return accessLogs;
  }

  private permit(role: ServiceRole): IamRolePolicy {
    const document = new DataAwsIamPolicyDocument(this, "PermissionsDocument", {
      statement: [
        {
          actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
          resources: [`${this.logGroup.resource.arn}:log-stream:*`],
        },
      ],
    });
    return new IamRolePolicy(this, "Permissions", { role: role.resource.name, policy: document.json });
  }
}

const recordedEvents = [
  { name: "Management events", fieldSelector: [{ field: "eventCategory", equalTo: ["Management"] }] },
  {
    name: "Statements through the Data API",
    fieldSelector: [
      { field: "eventCategory", equalTo: ["Data"] },
      { field: "resources.type", equalTo: ["AWS::RDS::DBCluster"] },
    ],
  },
];

function lockProblems(given: number): readonly Problem[] {
  if (isWholeNumber(given, 1, 36500)) return [];
  const allowed = "a whole number of days from 1 to 36500";
  return [{ property: "lockDays", given, allowed, fix: "leave it out for 365" }];
}
