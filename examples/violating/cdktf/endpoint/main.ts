/** Endpoints of a database's VPC that keep nobody out, as violating/hcl/endpoint, written with CDKTF. */
import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { VpcEndpointPolicy } from "@cdktf/provider-aws/lib/vpc-endpoint-policy";
import type { TerraformStack } from "cdktf";

export function define(stack: TerraformStack): void {
  const vpc = new Vpc(stack, "orders", { cidrBlock: "10.20.0.0/16", enableDnsHostnames: true });
  const subnets = ["eu-central-1a", "eu-central-1b"].map((availabilityZone, index) => {
    return new Subnet(stack, `subnet_${index}`, { vpcId: vpc.id, cidrBlock: `10.20.${index}.0/24`, availabilityZone });
  });
  const subnetIds = subnets.map((subnet) => subnet.id);
  const subnetGroup = new DbSubnetGroup(stack, "subnets", { name: "orders", subnetIds });
  new RdsCluster(stack, "cluster", {
    clusterIdentifier: "orders",
    engine: "aurora-postgresql",
    dbSubnetGroupName: subnetGroup.name,
    masterUsername: "orders_owner",
    manageMasterUserPassword: true,
    enableHttpEndpoint: true,
  });
  interfaces(stack, vpc, subnetIds.slice(0, 1));
  // Without a type these are of type Gateway, which these services do not have.
  for (const service of ["rds-data", "kms", "monitoring"]) {
    new VpcEndpoint(stack, service, { vpcId: vpc.id, serviceName: `com.amazonaws.eu-central-1.${service}` });
  }
}

/** In one zone, without private DNS, reached from every private network, with a policy that lets everyone do everything. */
function interfaces(stack: TerraformStack, vpc: Vpc, subnetIds: string[]): void {
  const group = new SecurityGroup(stack, "endpoints", {
    name: "endpoints",
    description: "Endpoints of the VPC",
    vpcId: vpc.id,
    ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/8"] }],
  });
  for (const service of ["rds", "secretsmanager", "logs"]) {
    const endpoint = new VpcEndpoint(stack, service, {
      vpcId: vpc.id,
      serviceName: `com.amazonaws.eu-central-1.${service}`,
      vpcEndpointType: "Interface",
      subnetIds,
      securityGroupIds: [group.id],
    });
    new VpcEndpointPolicy(stack, `${service}_policy`, {
      vpcEndpointId: endpoint.id,
      policy: JSON.stringify({ Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }] }),
    });
  }
}
