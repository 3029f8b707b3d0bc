import { AccessanalyzerAnalyzer } from "@cdktf/provider-aws/lib/accessanalyzer-analyzer";
import { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import { CloudtrailEventDataStore } from "@cdktf/provider-aws/lib/cloudtrail-event-data-store";
import { ConfigConfigurationRecorder } from "@cdktf/provider-aws/lib/config-configuration-recorder";
import { ConfigConfigurationRecorderStatus } from "@cdktf/provider-aws/lib/config-configuration-recorder-status";
import { GuarddutyDetector } from "@cdktf/provider-aws/lib/guardduty-detector";
import { GuarddutyDetectorFeature } from "@cdktf/provider-aws/lib/guardduty-detector-feature";
import { IamAccountPasswordPolicy } from "@cdktf/provider-aws/lib/iam-account-password-policy";
import { IamOrganizationsFeatures } from "@cdktf/provider-aws/lib/iam-organizations-features";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { SecurityhubAccount } from "@cdktf/provider-aws/lib/securityhub-account";
import { SecurityhubStandardsSubscription } from "@cdktf/provider-aws/lib/securityhub-standards-subscription";
import type { TerraformStack } from "cdktf";

/** What the account itself should have around a database, each of it switched off, narrowed or weak. */
export function define(stack: TerraformStack): void {
  new RdsCluster(stack, "orders", {
    clusterIdentifier: "orders",
    engine: "aurora-postgresql",
    masterUsername: "orders_owner",
    manageMasterUserPassword: true,
    enableHttpEndpoint: true,
  });
  trail(stack);
  detectors(stack);
  recorder(stack);
  people(stack);
}

/** Of one Region, in clear, and without what RDS and KMS do. */
function trail(stack: TerraformStack): void {
  const bucket = new S3Bucket(stack, "trail_bucket", { bucket: "trail-111122223333" });
  new S3BucketPublicAccessBlock(stack, "trail_access", {
    bucket: bucket.id,
    blockPublicAcls: true,
    blockPublicPolicy: false,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  new Cloudtrail(stack, "audit", {
    name: "audit",
    s3BucketName: bucket.id,
    eventSelector: [
      {
        includeManagementEvents: true,
        readWriteType: "WriteOnly",
        excludeManagementEventSources: ["kms.amazonaws.com", "rdsdata.amazonaws.com"],
      },
    ],
  });
  new CloudtrailEventDataStore(stack, "store", {
    name: "audit",
    advancedEventSelector: [{ fieldSelector: [{ field: "eventCategory", equalTo: ["Management"] }] }],
  });
}

/** A suspended detector, and a standard without a control for RDS. */
function detectors(stack: TerraformStack): void {
  const detector = new GuarddutyDetector(stack, "detector", { enable: false });
  new GuarddutyDetectorFeature(stack, "logins", {
    detectorId: detector.id,
    name: "RDS_LOGIN_EVENTS",
    status: "DISABLED",
  });
  const hub = new SecurityhubAccount(stack, "hub", { enableDefaultStandards: false });
  new SecurityhubStandardsSubscription(stack, "benchmark", {
    standardsArn: "arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0",
    dependsOn: [hub],
  });
}

/** Records everything but databases, and is stopped. */
function recorder(stack: TerraformStack): void {
  const account = new ConfigConfigurationRecorder(stack, "recorder", {
    name: "account",
    roleArn: "arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
    recordingGroup: { allSupported: false, resourceTypes: ["AWS::EC2::Instance"] },
  });
  new ConfigConfigurationRecorderStatus(stack, "recorder_status", { name: account.name, isEnabled: false });
}

/** Weak passwords, access that nobody misses for half a year, and root users with credentials of their own. */
function people(stack: TerraformStack): void {
  new IamAccountPasswordPolicy(stack, "passwords", { minimumPasswordLength: 8, requireSymbols: false });
  new AccessanalyzerAnalyzer(stack, "unused", {
    analyzerName: "unused-access",
    type: "ACCOUNT_UNUSED_ACCESS",
    configuration: { unusedAccess: { unusedAccessAge: 180 } },
  });
  new IamOrganizationsFeatures(stack, "root", { enabledFeatures: ["RootSessions"] });
}
