import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { AwsEnvironment } from "../aws-environment/aws-environment";
import { namePrefix } from "../service-role/service-role";
import { dashedName } from "../validation/paths";

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
    // AWS Backup is not documented to send aws:SourceAccount or aws:SourceArn when it assumes a role, and a condition on what
    // is not sent stops every backup. A role can be passed to it within its own account alone.
    const trust = new DataAwsIamPolicyDocument(this, "Trust", {
      statement: [
        {
          actions: ["sts:AssumeRole"],
          principals: [{ type: "Service", identifiers: ["backup.amazonaws.com"] }],
        },
      ],
    });
    this.resource = new IamRole(this, "Default", {
      namePrefix: namePrefix(dashedName(this)),
      description,
      assumeRolePolicy: trust.json,
    });
    this.permissions = new IamRolePolicyAttachment(this, "Permissions", {
      role: this.resource.name,
      policyArn: `arn:${AwsEnvironment.of(this).partition}:iam::aws:policy/service-role/${policy}`,
    });
  }
}
