import { Construct } from "constructs";
import { AuroraCluster } from "../aurora-cluster/aurora-cluster";
import type { AuroraClusterProps } from "../aurora-cluster/aurora-cluster-props";
import type { ConnectGrant, ConnectGrantee } from "../aurora-cluster/connect-grant";
import type { Connections } from "../connections/connections";
import type { Connectable } from "../connections/peer";
import { Network } from "../network/network";

/** Properties of {@link SecureAurora}: those of the cluster, and the block of its network. */
export interface SecureAuroraProps extends Omit<AuroraClusterProps, "network"> {
  /** IPv4 block of the database's own VPC, /16 to /24, such as `10.20.0.0/16`. */
  readonly cidr: string;
}

/**
 * An Aurora cluster in an isolated network of its own, over the zones of the environment.
 *
 * @throws ConstructError when a property cannot be used.
 */
export class SecureAurora extends Construct implements Connectable {
  /** The isolated VPC, in which applications may live, too. */
  public readonly network: Network;
  /** The cluster, with everything that belongs to it. */
  public readonly cluster: AuroraCluster;
  /** Who may connect. */
  public readonly connections: Connections;

  public constructor(scope: Construct, id: string, { cidr, ...cluster }: SecureAuroraProps) {
    super(scope, id);
    this.network = new Network(this, "Network", { cidr });
    this.cluster = new AuroraCluster(this, "Default", { ...cluster, network: this.network });
    this.connections = this.cluster.connections;
  }

  /** Lets a role log in as a database user: see {@link AuroraCluster.grantConnect}. */
  public grantConnect(grantee: ConnectGrantee, databaseUser: string): ConnectGrant {
    return this.cluster.grantConnect(grantee, databaseUser);
  }
}
