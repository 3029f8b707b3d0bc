import {
  DataAwsIamPolicyDocument,
  type DataAwsIamPolicyDocumentStatement,
} from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import type { Construct } from "constructs";
import type { AwsEnvironment } from "../aws-environment/aws-environment";
import { type KeyUse, viaService } from "./key-purpose";

const administration = [
  "kms:CancelKeyDeletion",
  "kms:CreateAlias",
  "kms:Delete*",
  "kms:Describe*",
  "kms:Disable*",
  "kms:Enable*",
  "kms:Get*",
  "kms:List*",
  "kms:Put*",
  "kms:Revoke*",
  "kms:RotateKeyOnDemand",
  "kms:ScheduleKeyDeletion",
  "kms:TagResource",
  "kms:UntagResource",
  "kms:Update*",
];

/** Source: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/data-sources/service_principal */
const logsSuffixes: Readonly<Record<string, string>> = {
  "aws-cn": "amazonaws.com.cn",
  "aws-iso": "c2s.ic.gov",
  "aws-iso-b": "sc2s.sgov.gov",
};

const cryptography = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

/**
 * The policy of a key: the account administers it through IAM but cannot decrypt with it, except through the services of
 * the key's purpose.
 *
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html and
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export function keyPolicy(scope: Construct, environment: AwsEnvironment, use: KeyUse): DataAwsIamPolicyDocument {
  return new DataAwsIamPolicyDocument(scope, "Policy", {
    statement: [
      {
        sid: "AdministerByAccount",
        actions: administration,
        resources: ["*"],
        principals: accountPrincipal(environment),
      },
      ...servicesUse(use, environment),
      ...logsUse(use, environment),
      ...publishersUse(use, environment),
      ...trailUse(use, environment),
    ],
  });
}

function servicesUse(
  { sid, viaServices = [] }: KeyUse,
  environment: AwsEnvironment,
): readonly DataAwsIamPolicyDocumentStatement[] {
  if (viaServices.length === 0) return [];
  const scoped = [
    { test: "StringEquals", variable: "kms:CallerAccount", values: [environment.accountId] },
    {
      test: "StringEquals",
      variable: "kms:ViaService",
      values: viaServices.map((service) => viaService(service, environment)),
    },
  ];
  const principals = accountPrincipal(environment);
  return [
    { sid, actions: cryptography, resources: ["*"], principals, condition: scoped },
    {
      sid: `${sid}Grants`,
      actions: ["kms:CreateGrant"],
      resources: ["*"],
      principals,
      condition: [...scoped, { test: "Bool", variable: "kms:GrantIsForAWSResource", values: ["true"] }],
    },
  ];
}

function logsUse(
  { sid, logGroupNames = [] }: KeyUse,
  environment: AwsEnvironment,
): readonly DataAwsIamPolicyDocumentStatement[] {
  if (logGroupNames.length === 0) return [];
  const values = logGroupNames.map((name) => environment.arn("logs", `log-group:${name}`));
  return [
    {
      sid,
      actions: cryptography,
      resources: ["*"],
      principals: [{ type: "Service", identifiers: [logsPrincipal(environment)] }],
      condition: [{ test: "ArnLike", variable: "kms:EncryptionContext:aws:logs:arn", values }],
    },
  ];
}

function publishersUse(
  { sid, publishers = [] }: KeyUse,
  { accountId }: AwsEnvironment,
): readonly DataAwsIamPolicyDocumentStatement[] {
  if (publishers.length === 0) return [];
  return [
    {
      sid,
      actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
      resources: ["*"],
      principals: [{ type: "Service", identifiers: [...publishers] }],
      condition: [{ test: "StringEquals", variable: "aws:SourceAccount", values: [accountId] }],
    },
  ];
}

function trailUse({ trailName }: KeyUse, environment: AwsEnvironment): readonly DataAwsIamPolicyDocumentStatement[] {
  if (trailName === undefined) return [];
  const values = [environment.arn("cloudtrail", `trail/${trailName}`)];
  return [
    {
      sid: "EncryptByCloudTrail",
      actions: ["kms:DescribeKey", "kms:GenerateDataKey*"],
      resources: ["*"],
      principals: [{ type: "Service", identifiers: ["cloudtrail.amazonaws.com"] }],
      condition: [{ test: "StringEquals", variable: "aws:SourceArn", values }],
    },
  ];
}

/** CloudWatch Logs itself, whose name, unlike most services', has the Region and the partition's own suffix in it. */
function logsPrincipal({ partition, region }: AwsEnvironment): string {
  return `logs.${region}.${logsSuffixes[partition] ?? "amazonaws.com"}`;
}

function accountPrincipal(environment: AwsEnvironment): { type: string; identifiers: string[] }[] {
  return [{ type: "AWS", identifiers: [environment.globalArn("iam", "root")] }];
}
