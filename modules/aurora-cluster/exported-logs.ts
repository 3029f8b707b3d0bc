import { Construct } from "constructs";
import { EncryptionKey, type KeyReference } from "../encryption-key/encryption-key";
import { KeyPurpose } from "../encryption-key/key-purpose";
import { EncryptedLogGroup } from "../log-group/encrypted-log-group";

/** Properties of {@link ExportedLogs}. */
export interface ExportedLogsProps {
  /** Identifier of the cluster, which the groups are named after. */
  readonly clusterIdentifier: string;
  /** Log types that the cluster exports. */
  readonly logTypes: readonly string[];
  /** Days for which entries are kept: one of the periods that CloudWatch Logs has, 1 to 3653. */
  readonly retentionDays: number;
  /**
   * Key of the groups. Its policy must let CloudWatch Logs use it for them.
   *
   * @default a key of its own
   */
  readonly key?: KeyReference;
}

/**
 * The log groups that a cluster exports to. RDS would make them itself, unencrypted and never to expire, had they not
 * been made before the cluster.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.CloudWatch.html
 */
export class ExportedLogs extends Construct {
  /** The group of each log type. */
  public readonly groups: ReadonlyMap<string, EncryptedLogGroup>;

  public constructor(scope: Construct, id: string, props: ExportedLogsProps) {
    super(scope, id);
    const { clusterIdentifier, logTypes, retentionDays } = props;
    const prefix = `/aws/rds/cluster/${clusterIdentifier}`;
    if (logTypes.length === 0) {
      this.groups = new Map();
      return;
    }
    const key = props.key ?? new EncryptionKey(this, "Key", { purpose: KeyPurpose.logs([`${prefix}/*`]) });
    this.groups = new Map(
      logTypes.map((type) => [
        type,
        new EncryptedLogGroup(this, `LogGroup-${type}`, { name: `${prefix}/${type}`, key, retentionDays }),
      ]),
    );
  }
}
