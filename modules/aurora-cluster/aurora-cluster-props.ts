import type { AcknowledgeableRule, Acknowledgements } from "../acknowledgement/acknowledgement";
import type { DatabaseSecurityGroup } from "../database-security-group/database-security-group";
import type { KeyReference } from "../encryption-key/encryption-key";
import type { NetworkReference } from "../network/network-reference";
import type { ClusterInstance } from "./cluster-instance";
import type { AuroraEngine } from "./engine";
import type { Parameters } from "./parameters";
import type { ServerlessCapacity } from "./serverless-capacity";

/** Rules that a cluster can be told to break, each with an acknowledgement. */
export type ClusterRule = Extract<AcknowledgeableRule, `rds/${string}`>;

/**
 * Properties of an {@link AuroraCluster}.
 *
 * Source of limits: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html and
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
 */
export interface AuroraClusterProps {
  /** The engine and its version: `AuroraEngine.postgresql({ version })` or `AuroraEngine.mysql({ version })`. */
  readonly engine: AuroraEngine;
  /** The network: a `Network`, or one adopted by `Network.fromAttributes`. */
  readonly network: NetworkReference;
  /** The first instance: `ClusterInstance.provisioned(id, { instanceClass })` or `ClusterInstance.serverlessV2(id)`. */
  readonly writer: ClusterInstance;
  /**
   * Further instances, which take over when the writer fails, the first of them first. At most 15. None need an
   * acknowledgement of `rds/reader_instance`: the cluster is down for minutes when its only instance fails.
   *
   * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html
   *
   * @default one like the writer, with the id `Reader`
   */
  readonly readers?: readonly ClusterInstance[];
  /**
   * The range within which Serverless v2 instances scale, in Aurora capacity units.
   *
   * @default 0.5 to 4 where there is such an instance
   */
  readonly serverlessCapacity?: ServerlessCapacity;
  /**
   * Identifier of the cluster: 1 to 50 lower-case letters, digits and single hyphens, first a letter.
   *
   * @default the path of the construct, such as `prod-orders`
   */
  readonly identifier?: string;
  /**
   * Name of a database to create: up to 64 letters and digits, first a letter.
   *
   * @default none is created
   */
  readonly databaseName?: string;
  /**
   * TCP port: 1150 to 65535.
   *
   * @default that of the given security group, else 5433 for PostgreSQL, 3307 for MySQL: not the well-known ones
   */
  readonly port?: number;
  /**
   * Name of the master user: 1 to 16 letters and digits, first a letter, and not one that everybody guesses.
   *
   * @default `owner` and eight characters made from the construct's path
   */
  readonly masterUsername?: string;
  /**
   * Security group of the cluster.
   *
   * @default one of its own, without rules
   */
  readonly securityGroup?: DatabaseSecurityGroup;
  /**
   * Key of storage, backups and snapshots.
   *
   * @default a key of its own
   */
  readonly storageKey?: KeyReference;
  /**
   * Key of the master user's secret.
   *
   * @default a key of its own
   */
  readonly secretKey?: KeyReference;
  /**
   * Key of Database Insights.
   *
   * @default a key of its own
   */
  readonly insightsKey?: KeyReference;
  /**
   * Key of the log groups. Its policy must let CloudWatch Logs use it for `/aws/rds/cluster/<identifier>/*`.
   *
   * @default a key of its own
   */
  readonly logKey?: KeyReference;
  /**
   * Encrypt storage with the storage key. `false` needs an acknowledgement of `rds/storage_encrypted`.
   *
   * @default true
   */
  readonly storageEncrypted?: boolean;
  /**
   * Let users log in with IAM. `false` needs an acknowledgement of `rds/iam_authentication`.
   *
   * @default true
   */
  readonly iamAuthentication?: boolean;
  /**
   * Refuse connections without TLS 1.2 or later. `false` needs an acknowledgement of `rds/tls_enforced`.
   *
   * @default true
   */
  readonly enforceTls?: boolean;
  /**
   * Refuse to delete the cluster. `false` needs an acknowledgement of `rds/deletion_protection`.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;
  /**
   * Days for which automated backups are kept: 1 to 35. Fewer than 7 need an acknowledgement of `rds/backup_retention`.
   *
   * @default 14
   */
  readonly backupRetentionDays?: number;
  /**
   * Daily backup window in UTC, at least 30 minutes long, such as `02:00-03:00`.
   *
   * @default "02:00-03:00"
   */
  readonly backupWindow?: string;
  /**
   * Weekly maintenance window in UTC, at least 30 minutes long, such as `sun:04:00-sun:05:00`.
   *
   * @default "sun:04:00-sun:05:00"
   */
  readonly maintenanceWindow?: string;
  /**
   * Hours by which Aurora MySQL can be rewound in place: 0 to 72. It is chosen when the cluster is made and costs by the
   * change records that are kept. 0 needs an acknowledgement of `rds/backtrack`; Aurora PostgreSQL takes nothing else.
   *
   * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Backtrack.html
   *
   * @default 24 for Aurora MySQL, 0 for Aurora PostgreSQL
   */
  readonly backtrackHours?: number;
  /**
   * Tags of the cluster, its instances, groups and keys, besides those of the environment.
   *
   * @default `Name`, with the cluster's identifier
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Let AWS install minor versions. `false` needs an acknowledgement of `rds/minor_upgrades`.
   *
   * @default true
   */
  readonly autoMinorVersionUpgrade?: boolean;
  /**
   * Give the instances public addresses. `true` needs an acknowledgement of `rds/instance_not_public`.
   *
   * @default false
   */
  readonly publiclyAccessible?: boolean;
  /**
   * Log types to export to CloudWatch Logs. Leaving out one that the engine's audit needs (`postgresql` for PostgreSQL;
   * `audit`, `error` and `slowquery` for MySQL) needs an acknowledgement of `rds/log_exports`.
   *
   * @default those, with IAM authentication `iam-db-auth-error`, and `instance` where instances may pause
   */
  readonly logExports?: readonly string[];
  /**
   * Days for which exported logs are kept: one of the periods that CloudWatch Logs has, 1 to 3653.
   *
   * @default 365
   */
  readonly logRetentionDays?: number;
  /**
   * Further cluster parameters by name, each as a text. TLS has a property of its own.
   *
   * @default none
   */
  readonly parameters?: Parameters;
  /**
   * Seconds between samples of enhanced monitoring: 1, 5, 10, 15, 30 or 60.
   *
   * @default 60
   */
  readonly monitoringIntervalSeconds?: number;
  /**
   * Mode of Database Insights: `advanced` keeps 465 days and costs more, `standard` keeps 7.
   *
   * @default "standard"
   */
  readonly databaseInsights?: "standard" | "advanced";
  /**
   * Certificate authority of the instances.
   *
   * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.SSL.html
   *
   * @default "rds-ca-rsa2048-g1"
   */
  readonly certificateAuthority?: "rds-ca-rsa2048-g1" | "rds-ca-rsa4096-g1" | "rds-ca-ecc384-g1";
  /**
   * Acknowledgements of the insecure choices made here, by rule.
   *
   * @default none
   */
  readonly acknowledgements?: Acknowledgements<ClusterRule>;
}
