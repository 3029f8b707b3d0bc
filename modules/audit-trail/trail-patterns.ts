/**
 * What of a trail is told at once, by the name of its metric: one for each of the controls CloudWatch.1 to CloudWatch.14.
 *
 * Source: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
 */
export const trailPatterns: Readonly<Record<string, string>> = {
  RootUse:
    '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
  UnauthorizedCalls: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
  SignInsWithoutMfa:
    '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
  FailedSignIns: '{ ($.eventName = "ConsoleLogin") && ($.errorMessage = "Failed authentication") }',
  PolicyChanges: ofEvents([
    ...["Group", "Role", "User"].flatMap((holder) =>
      ["Delete", "Put", "Attach", "Detach"].map((verb) => `${verb}${holder}Policy`),
    ),
    ...["CreatePolicy", "DeletePolicy", "CreatePolicyVersion", "DeletePolicyVersion"],
  ]),
  TrailChanges: ofEvents(["CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging"]),
  KeyDeletions: ofEvents(["DisableKey", "ScheduleKeyDeletion"], "kms.amazonaws.com"),
  BucketPolicyChanges: ofEvents(
    [
      "PutBucketAcl",
      ...["Policy", "Cors", "Lifecycle", "Replication"].flatMap((kind) => [`PutBucket${kind}`, `DeleteBucket${kind}`]),
    ],
    "s3.amazonaws.com",
  ),
  RecorderChanges: ofEvents(
    ["StopConfigurationRecorder", "DeleteDeliveryChannel", "PutDeliveryChannel", "PutConfigurationRecorder"],
    "config.amazonaws.com",
  ),
  SecurityGroupChanges: ofEvents([
    ...["Ingress", "Egress"].flatMap((way) => [`AuthorizeSecurityGroup${way}`, `RevokeSecurityGroup${way}`]),
    ...["CreateSecurityGroup", "DeleteSecurityGroup"],
  ]),
  NetworkAclChanges: ofEvents([
    ...["CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry"],
    ...["ReplaceNetworkAclEntry", "ReplaceNetworkAclAssociation"],
  ]),
  GatewayChanges: ofEvents([
    ...["CreateCustomerGateway", "DeleteCustomerGateway", "AttachInternetGateway"],
    ...["CreateInternetGateway", "DeleteInternetGateway", "DetachInternetGateway"],
  ]),
  RouteTableChanges: ofEvents(
    [
      ...["CreateRoute", "CreateRouteTable", "ReplaceRoute", "ReplaceRouteTableAssociation"],
      ...["DeleteRouteTable", "DeleteRoute", "DisassociateRouteTable"],
    ],
    "ec2.amazonaws.com",
  ),
  VpcChanges: ofEvents([
    ...["CreateVpc", "DeleteVpc", "ModifyVpcAttribute"],
    ...["Accept", "Create", "Delete", "Reject"].map((verb) => `${verb}VpcPeeringConnection`),
    ...["AttachClassicLinkVpc", "DetachClassicLinkVpc", "DisableVpcClassicLink", "EnableVpcClassicLink"],
  ]),
};

function ofEvents(names: readonly string[], source?: string): string {
  const events = names.map((name) => `($.eventName = ${name})`).join(" || ");
  return source === undefined ? `{ ${events} }` : `{ ($.eventSource = ${source}) && (${events}) }`;
}
