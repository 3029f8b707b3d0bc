import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Construct } from "constructs";
import { AwsEnvironment } from "../aws-environment/aws-environment";
import { Connections } from "../connections/connections";
import type { Connectable } from "../connections/peer";
import { dashedName, shownPath } from "../validation/paths";
import { type Problem, refuseProblems } from "../validation/problems";
import { endpointPolicies } from "./endpoint-policies";
import type { NetworkReference } from "./network-reference";

/** A service that {@link DatabaseEndpoints} can have an endpoint of. */
export type DatabaseEndpointService = "kms" | "logs" | "monitoring" | "rds" | "rds-data" | "secretsmanager" | "sts";

/** Properties of {@link DatabaseEndpoints}. */
export interface DatabaseEndpointsProps {
  /** The network that the endpoints are in: its VPC has to resolve names. */
  readonly network: NetworkReference;
  /**
   * Have an endpoint of the Data API as well.
   *
   * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.html
   *
   * @default false
   */
  readonly dataApi?: boolean;
  /**
   * Further accounts whose principals, and on whose resources, calls may be made through the endpoints: twelve digits each.
   *
   * @default none: the environment's account alone
   */
  readonly trustedAccounts?: readonly string[];
}

const usualServices = ["kms", "logs", "monitoring", "rds", "secretsmanager", "sts"] as const;

/**
 * Interface endpoints of what a database and its clients call: a network without a way to the internet needs no other way
 * out, and what is called is the account's own. Nobody reaches them until `connections` says so.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/vpc-interface-endpoints.html and
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 *
 * @throws ConstructError when an account cannot be one.
 */
export class DatabaseEndpoints extends Construct implements Connectable {
  /** Who may call through the endpoints, on port 443. */
  public readonly connections: Connections;
  /** The security group of the endpoints. */
  public readonly securityGroup: SecurityGroup;
  /** The underlying `aws_vpc_endpoint`s by service. */
  public readonly endpoints: ReadonlyMap<DatabaseEndpointService, VpcEndpoint>;

  public constructor(scope: Construct, id: string, props: DatabaseEndpointsProps) {
    super(scope, id);
    const { network, dataApi = false, trustedAccounts = [] } = props;
    refuseProblems(shownPath(this), accountProblems(trustedAccounts));
    const name = dashedName(this);
    this.securityGroup = new SecurityGroup(this, "SecurityGroup", {
      namePrefix: `${name}-`,
      description: "Interface endpoints of the database network",
      vpcId: network.vpcId,
      tags: { Name: name },
      lifecycle: { createBeforeDestroy: true },
    });
    this.connections = new Connections(this, { securityGroupId: this.securityGroup.id, defaultPort: 443 });
    const policies = endpointPolicies(this, trustedAccounts);
    const { region } = AwsEnvironment.of(this);
    const services: readonly DatabaseEndpointService[] = dataApi ? [...usualServices, "rds-data"] : usualServices;
    this.endpoints = new Map(
      services.map((service) => [
        service,
        new VpcEndpoint(this, `Endpoint-${service}`, {
          vpcId: network.vpcId,
          serviceName: `com.amazonaws.${region}.${service}`,
          vpcEndpointType: "Interface",
          privateDnsEnabled: true,
          subnetIds: [...network.subnetIds],
          securityGroupIds: [this.securityGroup.id],
          policy: policies(service),
          tags: { Name: `${name}-${service}` },
        }),
      ]),
    );
  }
}

function accountProblems(given: readonly string[]): readonly Problem[] {
  if (given.every((account) => /^\d{12}$/.test(account))) return [];
  const allowed = "AWS account ids of twelve digits, as texts";
  return [{ property: "trustedAccounts", given, allowed, fix: 'write ids such as "012345678901"' }];
}
