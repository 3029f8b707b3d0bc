import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import type { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { RdsClusterParameterGroup } from "@cdktf/provider-aws/lib/rds-cluster-parameter-group";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { acknowledgementProblems } from "../acknowledgement/acknowledgement";
import { WaiverSynthesizer } from "../acknowledgement/waiver-synthesizer";
import type { Connections } from "../connections/connections";
import type { Connectable } from "../connections/peer";
import { DatabaseSecurityGroup } from "../database-security-group/database-security-group";
import { EncryptionKey, type KeyReference } from "../encryption-key/encryption-key";
import { KeyPurpose } from "../encryption-key/key-purpose";
import { shownPath } from "../validation/paths";
import { refuseProblems } from "../validation/problems";
import type { AuroraClusterProps, ClusterRule } from "./aurora-cluster-props";
import { clusterConfiguration } from "./cluster-configuration";
import { ConnectGrant, type ConnectGrantee, grantProblems, roleOf } from "./connect-grant";
import type { EngineName } from "./engine";
import { ExportedLogs } from "./exported-logs";
import { insecureChoices } from "./insecure-choices";
import { clusterMembers } from "./members";
import { clusterParameters } from "./parameters";
import { type ClusterSettings, clusterSettings } from "./settings";
import { settingsProblems } from "./validate-settings";

/**
 * An Aurora cluster with its instances, as AWS's security documentation asks for it: encrypted with keys of its own, TLS
 * forced, IAM authentication, a managed master password, audit logs in encrypted groups, monitoring, protected backups.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.html
 *
 * @throws ConstructError that lists every property that cannot be used, and every insecure choice without an
 * acknowledgement.
 */
export class AuroraCluster extends Construct implements Connectable {
  /** The underlying `aws_rds_cluster`. */
  public readonly resource: RdsCluster;
  /** The underlying `aws_rds_cluster_instance`s by the ids of their definitions, the writer first. */
  public readonly instances: ReadonlyMap<string, RdsClusterInstance>;
  /** The given security group, or the cluster's own. */
  public readonly securityGroup: DatabaseSecurityGroup;
  /** The underlying `aws_rds_cluster_parameter_group`. */
  public readonly parameterGroup: RdsClusterParameterGroup;
  /** The underlying `aws_db_subnet_group`. */
  public readonly subnetGroup: DbSubnetGroup;
  /** The log groups of the exported log types. */
  public readonly exportedLogs: ExportedLogs;
  /** Who may connect. */
  public readonly connections: Connections;
  /** TCP port that the cluster listens on. */
  public readonly port: number;
  private readonly settings: ClusterSettings;

  public constructor(scope: Construct, id: string, props: AuroraClusterProps) {
    super(scope, id);
    this.settings = clusterSettings(this, props);
    const choices = insecureChoices(this.settings);
    refuseProblems(shownPath(this), [
      ...settingsProblems(this.settings),
      ...acknowledgementProblems(choices, props.acknowledgements),
    ]);
    const { settings } = this;
    this.port = settings.port;
    this.securityGroup = settings.securityGroup ?? new DatabaseSecurityGroup(this, "SecurityGroup", settings);
    this.connections = this.securityGroup.connections;
    this.subnetGroup = this.createSubnetGroup();
    this.parameterGroup = this.createParameterGroup();
    this.exportedLogs = new ExportedLogs(this, "Logs", {
      clusterIdentifier: settings.identifier,
      logTypes: settings.logExports,
      retentionDays: settings.logRetentionDays,
      ...(settings.logKey === undefined ? {} : { key: settings.logKey }),
    });
    const insightsKey = settings.insightsKey ?? this.createKey("InsightsKey", KeyPurpose.insights());
    this.resource = this.createCluster(insightsKey);
    this.instances = clusterMembers(this, { settings, cluster: this.resource, insightsKey });
    WaiverSynthesizer.of(this).record(choices, props.acknowledgements, (rule) => this.resourcesOf(rule));
  }

  /** Identifier of the cluster, known when the app is built. */
  public get identifier(): string {
    return this.settings.identifier;
  }

  /** Name of the engine. */
  public get engineName(): EngineName {
    return this.settings.engine.name;
  }

  /** Identifier of the cluster, as a reference to it. */
  public get clusterIdentifier(): string {
    return this.resource.clusterIdentifier;
  }

  /** Immutable id of the cluster (`cluster-…`), which grants name. */
  public get clusterResourceId(): string {
    return this.resource.clusterResourceId;
  }

  /** ARN of the cluster. */
  public get clusterArn(): string {
    return this.resource.arn;
  }

  /** Host name of the writer. */
  public get endpoint(): string {
    return this.resource.endpoint;
  }

  /** Host name that is spread over the readers. */
  public get readerEndpoint(): string {
    return this.resource.readerEndpoint;
  }

  /** ARN of the master user's secret, which RDS manages. It is for administrators, not for applications. */
  public get masterUserSecretArn(): string {
    return this.resource.masterUserSecret.get(0).secretArn;
  }

  /**
   * Lets a role log in as a database user, and opens the security group to it where it has connections. The user must
   * exist in the database, as one that authenticates with IAM.
   *
   * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.DBAccounts.html
   *
   * @param databaseUser - name of one user, case-sensitive; neither a wildcard nor the master user.
   * @throws ConstructError when IAM authentication is off, or the user cannot be granted.
   */
  public grantConnect(grantee: ConnectGrantee, databaseUser: string): ConnectGrant {
    refuseProblems(`${shownPath(this)}.grantConnect`, grantProblems(databaseUser, this.settings), "grant");
    if ("connections" in grantee && grantee.connections !== undefined) {
      this.connections.allowDefaultPortFrom({ connections: grantee.connections });
    }
    const role = roleOf(grantee);
    const id = ConnectGrant.idOf(role, databaseUser);
    const existing = this.node.tryFindChild(id);
    if (existing instanceof ConnectGrant) return existing;
    return new ConnectGrant(this, id, { role, databaseUser, clusterResourceId: this.clusterResourceId });
  }

  private createKey(id: string, purpose: KeyPurpose): EncryptionKey {
    return new EncryptionKey(this, id, { purpose });
  }

  private createSubnetGroup(): DbSubnetGroup {
    return new DbSubnetGroup(this, "SubnetGroup", {
      name: this.settings.identifier,
      description: `Subnets of the Aurora cluster ${this.settings.identifier}`,
      subnetIds: [...this.settings.network.subnetIds],
      tags: { ...this.settings.tags },
    });
  }

  private createParameterGroup(): RdsClusterParameterGroup {
    const { engine, identifier, enforceTls, parameters, tags } = this.settings;
    return new RdsClusterParameterGroup(this, "ParameterGroup", {
      namePrefix: `${identifier}-`,
      family: engine.family,
      description: `Parameters of the Aurora cluster ${identifier}`,
      parameter: clusterParameters(engine.parameters, enforceTls, parameters),
      tags: { ...tags },
      // A group in use cannot be deleted, and another family needs another group.
      lifecycle: { createBeforeDestroy: true },
    });
  }

  private createCluster(insightsKey: KeyReference): RdsCluster {
    const { settings } = this;
    const secretKey = settings.secretKey ?? this.createKey("SecretKey", KeyPurpose.secret());
    return new RdsCluster(this, "Default", {
      ...clusterConfiguration(settings, {
        subnetGroupName: this.subnetGroup.name,
        parameterGroupName: this.parameterGroup.name,
        securityGroupId: this.securityGroup.securityGroupId,
        storageKeyArn: this.storageKeyArn(),
        secretKeyArn: secretKey.keyArn,
        insightsKeyArn: insightsKey.keyArn,
      }),
      dependsOn: [...this.exportedLogs.groups.values()].map((group) => group.resource),
    });
  }

  private storageKeyArn(): string | undefined {
    if (!this.settings.storageEncrypted) return undefined;
    return (this.settings.storageKey ?? this.createKey("StorageKey", KeyPurpose.storage())).keyArn;
  }

  /** The resources on which a broken rule shows. */
  private resourcesOf(rule: ClusterRule): readonly TerraformResource[] {
    const onInstances = rule === "rds/instance_not_public" || rule === "rds/minor_upgrades";
    return onInstances ? [...this.instances.values()] : [this.resource];
  }
}
