import { ClusterAlarms, type AlarmThresholds } from "../../../modules";
import { mysqlCluster, postgresqlCluster } from "../aurora-cluster/clusters";
import { blockOf, addressesOf, configurationOf, messageOf, stackWithEnvironment, type Block } from "../support";

const topic = { topicArn: "arn:aws:sns:eu-central-1:123456789012:alerts" };

function alarmsOf(stack: Parameters<typeof configurationOf>[0]): readonly Block[] {
  return Object.values(configurationOf(stack).resource?.["aws_cloudwatch_metric_alarm"] ?? {});
}

test("a MySQL cluster is watched by its own metrics", () => {
  const stack = stackWithEnvironment();
  new ClusterAlarms(stack, "Alarms", { cluster: mysqlCluster(stack), topic });
  const watched = alarmsOf(stack).map((alarm) => [
    alarm["metric_name"],
    alarm["comparison_operator"],
    alarm["threshold"],
  ]);
  expect(watched).toEqual([
    ["AuroraReplicaLagMaximum", "GreaterThanThreshold", 2000],
    ["CPUUtilization", "GreaterThanThreshold", 80],
    ["DatabaseConnections", "GreaterThanThreshold", 500],
    ["Deadlocks", "GreaterThanThreshold", 1],
    ["FreeLocalStorage", "LessThanThreshold", 5_368_709_120],
    ["LoginFailures", "GreaterThanThreshold", 10],
  ]);
});

test("an alarm goes to the topic, both ways", () => {
  const stack = stackWithEnvironment();
  new ClusterAlarms(stack, "Alarms", { cluster: mysqlCluster(stack), topic, thresholds: { cpuPercent: 90 } });
  const [alarm] = alarmsOf(stack).filter((found) => found["metric_name"] === "CPUUtilization");
  expect(alarm).toEqual({
    alarm_actions: [topic.topicArn],
    alarm_name: "shop-orders-CPUUtilization",
    comparison_operator: "GreaterThanThreshold",
    dimensions: { DBClusterIdentifier: "${aws_rds_cluster.Orders.cluster_identifier}" },
    evaluation_periods: 5,
    metric_name: "CPUUtilization",
    namespace: "AWS/RDS",
    ok_actions: [topic.topicArn],
    period: 60,
    statistic: "Maximum",
    tags: { Name: "shop-orders-CPUUtilization" },
    threshold: 90,
    treat_missing_data: "notBreaching",
  });
});

test("failed logins of PostgreSQL are counted in its log, as it has no metric of them", () => {
  const stack = stackWithEnvironment();
  new ClusterAlarms(stack, "Alarms", { cluster: postgresqlCluster(stack), topic });
  const [address = ""] = addressesOf(stack).filter((found) => found.startsWith("aws_cloudwatch_log_metric_filter"));
  expect(blockOf(stack, address)).toEqual({
    log_group_name: "${aws_cloudwatch_log_group.Orders_Logs_LogGroup-postgresql_E518B05F.name}",
    metric_transformation: { name: "shop-orders-failed-logins", namespace: "AuroraGuard", value: "1" },
    name: "shop-orders-failed-logins",
    pattern: '"authentication failed"',
  });
  expect(alarmsOf(stack).map((alarm) => alarm["namespace"])).toContain("AuroraGuard");
});

test.each<[AlarmThresholds, string]>([
  [{ cpuPercent: 101 }, "- thresholds.cpuPercent: got 101; allowed: a number from 0 to 100; fix: leave it out for 80."],
  [
    { failedLogins: -1 },
    "- thresholds.failedLogins: got -1; allowed: a number of 0 or more; fix: leave it out for 10.",
  ],
])("fails for %j", (thresholds, problem) => {
  const stack = stackWithEnvironment();
  const cluster = mysqlCluster(stack);
  expect(messageOf(() => new ClusterAlarms(stack, "Alarms", { cluster, topic, thresholds }))).toBe(
    `ConstructError: shop/Alarms: 1 value cannot be used.\n${problem}`,
  );
});
