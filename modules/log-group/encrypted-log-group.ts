import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import type { KeyReference } from "../encryption-key/encryption-key";
import { shownPath } from "../validation/paths";
import { type Problem, refuseProblems } from "../validation/problems";

const retentionChoices = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** Properties of an {@link EncryptedLogGroup}. */
export interface EncryptedLogGroupProps {
  /** Name of the log group. */
  readonly name: string;
  /** Key that encrypts it. Its policy must let CloudWatch Logs use it for this group. */
  readonly key: KeyReference;
  /**
   * Days for which entries are kept: one of the periods that CloudWatch Logs has, 1 to 3653.
   *
   * @default 365
   */
  readonly retentionDays?: number;
}

/**
 * A CloudWatch log group that is encrypted and kept for a stated time.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 *
 * @throws ConstructError when the retention is none of CloudWatch's periods.
 */
export class EncryptedLogGroup extends Construct {
  /** The underlying `aws_cloudwatch_log_group`. */
  public readonly resource: CloudwatchLogGroup;

  public constructor(scope: Construct, id: string, props: EncryptedLogGroupProps) {
    super(scope, id);
    const { retentionDays = 365 } = props;
    refuseProblems(shownPath(this), retentionProblems("retentionDays", retentionDays));
    this.resource = new CloudwatchLogGroup(this, "Default", {
      name: props.name,
      kmsKeyId: props.key.keyArn,
      retentionInDays: retentionDays,
    });
  }
}

/** A retention that CloudWatch Logs does not have. */
export function retentionProblems(property: string, given: number): readonly Problem[] {
  if (retentionChoices.includes(given)) return [];
  const allowed = `a number of days out of ${retentionChoices.join(", ")}`;
  return [{ property, given, allowed, fix: "leave it out for 365" }];
}
