import type { TerraformStack } from "cdktf";

import {
  AlertTopic,
  type AlertTopicReference,
  ClusterAlarms,
  DatabaseEvents,
  EncryptedLogGroup,
  RotationFailureRule,
} from "../../../modules";
import type { EstateClusters } from "./clusters";
import type { EstateKeys } from "./keys";

/** One topic that every alarm and every event goes to; and the group of the operating system's metrics. */
export function addMonitoring(
  stack: TerraformStack,
  { orders, catalog }: EstateClusters,
  { logs }: EstateKeys,
): AlertTopicReference {
  const topic = new AlertTopic(stack, "Alerts", { name: "shop-database-alerts" });
  new DatabaseEvents(stack, "Events", { topic });
  new RotationFailureRule(stack, "RotationFailures", { topic });
  new ClusterAlarms(stack, "OrdersAlarms", { cluster: orders, topic });
  new ClusterAlarms(stack, "CatalogAlarms", { cluster: catalog, topic, thresholds: { connections: 300 } });
  new EncryptedLogGroup(stack, "OsMetrics", { name: "RDSOSMetrics", key: logs, retentionDays: 400 });
  return topic;
}
