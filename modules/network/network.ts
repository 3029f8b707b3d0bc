import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { AwsEnvironment } from "../aws-environment/aws-environment";
import { ipv4BlockProblems } from "../connections/cidr";
import type { KeyReference } from "../encryption-key/encryption-key";
import { retentionProblems } from "../log-group/encrypted-log-group";
import { dashedName, shownPath } from "../validation/paths";
import { refuseProblems } from "../validation/problems";
import { FlowLogs } from "./flow-logs";
import {
  type NetworkAttributes,
  networkFromAttributes,
  type NetworkReference,
  repeated,
  tooFew,
} from "./network-reference";

/** Properties of a {@link Network}. */
export interface NetworkProps {
  /** IPv4 block of the VPC, /16 to /24, such as `10.20.0.0/16`. Each subnet gets a sixteenth of it. */
  readonly cidr: string;
  /**
   * Names of the Availability Zones to have a subnet in: two to sixteen. Their order numbers the subnets: append, never
   * reorder.
   *
   * @default those of the environment
   */
  readonly availabilityZones?: readonly string[];
  /**
   * Days for which flow logs are kept: one of the periods that CloudWatch Logs has, 1 to 3653.
   *
   * @default 365
   */
  readonly flowLogRetentionDays?: number;
  /**
   * Key of the flow logs. Its policy must let CloudWatch Logs use it for the group `/aws/vpc/flow-logs/<name>`.
   *
   * @default a key of its own
   */
  readonly flowLogKey?: KeyReference;
}

/**
 * A VPC for databases: isolated subnets (no internet gateway, no route but the local one, no public addresses) over the
 * zones, a default security group without rules, flow logs of all traffic.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
 *
 * @throws ConstructError when a property cannot be used.
 */
export class Network extends Construct implements NetworkReference {
  /** Id of the VPC (`vpc-…`). */
  public readonly vpcId: string;
  /** Ids of the subnets, in the order of the zones. */
  public readonly subnetIds: readonly string[];
  /** Names of the zones. */
  public readonly availabilityZones: readonly string[];
  /** The underlying `aws_vpc`. */
  public readonly resource: Vpc;
  /** The underlying `aws_subnet` of each zone, in the order of the zones. */
  public readonly subnets: readonly Subnet[];
  /** The route table of all subnets. */
  public readonly routeTable: RouteTable;
  /** The log of all traffic. */
  public readonly flowLogs: FlowLogs;

  public constructor(scope: Construct, id: string, props: NetworkProps) {
    super(scope, id);
    const { flowLogRetentionDays: retentionDays = 365 } = props;
    this.availabilityZones = props.availabilityZones ?? AwsEnvironment.of(this).availabilityZones;
    refuseProblems(shownPath(this), [
      ...ipv4BlockProblems("cidr", props.cidr, { shortest: 16, longest: 24 }),
      ...tooFew("availabilityZones", this.availabilityZones, "Availability Zones"),
      ...repeated("availabilityZones", this.availabilityZones),
      ...retentionProblems("flowLogRetentionDays", retentionDays),
    ]);
    const name = dashedName(this);
    this.resource = new Vpc(this, "Default", {
      cidrBlock: props.cidr,
      enableDnsHostnames: true,
      enableDnsSupport: true,
      tags: { Name: name },
    });
    this.vpcId = this.resource.id;
    // A default group is adopted by Terraform, and one without rules loses those that AWS gave it.
    new DefaultSecurityGroup(this, "DefaultSecurityGroup", { vpcId: this.vpcId, ingress: [], egress: [] });
    this.routeTable = new RouteTable(this, "Routes", { vpcId: this.vpcId, tags: { Name: name } });
    this.subnets = this.availabilityZones.map((zone, index) => this.isolatedSubnet(zone, index));
    this.subnetIds = this.subnets.map((subnet) => subnet.id);
    this.flowLogs = new FlowLogs(this, "FlowLogs", {
      vpc: this.resource,
      logGroupName: `/aws/vpc/flow-logs/${name}`,
      retentionDays,
      ...(props.flowLogKey === undefined ? {} : { key: props.flowLogKey }),
    });
  }

  /**
   * Adopts a network that is made elsewhere.
   *
   * @throws ConstructError when there are fewer than two subnets, or fewer than two zones where zones are given.
   */
  public static fromAttributes(attributes: NetworkAttributes): NetworkReference {
    return networkFromAttributes(attributes);
  }

  private isolatedSubnet(zone: string, index: number): Subnet {
    const subnet = new Subnet(this, `Subnet-${zone}`, {
      vpcId: this.vpcId,
      availabilityZone: zone,
      cidrBlock: Fn.cidrsubnet(this.resource.cidrBlockInput ?? "", 4, index),
      mapPublicIpOnLaunch: false,
      tags: { Name: `${dashedName(this)}-${zone}` },
    });
    new RouteTableAssociation(this, `Route-${zone}`, { subnetId: subnet.id, routeTableId: this.routeTable.id });
    return subnet;
  }
}
