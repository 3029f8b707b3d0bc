import { NetworkAcl } from "@cdktf/provider-aws/lib/network-acl";
import { NetworkAclRule } from "@cdktf/provider-aws/lib/network-acl-rule";
import { Route } from "@cdktf/provider-aws/lib/route";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcBlockPublicAccessOptions } from "@cdktf/provider-aws/lib/vpc-block-public-access-options";
import { VpcPeeringConnection } from "@cdktf/provider-aws/lib/vpc-peering-connection";
import { VpnGateway } from "@cdktf/provider-aws/lib/vpn-gateway";
import type { TerraformStack } from "cdktf";

import { Network } from "../../../modules";
import { addPublicSubnets } from "./public-subnets";
import { tags } from "./tags";

/** The block of the network. */
const cidr = "10.20.0.0/16";

/** The one subnet of the reporting VPC that reads the catalog. */
export const reportingSubnet = "10.30.4.0/24";

/** The network, and who lives in it besides the databases. */
export interface EstateNetwork {
  readonly network: Network;
  /** The application that reads and writes orders and catalog. */
  readonly application: SecurityGroup;
}

/** Isolated subnets for the databases; what faces the internet has subnets, routes and an ACL of its own. */
export function addNetwork(stack: TerraformStack): EstateNetwork {
  const network = new Network(stack, "Network", { cidr, flowLogRetentionDays: 400 });
  addWaysToTheCompany(stack, network);
  addAcl(stack, network);
  addPublicSubnets(stack, network);
  new VpcBlockPublicAccessOptions(stack, "BlockPublicAccess", { internetGatewayBlockMode: "block-bidirectional" });
  const application = new SecurityGroup(stack, "Application", {
    name: "shop-application",
    description: "The application that reads and writes orders and catalog",
    vpcId: network.vpcId,
    tags,
  });
  return { network, application };
}

/** The databases' subnets reach the company's network by VPN and transit gateway, and one subnet of the reporting VPC. */
function addWaysToTheCompany(stack: TerraformStack, { vpcId, routeTable }: Network): void {
  const vpn = new VpnGateway(stack, "Vpn", { vpcId, tags });
  new Route(stack, "RouteToOffices", {
    routeTableId: routeTable.id,
    destinationCidrBlock: "172.16.0.0/16",
    gatewayId: vpn.id,
  });
  new Route(stack, "RouteToDataCentre", {
    routeTableId: routeTable.id,
    destinationCidrBlock: "172.17.0.0/16",
    transitGatewayId: "tgw-0a1b2c3d4e5f60718",
  });
  const reporting = new VpcPeeringConnection(stack, "Reporting", { vpcId, peerVpcId: "vpc-0a1b2c3d4e5f60718", tags });
  new Route(stack, "RouteToReporting", {
    routeTableId: routeTable.id,
    destinationCidrBlock: reportingSubnet,
    vpcPeeringConnectionId: reporting.id,
  });
}

function addAcl(stack: TerraformStack, { vpcId, subnetIds }: Network): void {
  const inside = { ruleNo: 100, action: "allow", protocol: "-1", cidrBlock: cidr, fromPort: 0, toPort: 0 };
  const acl = new NetworkAcl(stack, "IsolatedAcl", {
    vpcId,
    subnetIds: [...subnetIds],
    ingress: [inside],
    egress: [inside],
    tags,
  });
  new NetworkAclRule(stack, "IsolatedAclReporting", {
    networkAclId: acl.id,
    ruleNumber: 110,
    ruleAction: "allow",
    egress: false,
    protocol: "tcp",
    cidrBlock: reportingSubnet,
    fromPort: 6306,
    toPort: 6306,
  });
}
