import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { DbProxy } from "@cdktf/provider-aws/lib/db-proxy";
import { DbProxyDefaultTargetGroup } from "@cdktf/provider-aws/lib/db-proxy-default-target-group";
import { DbProxyTarget } from "@cdktf/provider-aws/lib/db-proxy-target";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import type { TerraformStack } from "cdktf";

import { AwsEnvironment, ServiceRole } from "../../../modules";
import type { EstateClusters } from "./clusters";
import type { EstateNetwork } from "./network";
import { tags } from "./tags";

/** A proxy before the orders cluster, for clients that log in with IAM. */
export function addProxy(stack: TerraformStack, { network }: EstateNetwork, { orders }: EstateClusters): void {
  const group = new SecurityGroup(stack, "ProxyGroup", {
    name: "orders-proxy",
    description: "The proxy before the orders cluster",
    vpcId: network.vpcId,
    tags,
  });
  orders.connections.allowDefaultPortFrom(group);
  const secretArn = AwsEnvironment.of(stack).arn("secretsmanager", "secret:orders-application-AbCdEf");
  const proxy = new DbProxy(stack, "Proxy", {
    name: "orders",
    engineFamily: "POSTGRESQL",
    roleArn: proxyRole(stack, secretArn).resource.arn,
    vpcSubnetIds: [...network.subnetIds],
    vpcSecurityGroupIds: [group.id],
    requireTls: true,
    debugLogging: false,
    auth: [{ authScheme: "SECRETS", iamAuth: "REQUIRED", secretArn }],
    tags,
  });
  const targets = new DbProxyDefaultTargetGroup(stack, "ProxyTargets", { dbProxyName: proxy.name });
  new DbProxyTarget(stack, "ProxyTarget", {
    dbProxyName: proxy.name,
    targetGroupName: targets.name,
    dbClusterIdentifier: orders.clusterIdentifier,
  });
}

/** It reads the one secret that the proxy logs in with. */
function proxyRole(stack: TerraformStack, secretArn: string): ServiceRole {
  const role = new ServiceRole(stack, "ProxyRole", {
    service: "rds.amazonaws.com",
    description: "Reads the application's secret for the proxy",
    sourceArns: [AwsEnvironment.of(stack).arn("rds", "db-proxy:*")],
  });
  const document = new DataAwsIamPolicyDocument(stack, "ProxyPermissionsDocument", {
    statement: [{ actions: ["secretsmanager:GetSecretValue"], resources: [secretArn] }],
  });
  new IamRolePolicy(stack, "ProxyPermissions", { role: role.resource.name, policy: document.json });
  return role;
}
