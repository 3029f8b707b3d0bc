import { Construct } from "constructs";
import { AlertTopic, type AlertTopicReference } from "../alert-topic/alert-topic";
import { AuditTrail } from "../audit-trail/audit-trail";
import { AuroraCluster } from "../aurora-cluster/aurora-cluster";
import type { ConnectGrant, ConnectGrantee } from "../aurora-cluster/connect-grant";
import { BackupPlan } from "../backup/backup-plan";
import { RestoreTesting } from "../backup/restore-testing";
import { ClusterAlarms } from "../cluster-alarms/cluster-alarms";
import type { Connections, RuleOptions } from "../connections/connections";
import type { Connectable, Peer } from "../connections/peer";
import { DatabaseEvents } from "../database-events/database-events";
import { MasterSecretRotation } from "../master-secret-rotation/master-secret-rotation";
import { DatabaseEndpoints } from "../network/database-endpoints";
import { Network } from "../network/network";
import { RotationFailureRule } from "../rotation-failure-rule/rotation-failure-rule";
import { shownPath } from "../validation/paths";
import { type Problem, refuseProblems } from "../validation/problems";
import type { SecureAuroraProps } from "./secure-aurora-props";

/**
 * An Aurora cluster with all that keeps it safe: an isolated network of its own over the zones of the environment, endpoints
 * of what it calls, alarms and events to an encrypted topic, backups in a locked vault with copies in another Region, and
 * tests that they can be restored.
 *
 * @throws ConstructError when a property cannot be used.
 */
export class SecureAurora extends Construct implements Connectable {
  /** The isolated VPC, in which applications may live, too. */
  public readonly network: Network;
  /** The network's endpoints, unless there are none: {@link SecureAurora.allowApplication} lets an application in to them, too. */
  public readonly endpoints: DatabaseEndpoints | undefined;
  /** The cluster, with everything that belongs to it. */
  public readonly cluster: AuroraCluster;
  /** Who may connect. */
  public readonly connections: Connections;
  /** The given topic of alarms and events, or the own one. */
  public readonly alerts: AlertTopicReference;
  /** The alarms, unless there are none. */
  public readonly alarms: ClusterAlarms | undefined;
  /** The subscriptions to events, unless there are none. */
  public readonly events: DatabaseEvents | undefined;
  /** The rule on failed rotations, unless there is none. */
  public readonly rotationFailures: RotationFailureRule | undefined;
  /** The record of every call in the account, unless there is none. */
  public readonly trail: AuditTrail | undefined;
  /** The schedule of the master password, where one was given. */
  public readonly masterSecretRotation: MasterSecretRotation | undefined;
  /** The backups by AWS Backup, unless there are none. */
  public readonly backups: BackupPlan | undefined;
  /** The tests that they can be restored, unless there are none. */
  public readonly restoreTesting: RestoreTesting | undefined;

  public constructor(scope: Construct, id: string, props: SecureAuroraProps) {
    super(scope, id);
    const { cidr, endpoints, alerts, alertEmails, alarms, events, rotationFailures, ...others } = props;
    const { trail, masterSecretRotation, backups, restoreTesting, ...cluster } = others;
    refuseProblems(shownPath(this), contradictions(props));
    this.network = new Network(this, "Network", { cidr });
    this.cluster = new AuroraCluster(this, "Default", { ...cluster, network: this.network });
    this.connections = this.cluster.connections;
    this.endpoints = optional(
      endpoints,
      (given) => new DatabaseEndpoints(this, "Endpoints", { network: this.network, ...given }),
    );
    this.alerts = alerts ?? new AlertTopic(this, "Alerts", alertEmails === undefined ? {} : { emails: alertEmails });
    const watched = { cluster: this.cluster, topic: this.alerts };
    this.alarms = optional(alarms, (thresholds) => new ClusterAlarms(this, "Alarms", { ...watched, thresholds }));
    this.events = events === false ? undefined : new DatabaseEvents(this, "Events", watched);
    this.rotationFailures =
      rotationFailures === false ? undefined : new RotationFailureRule(this, "RotationFailures", watched);
    this.trail = optional(trail, (given) => new AuditTrail(this, "Trail", { topic: this.alerts, ...given }));
    if (masterSecretRotation !== undefined) {
      this.masterSecretRotation = new MasterSecretRotation(this, "MasterSecretRotation", {
        cluster: this.cluster,
        ...masterSecretRotation,
      });
    }
    const clusters = [this.cluster];
    this.backups = optional(backups, (given) => new BackupPlan(this, "Backups", { clusters, ...given }));
    this.restoreTesting = this.testRestores(backups === false ? false : restoreTesting);
  }

  /** Lets a role log in as a database user: see {@link AuroraCluster.grantConnect}. */
  public grantConnect(grantee: ConnectGrantee, databaseUser: string): ConnectGrant {
    return this.cluster.grantConnect(grantee, databaseUser);
  }

  /**
   * Lets an application in: to the database, and to the endpoints where there are any. The application's own way out is
   * opened, too, as {@link Connections.allowFrom} does.
   *
   * @throws ConstructError when the peer has no stable name.
   */
  public allowApplication(peer: Peer, options: RuleOptions = {}): void {
    this.connections.allowDefaultPortFrom(peer, options);
    this.endpoints?.connections.allowDefaultPortFrom(peer, options);
  }

  private testRestores(given: SecureAuroraProps["restoreTesting"]): RestoreTesting | undefined {
    if (this.backups === undefined) return undefined;
    const { cluster, network, backups } = this;
    return optional(
      given,
      (props) =>
        new RestoreTesting(this, "RestoreTesting", { clusters: [cluster], network, vault: backups.vault, ...props }),
    );
  }
}

/** What is made of given properties, or of none, unless the answer was no. */
function optional<Props extends object, Made>(
  given: Props | false | undefined,
  make: (props: Partial<Props>) => Made,
): Made | undefined {
  return given === false ? undefined : make(given ?? {});
}

function contradictions(props: SecureAuroraProps): readonly Problem[] {
  const problems: Problem[] = [];
  if (props.alerts !== undefined && props.alertEmails !== undefined) {
    problems.push({
      property: "alertEmails",
      given: props.alertEmails,
      allowed: "addresses where alerts is left out",
      fix: "subscribe them to the topic given as alerts",
    });
  }
  if (props.backups === false && props.restoreTesting !== undefined && props.restoreTesting !== false) {
    problems.push({
      property: "restoreTesting",
      given: props.restoreTesting,
      allowed: "tests where there are backups",
      fix: "remove it, or backups: false",
    });
  }
  return problems;
}
