import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import { AwsEnvironment } from "../aws-environment/aws-environment";
import { EncryptionKey, type KeyReference } from "../encryption-key/encryption-key";
import { KeyPurpose } from "../encryption-key/key-purpose";
import { dashedName, shownPath } from "../validation/paths";
import { type Problem, refuseProblems } from "../validation/problems";

/** A topic that alarms and events go to: an {@link AlertTopic}, or any object with the ARN of one. */
export interface AlertTopicReference {
  /** ARN of the topic. */
  readonly topicArn: string;
}

/** Properties of an {@link AlertTopic}. */
export interface AlertTopicProps {
  /**
   * Name of the topic: 1 to 256 letters, digits, hyphens and underscores.
   *
   * @default the path of the construct, such as `prod-alerts`
   */
  readonly name?: string;
  /**
   * E-mail addresses that get every message, once each has confirmed.
   *
   * @default none, and then somebody has to subscribe
   */
  readonly emails?: readonly string[];
  /**
   * Key of the topic. Its policy must let the publishing services use it.
   *
   * @default a key of its own
   */
  readonly key?: KeyReference;
}

/** Who publishes: CloudWatch alarms, RDS event subscriptions, EventBridge rules. */
const publishers = ["cloudwatch.amazonaws.com", "events.amazonaws.com", "events.rds.amazonaws.com"];

/**
 * An encrypted topic for alarms and events, to which only this account's own alarms, event subscriptions and rules publish.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.GrantingPermissions.html
 *
 * @throws ConstructError when a property cannot be used.
 */
export class AlertTopic extends Construct implements AlertTopicReference {
  /** ARN of the topic. */
  public readonly topicArn: string;
  /** The underlying `aws_sns_topic`. */
  public readonly resource: SnsTopic;
  /** The underlying `aws_sns_topic_subscription`s, in the order of the addresses. */
  public readonly subscriptions: readonly SnsTopicSubscription[];

  public constructor(scope: Construct, id: string, props: AlertTopicProps = {}) {
    super(scope, id);
    const { name = dashedName(this), emails = [] } = props;
    refuseProblems(shownPath(this), valueProblems(name, emails));
    const key = props.key ?? new EncryptionKey(this, "Key", { purpose: KeyPurpose.alerts(publishers) });
    this.resource = new SnsTopic(this, "Default", { name, kmsMasterKeyId: key.keyArn, tags: { Name: name } });
    this.topicArn = this.resource.arn;
    new SnsTopicPolicy(this, "Policy", { arn: this.topicArn, policy: this.policy(name).json });
    this.subscriptions = emails.map(
      (email) =>
        new SnsTopicSubscription(this, `Email-${email.replace(/[^A-Za-z0-9]+/g, "-")}`, {
          topicArn: this.topicArn,
          protocol: "email",
          endpoint: email,
        }),
    );
  }

  private policy(name: string): DataAwsIamPolicyDocument {
    const environment = AwsEnvironment.of(this);
    const resources = [environment.arn("sns", name)];
    return new DataAwsIamPolicyDocument(this, "PolicyDocument", {
      statement: [
        {
          sid: "PublishForThisAccount",
          actions: ["sns:Publish"],
          resources,
          principals: [{ type: "Service", identifiers: [...publishers] }],
          condition: [{ test: "StringEquals", variable: "aws:SourceAccount", values: [environment.accountId] }],
        },
        {
          sid: "RefuseWithoutTls",
          effect: "Deny",
          actions: ["sns:Publish"],
          resources,
          principals: [{ type: "AWS", identifiers: ["*"] }],
          condition: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
        },
      ],
    });
  }
}

function valueProblems(name: string, emails: readonly string[]): readonly Problem[] {
  const wrong = emails.filter((email) => !/^[^\s@]+@[^\s@]+$/.test(email));
  return [
    ...(/^[A-Za-z0-9_-]{1,256}$/.test(name)
      ? []
      : [
          {
            property: "name",
            given: name,
            allowed: "1 to 256 letters, digits, hyphens and underscores",
            fix: "leave it out for a name from the path",
          },
        ]),
    ...(wrong.length === 0 && new Set(emails).size === emails.length
      ? []
      : [
          {
            property: "emails",
            given: emails,
            allowed: "e-mail addresses, each once",
            fix: "give addresses such as databases@example.com",
          },
        ]),
  ];
}
