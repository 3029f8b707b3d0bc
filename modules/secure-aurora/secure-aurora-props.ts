import type { AlertTopicReference } from "../alert-topic/alert-topic";
import type { AuditTrailProps } from "../audit-trail/audit-trail";
import type { AuroraClusterProps } from "../aurora-cluster/aurora-cluster-props";
import type { BackupPlanProps } from "../backup/backup-plan";
import type { RestoreTestingProps } from "../backup/restore-testing";
import type { AlarmThresholds } from "../cluster-alarms/cluster-alarms";
import type { RotationSchedule } from "../master-secret-rotation/master-secret-rotation";
import type { DatabaseEndpointsProps } from "../network/database-endpoints";

/** Properties of a `SecureAurora`: those of the cluster, the block of its network, and what else than usual it has. */
export interface SecureAuroraProps extends Omit<AuroraClusterProps, "network"> {
  /** IPv4 block of the database's own VPC, /16 to /24, such as `10.20.0.0/16`. */
  readonly cidr: string;
  /**
   * Interface endpoints of the network, or `false` for none: the network then has no way to any API of AWS.
   *
   * @default those of RDS, Secrets Manager, KMS, STS, CloudWatch and its logs
   */
  readonly endpoints?: Omit<DatabaseEndpointsProps, "network"> | false;
  /**
   * The topic that alarms and events go to.
   *
   * @default a topic of its own
   */
  readonly alerts?: AlertTopicReference;
  /**
   * E-mail addresses that get every alarm and event, once each has confirmed. For the topic of its own only.
   *
   * @default none, and then somebody has to subscribe
   */
  readonly alertEmails?: readonly string[];
  /**
   * Where the alarms go off, or `false` for no alarms.
   *
   * @default the thresholds of `ClusterAlarms`
   */
  readonly alarms?: AlarmThresholds | false;
  /**
   * Subscribe to the events of every database of the account in its Region. `false` where that is done elsewhere: each
   * subscription sends each event.
   *
   * @default true
   */
  readonly events?: boolean;
  /**
   * Tell when the rotation of any secret of the account fails in its Region. `false` where that is done elsewhere.
   *
   * @default true
   */
  readonly rotationFailures?: boolean;
  /**
   * The record of every call in the account, or `false` where the account has one: CloudTrail charges for each further one.
   *
   * @default a trail of its own
   */
  readonly trail?: Omit<AuditTrailProps, "topic"> | false;
  /**
   * When the master password rotates.
   *
   * @default every seven days at a time of RDS's own
   */
  readonly masterSecretRotation?: RotationSchedule;
  /**
   * Backups by AWS Backup, besides the automated ones, or `false` for none. Where the Region has no neighbour under the same
   * law, `recoveryRegion` has to be given.
   *
   * @default every day, kept for 35 days in a locked vault, with copies in the recovery Region
   */
  readonly backups?: Omit<BackupPlanProps, "clusters"> | false;
  /**
   * Tests that backups can be restored, or `false` for none, as without backups.
   *
   * @default every Sunday, into the isolated subnets, reachable for nobody
   */
  readonly restoreTesting?: Omit<RestoreTestingProps, "clusters" | "network" | "vault"> | false;
}
