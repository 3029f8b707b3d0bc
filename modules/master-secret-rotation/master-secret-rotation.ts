import { SecretsmanagerSecretRotation } from "@cdktf/provider-aws/lib/secretsmanager-secret-rotation";
import { Construct } from "constructs";
import { shownPath } from "../validation/paths";
import { isWholeNumber, type Problem, refuseProblems } from "../validation/problems";

/** A cluster whose master password RDS manages: an `AuroraCluster`, or any object with the ARN of such a secret. */
export interface MasterSecretHolder {
  /** ARN of the master user's secret. */
  readonly masterUserSecretArn: string;
}

/** When a master password rotates. */
export interface RotationSchedule {
  /**
   * Days between two rotations: 1 to 90.
   *
   * @default 7, unless there is a schedule
   */
  readonly everyDays?: number;
  /**
   * When rotations start, in UTC, as a `cron()` expression with six fields whose minutes are 0, such as
   * `cron(0 3 ? * SUN *)`.
   *
   * Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
   *
   * @default none: every so many days, from midnight on
   */
  readonly schedule?: string;
  /**
   * Hours within which a rotation happens: 1 to 24.
   *
   * @default 2
   */
  readonly windowHours?: number;
}

/** Properties of a {@link MasterSecretRotation}. */
export interface MasterSecretRotationProps extends RotationSchedule {
  /** The cluster whose master password rotates. */
  readonly cluster: MasterSecretHolder;
}

/**
 * The rotation of a master password that RDS manages, at times of one's own. Without it, RDS rotates the password every
 * seven days at a time of its own; and once it is taken away again, nothing rotates it any more.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
 *
 * @throws ConstructError when a property cannot be used.
 */
export class MasterSecretRotation extends Construct {
  /** The underlying `aws_secretsmanager_secret_rotation`. */
  public readonly resource: SecretsmanagerSecretRotation;

  public constructor(scope: Construct, id: string, props: MasterSecretRotationProps) {
    super(scope, id);
    refuseProblems(shownPath(this), rotationProblems(props));
    const { everyDays = 7, schedule, windowHours = 2 } = props;
    this.resource = new SecretsmanagerSecretRotation(this, "Default", {
      secretId: props.cluster.masterUserSecretArn,
      rotationRules: {
        ...(schedule === undefined ? { automaticallyAfterDays: everyDays } : { scheduleExpression: schedule }),
        duration: `${windowHours}h`,
      },
    });
  }
}

function rotationProblems({ everyDays, schedule, windowHours = 2 }: RotationSchedule): readonly Problem[] {
  const problems: Problem[] = [];
  if (everyDays !== undefined && schedule !== undefined) {
    const allowed = "either everyDays or schedule";
    problems.push({ property: "everyDays", given: everyDays, allowed, fix: "remove one of the two" });
  } else if (everyDays !== undefined && !isWholeNumber(everyDays, 1, 90)) {
    const allowed = "a whole number of days from 1 to 90";
    problems.push({ property: "everyDays", given: everyDays, allowed, fix: "leave it out for 7" });
  }
  if (schedule !== undefined && !/^cron\(0( \S+){5}\)$/.test(schedule)) {
    const allowed = "a cron expression with six fields, in UTC, whose minutes are 0";
    problems.push({ property: "schedule", given: schedule, allowed, fix: "write one such as cron(0 3 ? * SUN *)" });
  }
  if (!isWholeNumber(windowHours, 1, 24)) {
    const allowed = "a whole number of hours from 1 to 24";
    problems.push({ property: "windowHours", given: windowHours, allowed, fix: "leave it out for 2" });
  }
  return problems;
}
