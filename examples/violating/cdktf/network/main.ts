/** A network that leads everyone to the database, as violating/hcl/network, written with CDKTF. */
import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { NetworkAcl } from "@cdktf/provider-aws/lib/network-acl";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { SecurityGroupRule } from "@cdktf/provider-aws/lib/security-group-rule";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { VpcBlockPublicAccessExclusion } from "@cdktf/provider-aws/lib/vpc-block-public-access-exclusion";
import { VpcBlockPublicAccessOptions } from "@cdktf/provider-aws/lib/vpc-block-public-access-options";
import { VpcPeeringConnection } from "@cdktf/provider-aws/lib/vpc-peering-connection";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { TerraformStack } from "cdktf";

export function define(stack: TerraformStack): void {
  const vpc = new Vpc(stack, "orders", { cidrBlock: "10.20.0.0/16" });
  const subnets = publicSubnets(stack, vpc);
  const group = openGroup(stack, vpc);
  surroundings(stack, vpc, subnets);
  const subnetGroup = new DbSubnetGroup(stack, "subnets", {
    name: "orders",
    subnetIds: subnets.map((subnet) => subnet.id),
  });
  new RdsCluster(stack, "cluster", {
    clusterIdentifier: "orders",
    engine: "aurora-postgresql",
    port: 5432,
    dbSubnetGroupName: subnetGroup.name,
    vpcSecurityGroupIds: [group.id],
    masterUsername: "orders_owner",
    manageMasterUserPassword: true,
  });
  // Without a subnet group and without security groups: the default VPC, and the default group in it.
  new RdsCluster(stack, "stray", {
    clusterIdentifier: "stray",
    engine: "aurora-mysql",
    masterUsername: "stray_owner",
    manageMasterUserPassword: true,
  });
}

/** Two subnets in one zone, with routes to the internet, past a NAT gateway and to every private network. */
function publicSubnets(stack: TerraformStack, vpc: Vpc): Subnet[] {
  const gateway = new InternetGateway(stack, "gateway", { vpcId: vpc.id });
  const table = new RouteTable(stack, "routes", {
    vpcId: vpc.id,
    route: [{ ipv6CidrBlock: "::/0", gatewayId: gateway.id }],
  });
  new Route(stack, "translated", {
    routeTableId: table.id,
    destinationCidrBlock: "0.0.0.0/0",
    natGatewayId: "nat-0a1b2c3d4e5f60718",
  });
  const peering = new VpcPeeringConnection(stack, "reporting", { vpcId: vpc.id, peerVpcId: "vpc-0a1b2c3d4e5f60718" });
  new Route(stack, "peered", {
    routeTableId: table.id,
    destinationCidrBlock: "10.0.0.0/8",
    vpcPeeringConnectionId: peering.id,
  });
  return ["10.20.0.0/24", "10.20.1.0/24"].map((cidrBlock, index) => {
    const subnet = new Subnet(stack, `subnet_${index}`, {
      vpcId: vpc.id,
      cidrBlock,
      availabilityZone: "eu-central-1a",
      mapPublicIpOnLaunch: true,
    });
    new RouteTableAssociation(stack, `association_${index}`, { subnetId: subnet.id, routeTableId: table.id });
    return subnet;
  });
}

/** The world on the database's port, everything from the private networks, SSH, and everything out. */
function openGroup(stack: TerraformStack, vpc: Vpc): SecurityGroup {
  const group = new SecurityGroup(stack, "database", { name: "orders", vpcId: vpc.id });
  new VpcSecurityGroupIngressRule(stack, "world", {
    securityGroupId: group.id,
    ipProtocol: "tcp",
    fromPort: 5432,
    toPort: 5432,
    cidrIpv4: "0.0.0.0/0",
  });
  new VpcSecurityGroupIngressRule(stack, "private_networks", {
    securityGroupId: group.id,
    ipProtocol: "-1",
    cidrIpv4: "10.0.0.0/8",
  });
  new SecurityGroupRule(stack, "ssh", {
    securityGroupId: group.id,
    type: "ingress",
    protocol: "tcp",
    fromPort: 22,
    toPort: 22,
    cidrBlocks: ["10.20.7.0/24"],
  });
  new VpcSecurityGroupEgressRule(stack, "everything", {
    securityGroupId: group.id,
    ipProtocol: "-1",
    cidrIpv4: "0.0.0.0/0",
  });
  return group;
}

/** An open ACL, a flow log of what was let in alone, an open default group, and no block on public access. */
function surroundings(stack: TerraformStack, vpc: Vpc, subnets: readonly Subnet[]): void {
  const everything = { ruleNo: 100, action: "allow", protocol: "-1", cidrBlock: "0.0.0.0/0", fromPort: 0, toPort: 0 };
  new NetworkAcl(stack, "acl", {
    vpcId: vpc.id,
    subnetIds: subnets.map((subnet) => subnet.id),
    ingress: [everything],
  });
  new FlowLog(stack, "accepted", {
    vpcId: vpc.id,
    trafficType: "ACCEPT",
    logDestinationType: "s3",
    logDestination: "arn:aws:s3:::flow-logs-111122223333",
  });
  new DefaultSecurityGroup(stack, "default", {
    vpcId: vpc.id,
    ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, selfAttribute: true }],
  });
  new VpcBlockPublicAccessOptions(stack, "region", { internetGatewayBlockMode: "off" });
  subnets.slice(0, 1).forEach((subnet) => {
    new VpcBlockPublicAccessExclusion(stack, "excluded", {
      internetGatewayExclusionMode: "allow-bidirectional",
      subnetId: subnet.id,
    });
  });
}
