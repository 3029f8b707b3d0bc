import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Construct } from "constructs";
import { Connections } from "../connections/connections";
import type { Connectable } from "../connections/peer";
import type { NetworkReference } from "../network/network-reference";
import { dashedName } from "../validation/paths";

/** Properties of a {@link DatabaseSecurityGroup}. */
export interface DatabaseSecurityGroupProps {
  /** The network of the database. */
  readonly network: NetworkReference;
  /** TCP port of the database: 1 to 65535. */
  readonly port: number;
  /**
   * Description of the group, as AWS shows it. AWS cannot change it: another text makes another group.
   *
   * @default "Aurora database"
   */
  readonly description?: string;
}

/**
 * The security group of a database: nobody may connect until `connections` says so, and nothing goes out. Each rule is a
 * resource of its own: another stack may add its own, and rules made by hand are not removed.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.RDSSecurityGroups.html and, for the
 * provider removing the egress that AWS gives a new group,
 * https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/security_group
 *
 * @throws ConstructError when the port is none.
 */
export class DatabaseSecurityGroup extends Construct implements Connectable {
  /** Who may connect. */
  public readonly connections: Connections;
  /** Id of the group (`sg-…`). */
  public readonly securityGroupId: string;
  /** The underlying `aws_security_group`. */
  public readonly resource: SecurityGroup;

  public constructor(scope: Construct, id: string, props: DatabaseSecurityGroupProps) {
    super(scope, id);
    this.resource = new SecurityGroup(this, "Default", {
      namePrefix: `${dashedName(this)}-`,
      description: props.description ?? "Aurora database",
      vpcId: props.network.vpcId,
      // A group that is in use cannot be deleted: its successor has to be there first.
      lifecycle: { createBeforeDestroy: true },
    });
    this.securityGroupId = this.resource.id;
    this.connections = new Connections(this, {
      securityGroupId: this.securityGroupId,
      defaultPort: props.port,
    });
  }
}
