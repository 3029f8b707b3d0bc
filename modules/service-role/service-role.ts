import {
  DataAwsIamPolicyDocument,
  type DataAwsIamPolicyDocumentStatementCondition,
} from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { Construct } from "constructs";
import { AwsEnvironment } from "../aws-environment/aws-environment";
import { dashedName } from "../validation/paths";

/** Properties of a {@link ServiceRole}. */
export interface ServiceRoleProps {
  /** The service that assumes the role, such as `monitoring.rds.amazonaws.com`. */
  readonly service: string;
  /** What the role is for. */
  readonly description: string;
  /**
   * ARNs of the resources on whose behalf the service may assume the role (`aws:SourceArn`); `*` stands for any text.
   * `"not sent"` for a service that does not say so, as CloudTrail, or is not known to, as AWS Backup: it could not assume a
   * role that asks for it. Who passes a role to a service does so within its own account.
   */
  readonly sourceArns: readonly string[] | "not sent";
}

/**
 * A role for an AWS service, which only this account's own resources can make the service assume.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export class ServiceRole extends Construct {
  /** The underlying `aws_iam_role`. */
  public readonly resource: IamRole;

  public constructor(scope: Construct, id: string, props: ServiceRoleProps) {
    super(scope, id);
    const trust = new DataAwsIamPolicyDocument(this, "Trust", {
      statement: [
        {
          actions: ["sts:AssumeRole"],
          principals: [{ type: "Service", identifiers: [props.service] }],
          ...(props.sourceArns === "not sent" ? {} : { condition: this.ofSources(props.sourceArns) }),
        },
      ],
    });
    this.resource = new IamRole(this, "Default", {
      namePrefix: namePrefix(dashedName(this)),
      description: props.description,
      assumeRolePolicy: trust.json,
    });
  }

  private ofSources(arns: readonly string[]): DataAwsIamPolicyDocumentStatementCondition[] {
    return [
      { test: "StringEquals", variable: "aws:SourceAccount", values: [AwsEnvironment.of(this).accountId] },
      { test: "ArnLike", variable: "aws:SourceArn", values: [...arns] },
    ];
  }
}

/** IAM takes 38 characters of prefix and adds 26 of its own. */
function namePrefix(name: string): string {
  return `${name.slice(0, 37).replace(/-$/, "")}-`;
}
