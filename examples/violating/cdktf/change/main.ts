import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { DbProxy } from "@cdktf/provider-aws/lib/db-proxy";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { RdsClusterParameterGroup } from "@cdktf/provider-aws/lib/rds-cluster-parameter-group";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { TerraformResource, TerraformStack } from "cdktf";

/**
 * Changes that lose or weaken what was there: prior-state.json holds that, made from the configuration in `before`. What is
 * left out here is destroyed: a cluster with its key and its snapshot, a secret, a global cluster, a subnet group in use,
 * and the only instance of another cluster.
 */
export function define(stack: TerraformStack): void {
  const key = named("orders", new KmsKey(stack, "key", { description: "Storage of orders", enableKeyRotation: false }));
  named("logs", new KmsKey(stack, "key_of_logs", { description: "Logs of the databases", enableKeyRotation: true }));
  const parameters = weakerParameters(stack);
  const group = widerIngress(stack);
  const orders = weakerCluster(stack, key, parameters, group);
  publicReader(stack, orders);
  shorterLogs(stack);
  looserProxy(stack);
  otherClusters(stack);
  stack.addOverride("removed", [{ from: "aws_rds_cluster.legacy", lifecycle: { destroy: false } }]);
}

/** The prior state knows resources by these names, which several types share and constructs cannot. */
function named<Resource extends TerraformResource>(name: string, resource: Resource): Resource {
  resource.overrideLogicalId(name);
  return resource;
}

/** Weakened wherever it can be: protection, backups, passwords, logs, and a major upgrade at once. */
function weakerCluster(
  stack: TerraformStack,
  key: KmsKey,
  parameters: RdsClusterParameterGroup,
  group: SecurityGroup,
): RdsCluster {
  const cluster = new RdsCluster(stack, "cluster", {
    clusterIdentifier: "orders",
    engine: "aurora-postgresql",
    engineVersion: "17.7",
    applyImmediately: true,
    allowMajorVersionUpgrade: true,
    masterUsername: "orders_owner",
    manageMasterUserPassword: false,
    iamDatabaseAuthenticationEnabled: false,
    storageEncrypted: true,
    kmsKeyId: key.arn,
    dbClusterParameterGroupName: parameters.name,
    dbSubnetGroupName: "orders",
    vpcSecurityGroupIds: [group.id],
    backupRetentionPeriod: 1,
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: true,
    deletionProtection: false,
    skipFinalSnapshot: true,
    enabledCloudwatchLogsExports: [],
  });
  return named("orders", cluster);
}

/** The writer is destroyed, the reader becomes public. */
function publicReader(stack: TerraformStack, cluster: RdsCluster): void {
  const instance = new RdsClusterInstance(stack, "instance", {
    identifier: "orders-${each.key}",
    clusterIdentifier: cluster.id,
    engine: cluster.engine,
    instanceClass: "db.r7g.large",
    publiclyAccessible: true,
  });
  instance.addOverride("for_each", '${toset(["reader"])}');
  named("orders", instance);
}

/** TLS is no longer enforced, and what is preloaded changes only with a reboot. */
function weakerParameters(stack: TerraformStack): RdsClusterParameterGroup {
  const group = new RdsClusterParameterGroup(stack, "parameters", {
    name: "orders",
    family: "aurora-postgresql16",
    parameter: [
      { name: "rds.force_ssl", value: "0" },
      { name: "shared_preload_libraries", value: "pg_stat_statements", applyMethod: "pending-reboot" },
    ],
  });
  return named("orders", group);
}

function widerIngress(stack: TerraformStack): SecurityGroup {
  const group = named("orders", new SecurityGroup(stack, "group", { name: "orders", vpcId: "vpc-0123456789abcdef0" }));
  const rule = new VpcSecurityGroupIngressRule(stack, "ingress", {
    securityGroupId: group.id,
    ipProtocol: "tcp",
    fromPort: 5432,
    toPort: 5432,
    cidrIpv4: "10.0.0.0/8",
  });
  named("orders", rule);
  return group;
}

function shorterLogs(stack: TerraformStack): void {
  const logs = new CloudwatchLogGroup(stack, "logs", {
    name: "/aws/rds/cluster/orders/postgresql",
    retentionInDays: 7,
  });
  named("orders", logs);
}

function looserProxy(stack: TerraformStack): void {
  const proxy = new DbProxy(stack, "proxy", {
    name: "orders",
    engineFamily: "POSTGRESQL",
    roleArn: "arn:aws:iam::111122223333:role/orders-proxy",
    vpcSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    requireTls: false,
    auth: [{ iamAuth: "DISABLED", secretArn: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-proxy" }],
  });
  named("orders", proxy);
}

/** One keeps running and loses its only instance; one gets another master user, which makes it another cluster. */
function otherClusters(stack: TerraformStack): void {
  const mysql = { engine: "aurora-mysql", engineVersion: "8.0.mysql_aurora.3.10.1" };
  new RdsCluster(stack, "reports", { ...mysql, clusterIdentifier: "reports", masterUsername: "reports_owner" });
  new RdsCluster(stack, "billing", {
    ...mysql,
    clusterIdentifier: "billing",
    masterUsername: "billing_admin",
    finalSnapshotIdentifier: "billing-final",
  });
}
