import type { AwsEnvironment } from "../aws-environment/aws-environment";
import { ConstructError } from "../errors";

/** Who may use a key besides its administrators, and under which condition. */
export interface KeyUse {
  /** Id of the key policy's statement: letters and digits. */
  readonly sid: string;
  /**
   * Services through which principals of the account may use the key (`kms:ViaService`), without their Region.
   *
   * @default none
   */
  readonly viaServices?: readonly string[];
  /**
   * Names of the log groups for which CloudWatch Logs itself may use the key; `*` stands for any text.
   *
   * @default none
   */
  readonly logGroupNames?: readonly string[];
  /**
   * Services that may use the key themselves on behalf of this account, such as `cloudwatch.amazonaws.com`.
   *
   * @default none
   */
  readonly publishers?: readonly string[];
  /**
   * Name of the trail that CloudTrail itself may encrypt.
   *
   * @default none
   */
  readonly trailName?: string;
}

/** What a key encrypts. The key policy lets it be used for that and for nothing else. */
export class KeyPurpose {
  private constructor(
    /** The purpose in words, for the key's description. */
    public readonly description: string,
    public readonly use: KeyUse,
  ) {}

  /** Cluster storage, automated backups, snapshots and replicas: used through RDS alone. */
  public static storage(): KeyPurpose {
    return new KeyPurpose("Aurora storage, backups and snapshots", { sid: "UseThroughRds", viaServices: ["rds"] });
  }

  /** The managed master secret: used through Secrets Manager, granted on by RDS. */
  public static secret(): KeyPurpose {
    return new KeyPurpose("Aurora master user secret", {
      sid: "UseThroughSecretsManager",
      viaServices: ["secretsmanager", "rds"],
    });
  }

  /** Performance Insights and Database Insights: used through RDS alone. */
  public static insights(): KeyPurpose {
    return new KeyPurpose("Aurora Database Insights", { sid: "UseThroughRds", viaServices: ["rds"] });
  }

  /**
   * Vaults of AWS Backup, and the copies of clusters in them, which RDS makes.
   *
   * Source: https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html
   */
  public static backups(): KeyPurpose {
    return new KeyPurpose("Backups of Aurora", { sid: "UseThroughBackup", viaServices: ["backup", "rds"] });
  }

  /**
   * Topics: used by the services that publish to them. Without these in the key's policy, each message is lost silently.
   *
   * Source: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
   *
   * @param publishers - principals of the services, such as `cloudwatch.amazonaws.com`.
   */
  public static alerts(publishers: readonly string[]): KeyPurpose {
    return new KeyPurpose("Alarms and events of databases", { sid: "UseByPublishers", publishers });
  }

  /**
   * The files of a trail: written by CloudTrail, read through S3.
   *
   * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
   *
   * @param trailName - name of the trail.
   */
  public static trail(trailName: string): KeyPurpose {
    return new KeyPurpose("Audit trail", { sid: "ReadThroughS3", viaServices: ["s3"], trailName });
  }

  /**
   * CloudWatch log groups, told apart by their encryption context.
   *
   * @param logGroupNames - names of the groups, at least one; `*` stands for any text.
   * @throws ConstructError when there is no name.
   */
  public static logs(logGroupNames: readonly string[]): KeyPurpose {
    if (logGroupNames.length === 0) {
      throw new ConstructError(
        "properties",
        "KeyPurpose.logs: got no log group name; allowed: one or more; fix: name the groups that the key encrypts.",
      );
    }
    return new KeyPurpose("CloudWatch log groups", { sid: "UseByCloudWatchLogs", logGroupNames });
  }
}

/** The value of `kms:ViaService` for a service in the environment's Region. */
export function viaService(service: string, environment: AwsEnvironment): string {
  return `${service}.${environment.region}.amazonaws.com`;
}
