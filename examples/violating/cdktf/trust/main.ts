import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import type { TerraformStack } from "cdktf";

/** Roles with rights on Aurora that everyone, a whole account or RDS of any account may assume. */
export function define(stack: TerraformStack): void {
  const monitoring = addRole(stack, "monitoring", { Service: "monitoring.rds.amazonaws.com" });
  const cluster = new RdsCluster(stack, "orders", {
    clusterIdentifier: "orders",
    engine: "aurora-postgresql",
    masterUsername: "orders_owner",
    manageMasterUserPassword: true,
    monitoringInterval: 60,
    monitoringRoleArn: monitoring.arn,
  });
  addRights(stack, "operator", addRole(stack, "operator", { AWS: "*" }), cluster);
  const assume = new DataAwsIamPolicyDocument(stack, "assume_support", {
    statement: [
      {
        actions: ["sts:AssumeRole"],
        principals: [{ type: "AWS", identifiers: ["arn:aws:iam::111122223333:root"] }],
      },
    ],
  });
  const support = new IamRole(stack, "support", { name: "orders-support", assumeRolePolicy: assume.json });
  addRights(stack, "support", support, cluster);
}

function addRole(stack: TerraformStack, id: string, principal: object): IamRole {
  return new IamRole(stack, id, {
    name: `orders-${id}`,
    assumeRolePolicy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: principal, Action: "sts:AssumeRole" }],
    }),
  });
}

function addRights(stack: TerraformStack, id: string, role: IamRole, cluster: RdsCluster): void {
  new IamRolePolicy(stack, `${id}_rights`, {
    role: role.name,
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: ["rds:StartDBCluster", "rds:StopDBCluster"], Resource: cluster.arn }],
    }),
  });
}
