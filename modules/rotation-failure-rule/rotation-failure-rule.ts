import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { Construct } from "constructs";
import type { AlertTopicReference } from "../alert-topic/alert-topic";
import { boundedName } from "../validation/paths";

/** Properties of a {@link RotationFailureRule}. */
export interface RotationFailureRuleProps {
  /** Where failures are told. Its policy, and that of its key, must let EventBridge publish. */
  readonly topic: AlertTopicReference;
}

/**
 * A rule that tells when the rotation of any secret of the account fails in its Region, by RDS or by a function. The event
 * comes by way of CloudTrail: without a trail there is none.
 *
 * Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html and
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export class RotationFailureRule extends Construct {
  /** The underlying `aws_cloudwatch_event_rule`. */
  public readonly resource: CloudwatchEventRule;
  /** The underlying `aws_cloudwatch_event_target`. */
  public readonly target: CloudwatchEventTarget;

  public constructor(scope: Construct, id: string, { topic }: RotationFailureRuleProps) {
    super(scope, id);
    const name = boundedName(this, 64);
    this.resource = new CloudwatchEventRule(this, "Default", {
      name,
      description: "The rotation of a secret failed",
      eventPattern: JSON.stringify({
        source: ["aws.secretsmanager"],
        "detail-type": ["AWS Service Event via CloudTrail"],
        detail: { eventSource: ["secretsmanager.amazonaws.com"], eventName: ["RotationFailed"] },
      }),
      state: "ENABLED",
      tags: { Name: name },
    });
    this.target = new CloudwatchEventTarget(this, "Target", {
      rule: this.resource.name,
      targetId: "topic",
      arn: topic.topicArn,
    });
  }
}
