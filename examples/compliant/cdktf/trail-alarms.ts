import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import type { TerraformStack } from "cdktf";

import type { AlertTopicReference } from "../../../modules";
import { tags } from "./tags";

const namespace = "Shop/Trail";

/** What is told of at once, by the name of its metric. */
const patterns: Readonly<Record<string, string>> = {
  RootUse:
    '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
  Denied: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
  NoMfa: '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }',
  SignIn: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
  Keys: "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }",
  Recorder: `{ ($.eventSource = config.amazonaws.com) && (${anyOf([
    "StopConfigurationRecorder",
    "DeleteDeliveryChannel",
    "PutDeliveryChannel",
    "PutConfigurationRecorder",
  ])}) }`,
  Iam: calls([
    ...["Group", "Role", "User"].flatMap((holder) => [
      `Delete${holder}Policy`,
      `Put${holder}Policy`,
      `Attach${holder}Policy`,
      `Detach${holder}Policy`,
    ]),
    ...["CreatePolicy", "DeletePolicy", "CreatePolicyVersion", "DeletePolicyVersion"],
  ]),
  Trail: calls(["CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging"]),
  Buckets: calls([
    ...["PutBucketAcl", "PutBucketPolicy", "PutBucketCors", "PutBucketLifecycle", "PutBucketReplication"],
    ...["DeleteBucketPolicy", "DeleteBucketCors", "DeleteBucketLifecycle", "DeleteBucketReplication"],
  ]),
  SecurityGroups: calls([
    ...["AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress", "RevokeSecurityGroupIngress"],
    ...["RevokeSecurityGroupEgress", "CreateSecurityGroup", "DeleteSecurityGroup"],
  ]),
  NetworkAcls: calls([
    ...["CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry"],
    ...["ReplaceNetworkAclEntry", "ReplaceNetworkAclAssociation"],
  ]),
  Gateways: calls([
    ...["CreateCustomerGateway", "DeleteCustomerGateway", "AttachInternetGateway", "CreateInternetGateway"],
    ...["DeleteInternetGateway", "DetachInternetGateway"],
  ]),
  RouteTables: calls([
    ...["CreateRoute", "CreateRouteTable", "ReplaceRoute", "ReplaceRouteTableAssociation", "DeleteRouteTable"],
    ...["DeleteRoute", "DisassociateRouteTable"],
  ]),
  Vpcs: calls([
    ...["CreateVpc", "DeleteVpc", "ModifyVpcAttribute", "AcceptVpcPeeringConnection", "CreateVpcPeeringConnection"],
    ...["DeleteVpcPeeringConnection", "RejectVpcPeeringConnection"],
  ]),
};

/** An alarm on everything in the trail that weakens the account. */
export function addTrailAlarms(stack: TerraformStack, group: CloudwatchLogGroup, topic: AlertTopicReference): void {
  for (const [name, pattern] of Object.entries(patterns)) {
    new CloudwatchLogMetricFilter(stack, `TrailFilter${name}`, {
      name,
      logGroupName: group.name,
      pattern,
      metricTransformation: { namespace, name, value: "1" },
    });
    new CloudwatchMetricAlarm(stack, `TrailAlarm${name}`, {
      alarmName: `trail-${name}`,
      namespace,
      metricName: name,
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      threshold: 1,
      statistic: "Sum",
      period: 300,
      evaluationPeriods: 1,
      treatMissingData: "notBreaching",
      alarmActions: [topic.topicArn],
      tags,
    });
  }
}

function calls(names: readonly string[]): string {
  return `{ ${anyOf(names)} }`;
}

function anyOf(names: readonly string[]): string {
  return names.map((name) => `($.eventName = ${name})`).join(" || ");
}
