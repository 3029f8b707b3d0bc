import { RotationFailureRule } from "../../../modules";
import { addressesOf, blockOf, stackWithEnvironment } from "../support";

test("a rotation that fails is told to the topic", () => {
  const stack = stackWithEnvironment();
  const topicArn = "arn:aws:sns:eu-central-1:123456789012:alerts";
  new RotationFailureRule(stack, "RotationFailures", { topic: { topicArn } });
  const addresses = [
    "aws_cloudwatch_event_rule.RotationFailures",
    "aws_cloudwatch_event_target.RotationFailures_Target_C8122464",
  ];
  expect(addressesOf(stack)).toEqual(addresses);
  expect(addresses.map((address) => blockOf(stack, address))).toEqual([
    {
      description: "The rotation of a secret failed",
      event_pattern: JSON.stringify({
        source: ["aws.secretsmanager"],
        "detail-type": ["AWS Service Event via CloudTrail"],
        detail: { eventSource: ["secretsmanager.amazonaws.com"], eventName: ["RotationFailed"] },
      }),
      name: "shop-rotation-failures",
      state: "ENABLED",
      tags: { Name: "shop-rotation-failures" },
    },
    { arn: topicArn, rule: "${aws_cloudwatch_event_rule.RotationFailures.name}", target_id: "topic" },
  ]);
});
