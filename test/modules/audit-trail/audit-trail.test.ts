import { AuditTrail, type AuditTrailProps } from "../../../modules";
import { addressesOf, blockOf, configurationOf, messageOf, stackWithEnvironment } from "../support";

const topic = { topicArn: "arn:aws:sns:eu-central-1:123456789012:alerts" };
const trailArn = "arn:aws:cloudtrail:eu-central-1:123456789012:trail/shop-trail";

function stackWithTrail(props: Partial<AuditTrailProps> = {}) {
  const stack = stackWithEnvironment();
  new AuditTrail(stack, "Trail", { topic, ...props });
  return stack;
}

test("a trail's resources keep their addresses", () => {
  expect(addressesOf(stackWithTrail())).toEqual([
    "aws_cloudtrail.Trail",
    "aws_cloudwatch_log_group.Trail_LogGroup_7D672DC9",
    "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-BucketPolicyChanges_F59090FC",
    "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-FailedSignIns_64A20733",
    "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-GatewayChanges_3E75B67F",
    "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-KeyDeletions_65F71C19",
    "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-NetworkAclChanges_C45CBC34",
    "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-PolicyChanges_9C437E99",
    "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-RecorderChanges_B57AA42E",
    "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-RootUse_F5334079",
    "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-RouteTableChanges_7300F362",
    "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-SecurityGroupChanges_F114BF4F",
    "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-SignInsWithoutMfa_2BC7B690",
    "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-TrailChanges_04EE8E5D",
    "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-UnauthorizedCalls_B0A8BFCE",
    "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-VpcChanges_6F4ABDEE",
    "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-BucketPolicyChanges_CAD238C0",
    "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-FailedSignIns_222CF0F1",
    "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-GatewayChanges_50233F0A",
    "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-KeyDeletions_5AA03C2F",
    "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-NetworkAclChanges_58D251E1",
    "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-PolicyChanges_408AC293",
    "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-RecorderChanges_54017AFE",
    "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-RootUse_8EA00FE2",
    "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-RouteTableChanges_B6710A30",
    "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-SecurityGroupChanges_C2339D6B",
    "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-SignInsWithoutMfa_79C6F138",
    "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-TrailChanges_FC31665B",
    "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-UnauthorizedCalls_81009082",
    "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-VpcChanges_0F59360F",
    "aws_iam_role.Trail_Role_30D4FDCD",
    "aws_iam_role_policy.Trail_Permissions_3278EEBE",
    "aws_kms_alias.Trail_Key_Alias_5A19C3A2",
    "aws_kms_alias.Trail_LogKey_Alias_B522D735",
    "aws_kms_key.Trail_Key_678BF37E",
    "aws_kms_key.Trail_LogKey_4411C278",
    "aws_s3_bucket.Trail_AccessLogs_A6AD1278",
    "aws_s3_bucket.Trail_Bucket_0A0B8CFC",
    "aws_s3_bucket_logging.Trail_Logging_4E30350E",
    "aws_s3_bucket_object_lock_configuration.Trail_Bucket_Lock_DEEAC8E9",
    "aws_s3_bucket_policy.Trail_AccessLogs_Policy_74934790",
    "aws_s3_bucket_policy.Trail_Bucket_Policy_6F54985B",
    "aws_s3_bucket_public_access_block.Trail_AccessLogs_PublicAccess_0BF5DA9B",
    "aws_s3_bucket_public_access_block.Trail_Bucket_PublicAccess_0BB6C529",
    "aws_s3_bucket_versioning.Trail_AccessLogs_Versioning_FD742E62",
    "aws_s3_bucket_versioning.Trail_Bucket_Versioning_EBEB9F72",
    "data.aws_iam_policy_document.Trail_AccessLogs_PolicyDocument_6FCC7FE3",
    "data.aws_iam_policy_document.Trail_Bucket_PolicyDocument_25DF6EDD",
    "data.aws_iam_policy_document.Trail_Key_Policy_8174AD44",
    "data.aws_iam_policy_document.Trail_LogKey_Policy_21B091BC",
    "data.aws_iam_policy_document.Trail_PermissionsDocument_C0CE56C3",
    "data.aws_iam_policy_document.Trail_Role_Trust_DCA42A19",
  ]);
});

test("every call is recorded in every Region, statements through the Data API included, validated and encrypted", () => {
  expect(blockOf(stackWithTrail(), "aws_cloudtrail.Trail")).toEqual({
    advanced_event_selector: [
      { field_selector: [{ equals: ["Management"], field: "eventCategory" }], name: "Management events" },
      {
        field_selector: [
          { equals: ["Data"], field: "eventCategory" },
          { equals: ["AWS::RDS::DBCluster"], field: "resources.type" },
        ],
        name: "Statements through the Data API",
      },
    ],
    cloud_watch_logs_group_arn: "${aws_cloudwatch_log_group.Trail_LogGroup_7D672DC9.arn}:*",
    cloud_watch_logs_role_arn: "${aws_iam_role.Trail_Role_30D4FDCD.arn}",
    depends_on: ["aws_s3_bucket_policy.Trail_Bucket_Policy_6F54985B", "aws_iam_role_policy.Trail_Permissions_3278EEBE"],
    enable_log_file_validation: true,
    include_global_service_events: true,
    is_multi_region_trail: true,
    kms_key_id: "${aws_kms_key.Trail_Key_678BF37E.arn}",
    name: "shop-trail",
    s3_bucket_name: "${aws_s3_bucket.Trail_Bucket_0A0B8CFC.id}",
    tags: { Name: "shop-trail" },
  });
});

