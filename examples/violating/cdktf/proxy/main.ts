import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { DbProxy } from "@cdktf/provider-aws/lib/db-proxy";
import { DbProxyDefaultTargetGroup } from "@cdktf/provider-aws/lib/db-proxy-default-target-group";
import { DbProxyTarget } from "@cdktf/provider-aws/lib/db-proxy-target";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import type { TerraformStack } from "cdktf";

/** A proxy that takes connections in clear and passwords, logs statements, and is the master user of its cluster. */
export function define(stack: TerraformStack): void {
  const orders = new RdsCluster(stack, "orders", {
    clusterIdentifier: "orders",
    engine: "aurora-postgresql",
    masterUsername: "orders_owner",
    manageMasterUserPassword: true,
  });
  // Without security groups it gets the VPC's default one.
  const proxy = new DbProxy(stack, "proxy", {
    name: "orders",
    engineFamily: "POSTGRESQL",
    roleArn: role(stack).arn,
    vpcSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    requireTls: false,
    debugLogging: true,
    auth: [{ authScheme: "SECRETS", iamAuth: "DISABLED", secretArn: orders.masterUserSecret.get(0).secretArn }],
  });
  const targets = new DbProxyDefaultTargetGroup(stack, "targets", { dbProxyName: proxy.name });
  new DbProxyTarget(stack, "target", {
    dbProxyName: proxy.name,
    targetGroupName: targets.name,
    dbClusterIdentifier: orders.id,
  });
}

/** A role that reads every secret of the account. */
function role(stack: TerraformStack): IamRole {
  const trust = new DataAwsIamPolicyDocument(stack, "assume_proxy", {
    statement: [
      {
        actions: ["sts:AssumeRole"],
        principals: [{ type: "Service", identifiers: ["rds.amazonaws.com"] }],
        condition: [{ test: "StringEquals", variable: "aws:SourceAccount", values: ["111122223333"] }],
      },
    ],
  });
  const secrets = new DataAwsIamPolicyDocument(stack, "every_secret", {
    statement: [{ actions: ["secretsmanager:GetSecretValue"], resources: ["*"] }],
  });
  const made = new IamRole(stack, "role", { name: "orders-proxy", assumeRolePolicy: trust.json });
  new IamRolePolicy(stack, "read_secrets", { name: "read-secrets", role: made.id, policy: secrets.json });
  return made;
}
