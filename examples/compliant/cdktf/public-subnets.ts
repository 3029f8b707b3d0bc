import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { VpcBlockPublicAccessExclusion } from "@cdktf/provider-aws/lib/vpc-block-public-access-exclusion";
import { Fn, type TerraformStack } from "cdktf";

import type { Network } from "../../../modules";
import { tags } from "./tags";

/** Two subnets for load balancers. They alone may be reached from the internet. */
export function addPublicSubnets(stack: TerraformStack, { vpcId, resource, availabilityZones }: Network): void {
  const gateway = new InternetGateway(stack, "InternetGateway", { vpcId, tags });
  const routes = new RouteTable(stack, "PublicRoutes", { vpcId, tags });
  new Route(stack, "RouteToInternet", {
    routeTableId: routes.id,
    destinationCidrBlock: "0.0.0.0/0",
    gatewayId: gateway.id,
  });
  for (const [index, availabilityZone] of availabilityZones.slice(0, 2).entries()) {
    const subnet = new Subnet(stack, `PublicSubnet${index}`, {
      vpcId,
      availabilityZone,
      cidrBlock: Fn.cidrsubnet(resource.cidrBlockInput ?? "", 8, 100 + index),
      tags,
    });
    new RouteTableAssociation(stack, `PublicRoute${index}`, { subnetId: subnet.id, routeTableId: routes.id });
    new VpcBlockPublicAccessExclusion(stack, `PublicAccess${index}`, {
      subnetId: subnet.id,
      internetGatewayExclusionMode: "allow-bidirectional",
    });
  }
}
