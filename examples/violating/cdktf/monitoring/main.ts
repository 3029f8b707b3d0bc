import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmConfig,
} from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import { DbEventSubscription } from "@cdktf/provider-aws/lib/db-event-subscription";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { RdsClusterParameterGroup } from "@cdktf/provider-aws/lib/rds-cluster-parameter-group";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import type { TerraformStack } from "cdktf";

/** Two clusters that nobody hears of: each rule about alarms and events finds something here. */
export function define(stack: TerraformStack): void {
  // With the key of AWS, whose policy cannot be changed, no alarm gets through to it.
  const topic = new SnsTopic(stack, "alarms", { name: "alarms", kmsMasterKeyId: "alias/aws/sns" });
  const orders = cluster(stack, "orders", "aurora-postgresql");
  const catalog = cluster(stack, "catalog", "aurora-mysql");
  alarms(stack, topic, orders, catalog);
  failedLogins(stack, topic, orders);
  events(stack, topic, orders);
  trail(stack);
}

function cluster(stack: TerraformStack, name: string, engine: string): RdsCluster {
  return new RdsCluster(stack, name, {
    clusterIdentifier: name,
    engine,
    masterUsername: `${name}_owner`,
    manageMasterUserPassword: true,
  });
}

/** An alarm that goes off when the metric is above the threshold. */
function above(threshold: number): Omit<CloudwatchMetricAlarmConfig, "alarmName"> {
  return {
    comparisonOperator: "GreaterThanThreshold",
    threshold,
    statistic: "Average",
    period: 60,
    evaluationPeriods: 5,
    namespace: "AWS/RDS",
  };
}

function alarms(stack: TerraformStack, topic: SnsTopic, orders: RdsCluster, catalog: RdsCluster): void {
  // Tells nobody.
  new CloudwatchMetricAlarm(stack, "orders_processor", {
    ...above(80),
    alarmName: "orders-processor",
    metricName: "CPUUtilization",
    dimensions: { DBClusterIdentifier: orders.clusterIdentifier },
  });
  // Is switched off.
  new CloudwatchMetricAlarm(stack, "catalog_processor", {
    ...above(80),
    alarmName: "catalog-processor",
    metricName: "CPUUtilization",
    dimensions: { DBClusterIdentifier: catalog.clusterIdentifier },
    actionsEnabled: false,
    alarmActions: [topic.arn],
  });
}

function failedLogins(stack: TerraformStack, topic: SnsTopic, orders: RdsCluster): void {
  // A metric that Aurora PostgreSQL does not have: it never alarms.
  new CloudwatchMetricAlarm(stack, "orders_logins", {
    ...above(0),
    alarmName: "orders-logins",
    metricName: "LoginFailures",
    dimensions: { DBClusterIdentifier: orders.clusterIdentifier },
    alarmActions: [topic.arn],
  });
  // Failed logins are counted, and no alarm looks at the count.
  new CloudwatchLogMetricFilter(stack, "orders_failed", {
    name: "orders-failed-logins",
    logGroupName: `/aws/rds/cluster/${orders.clusterIdentifier}/postgresql`,
    pattern: '"authentication failed"',
    metricTransformation: { namespace: "Orders", name: "FailedLogins", value: "1" },
  });
}

function events(stack: TerraformStack, topic: SnsTopic, orders: RdsCluster): void {
  const instance = new RdsClusterInstance(stack, "writer", {
    clusterIdentifier: orders.id,
    identifier: "orders-writer",
    engine: orders.engine,
    instanceClass: "db.r7g.large",
  });
  new RdsClusterParameterGroup(stack, "parameters", { name: "orders", family: "aurora-postgresql16" });

  new DbEventSubscription(stack, "clusters", {
    name: "clusters",
    snsTopic: topic.arn,
    sourceType: "db-cluster",
    eventCategories: ["failure", "creation"],
  });
  // Clusters have this category, instances do not.
  new DbEventSubscription(stack, "instances", {
    name: "instances",
    snsTopic: topic.arn,
    sourceType: "db-instance",
    sourceIds: [instance.identifier],
    eventCategories: ["availability", "global-failover"],
  });
  // Is switched off.
  new DbEventSubscription(stack, "parameter_groups", {
    name: "parameter-groups",
    snsTopic: topic.arn,
    sourceType: "db-parameter-group",
    enabled: false,
  });
}

/** A trail whose log group is searched for failed logins to the console, and for nothing else. */
function trail(stack: TerraformStack): void {
  const group = new CloudwatchLogGroup(stack, "trail_group", { name: "/audit/trail", retentionInDays: 400 });
  new Cloudtrail(stack, "audit", {
    name: "audit",
    s3BucketName: "audit-111122223333",
    cloudWatchLogsGroupArn: `${group.arn}:*`,
    cloudWatchLogsRoleArn: "arn:aws:iam::111122223333:role/trail-to-logs",
  });
  new CloudwatchLogMetricFilter(stack, "sign_in", {
    name: "sign-in-failures",
    logGroupName: group.name,
    pattern: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
    metricTransformation: { namespace: "Audit", name: "SignInFailures", value: "1" },
  });
}
