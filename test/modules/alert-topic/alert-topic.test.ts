import { AlertTopic } from "../../../modules";
import { addressesOf, blockOf, messageOf, stackWithEnvironment } from "../support";

const topicArn = "arn:aws:sns:eu-central-1:123456789012:shop-alerts";

test("a topic is encrypted with a key of its own, and keeps its addresses", () => {
  const stack = stackWithEnvironment();
  new AlertTopic(stack, "Alerts", { emails: ["databases@example.com"] });
  expect(addressesOf(stack)).toEqual([
    "aws_kms_alias.Alerts_Key_Alias_56A2CCB5",
    "aws_kms_key.Alerts_Key_D117377E",
    "aws_sns_topic.Alerts",
    "aws_sns_topic_policy.Alerts_Policy_9A7AFDBB",
    "aws_sns_topic_subscription.Alerts_Email-databases-example-com_4919D989",
    "data.aws_iam_policy_document.Alerts_Key_Policy_12E07D36",
    "data.aws_iam_policy_document.Alerts_PolicyDocument_F80AC2E0",
  ]);
  expect(blockOf(stack, "aws_sns_topic.Alerts")).toEqual({
    kms_master_key_id: "${aws_kms_key.Alerts_Key_D117377E.arn}",
    name: "shop-alerts",
    tags: { Name: "shop-alerts" },
  });
});

test("only alarms, rules and event subscriptions of the account publish, and over TLS alone", () => {
  const stack = stackWithEnvironment();
  new AlertTopic(stack, "Alerts");
  expect(blockOf(stack, "data.aws_iam_policy_document.Alerts_PolicyDocument_F80AC2E0")).toEqual({
    statement: [
      {
        actions: ["sns:Publish"],
        condition: [{ test: "StringEquals", values: ["123456789012"], variable: "aws:SourceAccount" }],
        principals: [
          {
            identifiers: ["cloudwatch.amazonaws.com", "events.amazonaws.com", "events.rds.amazonaws.com"],
            type: "Service",
          },
        ],
        resources: [topicArn],
        sid: "PublishForThisAccount",
      },
      {
        actions: ["sns:Publish"],
        condition: [{ test: "Bool", values: ["false"], variable: "aws:SecureTransport" }],
        effect: "Deny",
        principals: [{ identifiers: ["*"], type: "AWS" }],
        resources: [topicArn],
        sid: "RefuseWithoutTls",
      },
    ],
  });
});

test("a given key takes the place of the topic's own", () => {
  const stack = stackWithEnvironment();
  new AlertTopic(stack, "Alerts", { name: "alerts", key: { keyArn: "arn:aws:kms:eu-central-1:123456789012:key/1" } });
  expect(blockOf(stack, "aws_sns_topic.Alerts")).toEqual({
    kms_master_key_id: "arn:aws:kms:eu-central-1:123456789012:key/1",
    name: "alerts",
    tags: { Name: "alerts" },
  });
});

test("fails for a name and addresses that cannot be any, all at once", () => {
  const make = () => new AlertTopic(stackWithEnvironment(), "Alerts", { name: "my topic", emails: ["databases"] });
  expect(messageOf(make)).toBe(
    "ConstructError: shop/Alerts: 2 values cannot be used.\n" +
      '- name: got "my topic"; allowed: 1 to 256 letters, digits, hyphens and underscores; fix: leave it out for a name from the path.\n' +
      '- emails: got ["databases"]; allowed: e-mail addresses, each once; fix: give addresses such as databases@example.com.',
  );
});
