import { DatabaseEvents } from "../../../modules";
import { addressesOf, blockOf, stackWithEnvironment } from "../support";

const topic = { topicArn: "arn:aws:sns:eu-central-1:123456789012:alerts" };

test("clusters, instances and parameter groups are told of, each by the categories that it has", () => {
  const stack = stackWithEnvironment();
  const { subscriptions } = new DatabaseEvents(stack, "Events", { topic });
  expect([...subscriptions].map(([type, { eventCategoriesInput }]) => [type, eventCategoriesInput])).toEqual([
    [
      "db-cluster",
      ["configuration change", "deletion", "failover", "failure", "global-failover", "maintenance", "notification"],
    ],
    [
      "db-instance",
      ["availability", "configuration change", "deletion", "failure", "maintenance", "security", "security patching"],
    ],
    ["db-parameter-group", ["configuration change"]],
  ]);
});

test("a subscription is enabled and goes to the topic, and keeps its address", () => {
  const stack = stackWithEnvironment();
  new DatabaseEvents(stack, "Events", { topic });
  const [address = "", ...others] = addressesOf(stack).filter((found) => found.includes("parameter-group"));
  expect(others).toEqual([]);
  expect(blockOf(stack, address)).toEqual({
    enabled: true,
    event_categories: ["configuration change"],
    name: "shop-events-db-parameter-group",
    sns_topic: topic.topicArn,
    source_type: "db-parameter-group",
    tags: { Name: "shop-events-db-parameter-group" },
  });
});
