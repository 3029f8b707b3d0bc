import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import type { AlertTopicReference } from "../alert-topic/alert-topic";
import type { EncryptedLogGroup } from "../log-group/encrypted-log-group";
import { boundedName } from "../validation/paths";
import { trailPatterns } from "./trail-patterns";

/** Properties of {@link TrailAlarms}. */
export interface TrailAlarmsProps {
  /** The log group of the trail. */
  readonly logGroup: EncryptedLogGroup;
  /** Where the alarms go. */
  readonly topic: AlertTopicReference;
}

/**
 * Alarms on what a trail records of the root user, of unauthorized calls and sign-ins, and of changes of policies, keys,
 * trails, recorders and networks.
 *
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html
 */
export class TrailAlarms extends Construct {
  /** The underlying `aws_cloudwatch_metric_alarm`s by metric. */
  public readonly alarms: ReadonlyMap<string, CloudwatchMetricAlarm>;

  public constructor(scope: Construct, id: string, { logGroup, topic }: TrailAlarmsProps) {
    super(scope, id);
    const namespace = "AuroraGuard/Trail";
    const prefix = boundedName(this, 200);
    this.alarms = new Map(
      Object.entries(trailPatterns).map(([event, pattern]) => {
        const name = `${prefix}-${event}`;
        new CloudwatchLogMetricFilter(this, `Filter-${event}`, {
          name,
          logGroupName: logGroup.resource.name,
          pattern,
          metricTransformation: { namespace, name, value: "1" },
        });
        const alarm = new CloudwatchMetricAlarm(this, `Alarm-${event}`, {
          alarmName: name,
          namespace,
          metricName: name,
          comparisonOperator: "GreaterThanOrEqualToThreshold",
          threshold: 1,
          statistic: "Sum",
          period: 300,
          evaluationPeriods: 1,
          treatMissingData: "notBreaching",
          alarmActions: [topic.topicArn],
          tags: { Name: name },
        });
        return [event, alarm] as const;
      }),
    );
  }
}
