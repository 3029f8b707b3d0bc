import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { AwsEnvironment } from "../aws-environment/aws-environment";
import { ServiceRole } from "../service-role/service-role";

/** Properties of a {@link BackupRole}. */
export interface BackupRoleProps {
  /** What the role is for. */
  readonly description: string;
  /** The policy of AWS for service roles that says what AWS Backup may do, without its path. */
  readonly policy: "AWSBackupServiceRolePolicyForBackup" | "AWSBackupServiceRolePolicyForRestores";
}

/**
 * A role for AWS Backup, with the policy that AWS keeps for it.
 *
 * Source: https://docs.aws.amazon.com/aws-backup/latest/devguide/iam-service-roles.html
 */
export class BackupRole extends Construct {
  /** The underlying `aws_iam_role`. */
  public readonly resource: IamRole;
  /** The underlying `aws_iam_role_policy_attachment`, without which the role can do nothing. */
  public readonly permissions: IamRolePolicyAttachment;

  public constructor(scope: Construct, id: string, { description, policy }: BackupRoleProps) {
    super(scope, id);
    const role = new ServiceRole(this, "Default", {
      service: "backup.amazonaws.com",
      description,
      sourceArns: "not sent",
    });
    this.resource = role.resource;
    this.permissions = new IamRolePolicyAttachment(this, "Permissions", {
      role: this.resource.name,
      policyArn: `arn:${AwsEnvironment.of(this).partition}:iam::aws:policy/service-role/${policy}`,
    });
  }
}