test("CloudTrail encrypts for this trail alone, and the account reads through S3", () => {
  const document = blockOf(stackWithTrail(), "data.aws_iam_policy_document.Trail_Key_Policy_8174AD44");
  const statements = (document?.["statement"] ?? []) as readonly { readonly sid: string }[];
  expect(statements.map(({ sid }) => sid)).toEqual([
    "AdministerByAccount",
    "ReadThroughS3",
    "ReadThroughS3Grants",
    "EncryptByCloudTrail",
  ]);
  expect(statements[3]).toEqual({
    actions: ["kms:DescribeKey", "kms:GenerateDataKey*"],
    condition: [{ test: "StringEquals", values: [trailArn], variable: "aws:SourceArn" }],
    principals: [{ identifiers: ["cloudtrail.amazonaws.com"], type: "Service" }],
    resources: ["*"],
    sid: "EncryptByCloudTrail",
  });
});

test("the trail's role writes to its log group, and asks for no source, which CloudTrail does not send", () => {
  const stack = stackWithTrail();
  expect([
    blockOf(stack, "data.aws_iam_policy_document.Trail_Role_Trust_DCA42A19"),
    blockOf(stack, "data.aws_iam_policy_document.Trail_PermissionsDocument_C0CE56C3"),
  ]).toEqual([
    {
      statement: [
        {
          actions: ["sts:AssumeRole"],
          principals: [{ identifiers: ["cloudtrail.amazonaws.com"], type: "Service" }],
        },
      ],
    },
    {
      statement: [
        {
          actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
          resources: ["${aws_cloudwatch_log_group.Trail_LogGroup_7D672DC9.arn}:log-stream:*"],
        },
      ],
    },
  ]);
});

test("the use of the root user is told to the topic", () => {
  const stack = stackWithTrail();
  const name = "shop-trail-alarms-RootUse";
  const filter = "aws_cloudwatch_log_metric_filter.Trail_Alarms_Filter-RootUse_F5334079";
  const alarm = "aws_cloudwatch_metric_alarm.Trail_Alarms_Alarm-RootUse_8EA00FE2";
  expect([blockOf(stack, filter), blockOf(stack, alarm)]).toEqual([
    {
      log_group_name: "${aws_cloudwatch_log_group.Trail_LogGroup_7D672DC9.name}",
      metric_transformation: { name, namespace: "AuroraGuard/Trail", value: "1" },
      name,
      pattern:
        '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
    },
    {
      alarm_actions: [topic.topicArn],
      alarm_name: name,
      comparison_operator: "GreaterThanOrEqualToThreshold",
      evaluation_periods: 1,
      metric_name: name,
      namespace: "AuroraGuard/Trail",
      period: 300,
      statistic: "Sum",
      tags: { Name: name },
      threshold: 1,
      treat_missing_data: "notBreaching",
    },
  ]);
});

test("given keys and times are taken", () => {
  const key = { keyArn: "arn:aws:kms:eu-central-1:123456789012:key/trail" };
  const logKey = { keyArn: "arn:aws:kms:eu-central-1:123456789012:key/logs" };
  const stack = stackWithTrail({ key, logKey, lockDays: 30, logRetentionDays: 90 });
  expect(configurationOf(stack).resource?.["aws_kms_key"]).toBeUndefined();
  expect([
    blockOf(stack, "aws_cloudtrail.Trail")?.["kms_key_id"],
    blockOf(stack, "aws_cloudwatch_log_group.Trail_LogGroup_7D672DC9"),
    blockOf(stack, "aws_s3_bucket_object_lock_configuration.Trail_Bucket_Lock_DEEAC8E9")?.["rule"],
  ]).toEqual([
    key.keyArn,
    { kms_key_id: logKey.keyArn, name: "/aws/cloudtrail/shop-trail", retention_in_days: 90 },
    { default_retention: { days: 30, mode: "GOVERNANCE" } },
  ]);
});

test("fails with every property that cannot be used", () => {
  expect(messageOf(() => stackWithTrail({ lockDays: 0, logRetentionDays: 100 }))).toBe(
    [
      "ConstructError: shop/Trail: 2 values cannot be used.",
      "- lockDays: got 0; allowed: a whole number of days from 1 to 36500; fix: leave it out for 365.",
      "- logRetentionDays: got 100; allowed: a number of days out of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653; fix: leave it out for 365.",
    ].join("\n"),
  );
});
