import type { TerraformStack } from "cdktf";
import {
  AuroraCluster,
  type AuroraClusterProps,
  AuroraEngine,
  ClusterInstance,
  Network,
  type NetworkReference,
} from "../../../modules";

export const adoptedNetwork: NetworkReference = Network.fromAttributes({
  vpcId: "vpc-1",
  subnetIds: ["subnet-1", "subnet-2"],
  availabilityZones: ["eu-central-1a", "eu-central-1b"],
});

/** A PostgreSQL cluster named `Orders` with one provisioned writer, changed by the given properties. */
export function postgresqlCluster(stack: TerraformStack, props: Partial<AuroraClusterProps> = {}): AuroraCluster {
  return new AuroraCluster(stack, "Orders", {
    engine: AuroraEngine.postgresql({ version: "16.11" }),
    network: adoptedNetwork,
    writer: ClusterInstance.provisioned("Writer", { instanceClass: "db.r7g.large" }),
    ...props,
  });
}

/** A MySQL cluster named `Orders` with one Serverless v2 writer, changed by the given properties. */
export function mysqlCluster(stack: TerraformStack, props: Partial<AuroraClusterProps> = {}): AuroraCluster {
  return postgresqlCluster(stack, {
    engine: AuroraEngine.mysql({ version: "8.0.mysql_aurora.3.10.1" }),
    writer: ClusterInstance.serverlessV2("Writer"),
    ...props,
  });
}
