import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmConfig,
} from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import type { AlertTopicReference } from "../alert-topic/alert-topic";
import type { AuroraCluster } from "../aurora-cluster/aurora-cluster";
import { shownPath } from "../validation/paths";
import { type Problem, refuseProblems } from "../validation/problems";

/** Where the alarms go off. */
export interface AlarmThresholds {
  /**
   * Use of the processor, of any instance, in percent: over 0 to 100.
   *
   * @default 80
   */
  readonly cpuPercent?: number;
  /**
   * Connections to any instance: 1 or more.
   *
   * @default 500
   */
  readonly connections?: number;
  /**
   * Deadlocks a second: 0 or more.
   *
   * @default 1
   */
  readonly deadlocksPerSecond?: number;
  /**
   * Free storage of any instance for temporary files, in GiB: over 0.
   *
   * @default 5
   */
  readonly freeLocalStorageGib?: number;
  /**
   * Lag of the slowest reader, in milliseconds: 1 or more.
   *
   * @default 2000
   */
  readonly replicaLagMilliseconds?: number;
  /**
   * Failed logins in five minutes: 1 or more.
   *
   * @default 10
   */
  readonly failedLogins?: number;
}

/** Properties of {@link ClusterAlarms}. */
export interface ClusterAlarmsProps {
  /** The cluster that is watched. */
  readonly cluster: AuroraCluster;
  /** Where alarms go. */
  readonly topic: AlertTopicReference;
  /**
   * Where the alarms go off.
   *
   * @default those of {@link AlarmThresholds}
   */
  readonly thresholds?: AlarmThresholds;
}

const defaults: Required<AlarmThresholds> = {
  cpuPercent: 80,
  connections: 500,
  deadlocksPerSecond: 1,
  freeLocalStorageGib: 5,
  replicaLagMilliseconds: 2000,
  failedLogins: 10,
};

/** Namespace of the metrics that filters make of logs. */
const ownNamespace = "AuroraGuard";

/**
 * Alarms on what goes wrong with a cluster: load, connections, deadlocks, local storage, lag of the readers, failed logins.
 * Aurora MySQL has a metric of failed logins; of Aurora PostgreSQL they are counted in its log.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html
 *
 * @throws ConstructError when a threshold cannot be one.
 */
export class ClusterAlarms extends Construct {
  /** The underlying `aws_cloudwatch_metric_alarm`s by metric. */
  public readonly alarms: ReadonlyMap<string, CloudwatchMetricAlarm>;

  public constructor(scope: Construct, id: string, props: ClusterAlarmsProps) {
    super(scope, id);
    const thresholds = { ...defaults, ...props.thresholds };
    refuseProblems(shownPath(this), thresholdProblems(thresholds));
    const conditions = [...clusterConditions(thresholds), this.failedLogins(props.cluster, thresholds.failedLogins)];
    this.alarms = new Map(
      conditions.map((condition) => [condition.metricName ?? "", this.alarm(props, condition)] as const),
    );
  }

  private alarm({ cluster, topic }: ClusterAlarmsProps, condition: Condition): CloudwatchMetricAlarm {
    const isOfRds = condition.namespace === undefined;
    return new CloudwatchMetricAlarm(this, `Alarm-${condition.metricName}`, {
      alarmName: `${cluster.identifier}-${condition.metricName}`,
      namespace: "AWS/RDS",
      comparisonOperator: "GreaterThanThreshold",
      statistic: "Maximum",
      period: 60,
      evaluationPeriods: 5,
      // A cluster that is paused, or has no reader, has no metric.
      treatMissingData: "notBreaching",
      ...(isOfRds ? { dimensions: { DBClusterIdentifier: cluster.clusterIdentifier } } : {}),
      ...condition,
      alarmActions: [topic.topicArn],
      okActions: [topic.topicArn],
      tags: { Name: `${cluster.identifier}-${condition.metricName}` },
    });
  }

  private failedLogins(cluster: AuroraCluster, threshold: number): Condition {
    const sum = { threshold, statistic: "Sum", period: 300, evaluationPeriods: 1 };
    if (cluster.engineName === "aurora-mysql") return { metricName: "LoginFailures", ...sum };
    const metricName = `${cluster.identifier}-failed-logins`;
    const group = cluster.exportedLogs.groups.get("postgresql");
    if (group !== undefined) {
      new CloudwatchLogMetricFilter(this, "FailedLogins", {
        name: metricName,
        logGroupName: group.resource.name,
        pattern: '"authentication failed"',
        metricTransformation: { namespace: ownNamespace, name: metricName, value: "1" },
      });
    }
    return { namespace: ownNamespace, metricName, ...sum };
  }
}

type Condition = Partial<CloudwatchMetricAlarmConfig> & { readonly metricName: string };

function clusterConditions(thresholds: Required<AlarmThresholds>): readonly Condition[] {
  return [
    { metricName: "CPUUtilization", threshold: thresholds.cpuPercent },
    { metricName: "DatabaseConnections", threshold: thresholds.connections },
    { metricName: "Deadlocks", threshold: thresholds.deadlocksPerSecond },
    {
      metricName: "FreeLocalStorage",
      threshold: thresholds.freeLocalStorageGib * 2 ** 30,
      statistic: "Minimum",
      comparisonOperator: "LessThanThreshold",
    },
    { metricName: "AuroraReplicaLagMaximum", threshold: thresholds.replicaLagMilliseconds },
  ];
}

function thresholdProblems(thresholds: Required<AlarmThresholds>): readonly Problem[] {
  return Object.entries(thresholds)
    .filter(([name, given]) => !(given >= 0 && (name !== "cpuPercent" || given <= 100)))
    .map(([name, given]) => ({
      property: `thresholds.${name}`,
      given: given,
      allowed: name === "cpuPercent" ? "a number from 0 to 100" : "a number of 0 or more",
      fix: `leave it out for ${defaults[name as keyof AlarmThresholds]}`,
    }));
}
