import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import type { TerraformStack } from "cdktf";
import { addPeople } from "./people";

/** Rights on Aurora that reach too far: policies for everything, on everything, as the master user, without MFA, on users. */
export function define(stack: TerraformStack): void {
  const cluster = new RdsCluster(stack, "orders", {
    clusterIdentifier: "orders",
    engine: "aurora-postgresql",
    masterUsername: "orders_owner",
    manageMasterUserPassword: true,
  });
  addPolicies(stack, cluster);
  addApplication(stack, cluster);
  addPeople(stack);
}

/** `iam/admin_policy`, `iam/service_wildcard`, and the rules on what is allowed on everything. */
function addPolicies(stack: TerraformStack, cluster: RdsCluster): void {
  const everywhere = (id: string, actions: string[]): IamPolicy =>
    new IamPolicy(stack, id, {
      name: id,
      policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: actions, Resource: "*" },
          { Effect: "Allow", Action: "rds:DescribeDBClusters", Resource: cluster.arn },
        ],
      }),
    });
  everywhere("everything", ["*"]);
  everywhere("databases", ["rds:*"]);
  everywhere("destroy", ["rds:DeleteDBCluster", "rds:RemoveFromGlobalCluster"]);
  everywhere("take", ["rds:ModifyDBCluster", "rds:ModifyDBClusterSnapshotAttribute"]);
  everywhere("write", ["rds:ModifyDBInstance", "rds:AddTagsToResource"]);
  everywhere("pass", ["iam:PassRole"]);
  everywhere("linked_role", ["iam:CreateServiceLinkedRole"]);
  everywhere("keys", ["kms:Decrypt", "kms:CreateGrant", "kms:ScheduleKeyDeletion"]);
}

/** An application that reads the master secret, logs in as the master user anywhere, and may do all that RDS can. */
function addApplication(stack: TerraformStack, cluster: RdsCluster): void {
  const rights = new DataAwsIamPolicyDocument(stack, "rights", {
    statement: [
      { actions: ["secretsmanager:GetSecretValue"], resources: [cluster.masterUserSecret.get(0).secretArn] },
      {
        actions: ["rds-db:connect"],
        resources: [
          `arn:aws:rds-db:eu-central-1:111122223333:dbuser:${cluster.clusterResourceId}/orders_owner`,
          `arn:aws:rds-db:eu-central-1:111122223333:dbuser:${cluster.clusterResourceId}/*`,
        ],
      },
    ],
  });
  const role = new IamRole(stack, "application", {
    name: "application",
    assumeRolePolicy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ecs-tasks.amazonaws.com" } }],
    }),
    inlinePolicy: [{ name: "databases", policy: rights.json }],
  });
  new IamRolePolicyAttachment(stack, "application_all", {
    role: role.name,
    policyArn: "arn:aws:iam::aws:policy/AmazonRDSFullAccess",
  });
}
