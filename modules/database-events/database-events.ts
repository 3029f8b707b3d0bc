import { DbEventSubscription } from "@cdktf/provider-aws/lib/db-event-subscription";
import { Construct } from "constructs";
import type { AlertTopicReference } from "../alert-topic/alert-topic";
import { dashedName } from "../validation/paths";

/** Properties of {@link DatabaseEvents}. */
export interface DatabaseEventsProps {
  /** Where the events go. */
  readonly topic: AlertTopicReference;
}

/**
 * What is told of each kind of source, by the categories that RDS has for it.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.Messages.html
 */
const categoriesOf = {
  "db-cluster": [
    "configuration change",
    "deletion",
    "failover",
    "failure",
    "global-failover",
    "maintenance",
    "notification",
  ],
  "db-instance": [
    "availability",
    "configuration change",
    "deletion",
    "failure",
    "maintenance",
    "security",
    "security patching",
  ],
  "db-parameter-group": ["configuration change"],
} as const;

/**
 * Subscriptions to what happens to any cluster, instance and parameter group of the account in its Region: RDS takes only
 * sources that exist already by name, and one that is made later is worth hearing of as well.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.html
 */
export class DatabaseEvents extends Construct {
  /** The underlying `aws_db_event_subscription`s by type of source. */
  public readonly subscriptions: ReadonlyMap<string, DbEventSubscription>;

  public constructor(scope: Construct, id: string, { topic }: DatabaseEventsProps) {
    super(scope, id);
    this.subscriptions = new Map(
      Object.entries(categoriesOf).map(([sourceType, categories]) => {
        const name = `${dashedName(this)}-${sourceType}`;
        const subscription = new DbEventSubscription(this, `Events-${sourceType}`, {
          name,
          snsTopic: topic.topicArn,
          sourceType,
          eventCategories: [...categories],
          enabled: true,
          tags: { Name: name },
        });
        return [sourceType, subscription];
      }),
    );
  }
}
