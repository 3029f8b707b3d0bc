import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { AwsEnvironment } from "../aws-environment/aws-environment";
import { ServiceRole } from "../service-role/service-role";

/** Properties of an {@link EnhancedMonitoringRole}. */
export interface EnhancedMonitoringRoleProps {
  /** Identifiers of the instances that are monitored. */
  readonly instanceIdentifiers: readonly string[];
}

/**
 * The role with which RDS publishes the operating system's metrics of the named instances.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Monitoring.OS.Enabling.html
 */
export class EnhancedMonitoringRole extends Construct {
  /** The role that RDS assumes. */
  public readonly role: ServiceRole;
  /** The permissions, which have to be there before an instance is. */
  public readonly permissions: IamRolePolicyAttachment;

  public constructor(scope: Construct, id: string, { instanceIdentifiers }: EnhancedMonitoringRoleProps) {
    super(scope, id);
    const environment = AwsEnvironment.of(this);
    this.role = new ServiceRole(this, "Default", {
      service: "monitoring.rds.amazonaws.com",
      description: "Publishes enhanced monitoring of the cluster's instances",
      sourceArns: instanceIdentifiers.map((identifier) => environment.arn("rds", `db:${identifier}`)),
    });
    this.permissions = new IamRolePolicyAttachment(this, "Permissions", {
      role: this.role.resource.name,
      policyArn: `arn:${environment.partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole`,
    });
  }
}
