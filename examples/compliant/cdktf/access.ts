import {
  DataAwsIamPolicyDocument,
  type DataAwsIamPolicyDocumentStatement,
} from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { IamAccessKey } from "@cdktf/provider-aws/lib/iam-access-key";
import { IamGroup } from "@cdktf/provider-aws/lib/iam-group";
import { IamGroupPolicyAttachment } from "@cdktf/provider-aws/lib/iam-group-policy-attachment";
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { IamPolicyAttachment } from "@cdktf/provider-aws/lib/iam-policy-attachment";
import { IamUser } from "@cdktf/provider-aws/lib/iam-user";
import { IamUserGroupMembership } from "@cdktf/provider-aws/lib/iam-user-group-membership";
import type { TerraformStack } from "cdktf";

import { AwsEnvironment } from "../../../modules";
import type { EstateClusters } from "./clusters";
import type { EstateKeys } from "./keys";

/** Who may do what: people through groups that demand MFA, by task and on named clusters. */
export function addPeople(stack: TerraformStack, clusters: EstateClusters, keys: EstateKeys): void {
  const administrators = new IamGroup(stack, "Administrators", { name: "orders-administrators" });
  const administer = policyOf(stack, "AdministerOrders", "administer-orders", administration(stack, clusters));
  const useKeys = policyOf(stack, "UseKeys", "use-orders-keys", useOfKeys(stack, clusters, keys));
  const demandMfa = policyOf(stack, "DemandMfa", "demand-mfa", [withoutMfa]);

  new IamGroupPolicyAttachment(stack, "AdministratorsAdminister", {
    group: administrators.name,
    policyArn: administer.arn,
  });
  new IamGroupPolicyAttachment(stack, "AdministratorsMfa", { group: administrators.name, policyArn: demandMfa.arn });
  // Every holder of this policy, in one place.
  new IamPolicyAttachment(stack, "UseKeysHolders", {
    name: "use-orders-keys",
    groups: [administrators.name],
    policyArn: useKeys.arn,
  });

  const alice = new IamUser(stack, "Alice", { name: "alice" });
  new IamUserGroupMembership(stack, "AliceGroups", { user: alice.name, groups: [administrators.name] });
  // Switched off since people sign in with MFA; to be deleted.
  new IamAccessKey(stack, "AliceKey", { user: alice.name, status: "Inactive" });
}

function policyOf(
  stack: TerraformStack,
  id: string,
  name: string,
  statement: DataAwsIamPolicyDocumentStatement[],
): IamPolicy {
  const { json } = new DataAwsIamPolicyDocument(stack, `${id}Document`, { statement });
  return new IamPolicy(stack, id, { name, policy: json });
}

const withoutMfa: DataAwsIamPolicyDocumentStatement = {
  sid: "NothingWithoutMfa",
  effect: "Deny",
  notActions: ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice", "iam:ListMFADevices", "sts:GetSessionToken"],
  resources: ["*"],
  condition: [{ test: "BoolIfExists", variable: "aws:MultiFactorAuthPresent", values: ["false"] }],
};

function administration(stack: TerraformStack, { orders }: EstateClusters): DataAwsIamPolicyDocumentStatement[] {
  const aws = AwsEnvironment.of(stack);
  return [
    { sid: "Look", actions: ["rds:Describe*", "rds:ListTagsForResource"], resources: ["*"] },
    {
      sid: "Change",
      actions: [
        "rds:CreateDBClusterSnapshot",
        "rds:FailoverDBCluster",
        "rds:ModifyDBCluster",
        "rds:ModifyDBInstance",
        "rds:RebootDBInstance",
        "rds:RestoreDBClusterToPointInTime",
      ],
      resources: [orders.clusterArn, aws.arn("rds", "db:orders-*"), aws.arn("rds", "cluster-snapshot:orders-*")],
    },
    {
      sid: "DeleteWhatIsForTests",
      actions: ["rds:DeleteDBCluster", "rds:DeleteDBClusterSnapshot"],
      resources: ["*"],
      condition: [{ test: "StringEquals", variable: "aws:ResourceTag/environment", values: ["test"] }],
    },
    {
      sid: "GiveTheMonitoringRole",
      actions: ["iam:PassRole"],
      resources: [...orders.instances.values()].map(({ monitoringRoleArn }) => monitoringRoleArn),
      condition: [{ test: "StringEquals", variable: "iam:PassedToService", values: ["monitoring.rds.amazonaws.com"] }],
    },
    {
      sid: "CreateTheServiceLinkedRole",
      actions: ["iam:CreateServiceLinkedRole"],
      resources: ["*"],
      condition: [{ test: "StringEquals", variable: "iam:AWSServiceName", values: ["rds.amazonaws.com"] }],
    },
  ];
}

function useOfKeys(
  stack: TerraformStack,
  { orders }: EstateClusters,
  { logs }: EstateKeys,
): DataAwsIamPolicyDocumentStatement[] {
  const reporting = AwsEnvironment.of(stack).arn("secretsmanager", "secret:orders/aurora/reports-AbCdEf");
  return [
    { sid: "ReadLogs", actions: ["kms:Decrypt"], resources: [logs.keyArn] },
    {
      sid: "LetAuroraUseItsKeys",
      actions: ["kms:CreateGrant"],
      resources: [orders.resource.kmsKeyId],
      condition: [{ test: "Bool", variable: "kms:GrantIsForAWSResource", values: ["true"] }],
    },
    { sid: "ReadTheReportingSecret", actions: ["secretsmanager:GetSecretValue"], resources: [reporting] },
    { sid: "Look", actions: ["rds:DescribeDBClusters"], resources: ["*"] },
  ];
}
