import { AccessanalyzerAnalyzer } from "@cdktf/provider-aws/lib/accessanalyzer-analyzer";
import { ConfigConfigurationRecorder } from "@cdktf/provider-aws/lib/config-configuration-recorder";
import { ConfigConfigurationRecorderStatus } from "@cdktf/provider-aws/lib/config-configuration-recorder-status";
import { ConfigDeliveryChannel } from "@cdktf/provider-aws/lib/config-delivery-channel";
import { GuarddutyDetector } from "@cdktf/provider-aws/lib/guardduty-detector";
import { GuarddutyDetectorFeature } from "@cdktf/provider-aws/lib/guardduty-detector-feature";
import { IamAccountPasswordPolicy } from "@cdktf/provider-aws/lib/iam-account-password-policy";
import { IamOrganizationsFeatures } from "@cdktf/provider-aws/lib/iam-organizations-features";
import { SecurityhubAccount } from "@cdktf/provider-aws/lib/securityhub-account";
import { SecurityhubStandardsSubscription } from "@cdktf/provider-aws/lib/securityhub-standards-subscription";
import type { TerraformStack } from "cdktf";

import { AwsEnvironment } from "../../../modules";
import { tags } from "./tags";

/** What the account has once, for all of its databases. */
export function addAccount(stack: TerraformStack): void {
  addDetectors(stack);
  addRecorder(stack);
  new IamAccountPasswordPolicy(stack, "PasswordPolicy", {
    minimumPasswordLength: 14,
    passwordReusePrevention: 24,
    requireLowercaseCharacters: true,
    requireUppercaseCharacters: true,
    requireNumbers: true,
    requireSymbols: true,
  });
  new AccessanalyzerAnalyzer(stack, "UnusedAccess", {
    analyzerName: "unused-access",
    type: "ACCOUNT_UNUSED_ACCESS",
    configuration: { unusedAccess: { unusedAccessAge: 90 } },
    tags,
  });
  new IamOrganizationsFeatures(stack, "RootAccess", {
    enabledFeatures: ["RootCredentialsManagement", "RootSessions"],
  });
}

function addDetectors(stack: TerraformStack): void {
  const detector = new GuarddutyDetector(stack, "GuardDuty", { enable: true, tags });
  new GuarddutyDetectorFeature(stack, "GuardDutyLogins", {
    detectorId: detector.id,
    name: "RDS_LOGIN_EVENTS",
    status: "ENABLED",
  });
  const hub = new SecurityhubAccount(stack, "SecurityHub", { enableDefaultStandards: false });
  const { region } = AwsEnvironment.of(stack);
  new SecurityhubStandardsSubscription(stack, "SecurityHubPractices", {
    standardsArn: `arn:aws:securityhub:${region}::standards/aws-foundational-security-best-practices/v/1.0.0`,
    dependsOn: [hub],
  });
}

function addRecorder(stack: TerraformStack): void {
  const aws = AwsEnvironment.of(stack);
  const recorder = new ConfigConfigurationRecorder(stack, "Recorder", {
    name: "shop",
    roleArn: aws.globalArn("iam", "role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"),
    recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
  });
  const channel = new ConfigDeliveryChannel(stack, "RecorderChannel", {
    name: "shop",
    s3BucketName: `shop-config-${aws.accountId}`,
    dependsOn: [recorder],
  });
  new ConfigConfigurationRecorderStatus(stack, "RecorderStatus", {
    name: recorder.name,
    isEnabled: true,
    dependsOn: [channel],
  });
}
