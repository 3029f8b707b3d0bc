import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { AwsEnvironment } from "../aws-environment/aws-environment";
import type { Connectable } from "../connections/peer";
import { ServiceRole } from "../service-role/service-role";
import { pathInStack } from "../validation/paths";
import type { Problem } from "../validation/problems";

/** An application with a role; where it has connections, a grant opens the database's security group to it. */
export interface ConnectingApplication extends Partial<Connectable> {
  /** The role that the application runs with. */
  readonly role: IamRole | ServiceRole;
}

/** Who is granted a connection: a role, or an application that has one. */
export type ConnectGrantee = IamRole | ServiceRole | ConnectingApplication;

/** Properties of a {@link ConnectGrant}. */
export interface ConnectGrantProps {
  /** The role that may log in. */
  readonly role: IamRole;
  /** Name of one user of the database, case-sensitive. */
  readonly databaseUser: string;
  /** Immutable id of the cluster (`cluster-…`): the identifier does not name it in a grant. */
  readonly clusterResourceId: string;
}

/**
 * Lets a role log in to one cluster as one database user, with a token of IAM.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html
 */
export class ConnectGrant extends Construct {
  /** The underlying `aws_iam_policy_document`. */
  public readonly document: DataAwsIamPolicyDocument;
  /** The underlying `aws_iam_role_policy`. */
  public readonly resource: IamRolePolicy;

  public constructor(scope: Construct, id: string, props: ConnectGrantProps) {
    super(scope, id);
    const { role, databaseUser, clusterResourceId } = props;
    this.document = new DataAwsIamPolicyDocument(this, "Document", {
      statement: [
        {
          actions: ["rds-db:connect"],
          resources: [AwsEnvironment.of(this).arn("rds-db", `dbuser:${clusterResourceId}/${databaseUser}`)],
        },
      ],
    });
    this.resource = new IamRolePolicy(this, "Default", { role: role.name, policy: this.document.json });
  }

  /** The id of a grant, which is the same for the same role and user. */
  public static idOf(role: IamRole, databaseUser: string): string {
    return ["Connect", ...pathInStack(role), databaseUser].join("-");
  }
}

/** The role of a grantee. */
export function roleOf(grantee: ConnectGrantee): IamRole {
  const role = grantee instanceof IamRole || grantee instanceof ServiceRole ? grantee : grantee.role;
  return role instanceof ServiceRole ? role.resource : role;
}

/** What has to hold before a role may be granted to connect. */
export function grantProblems(
  databaseUser: string,
  cluster: { readonly iamAuthentication: boolean; readonly masterUsername: string },
): readonly Problem[] {
  const problems: Problem[] = [];
  if (!cluster.iamAuthentication) {
    problems.push({
      property: "iamAuthentication",
      given: false,
      allowed: "true for a cluster that roles connect to",
      fix: "remove iamAuthentication from the cluster's properties",
    });
  }
  if (Token.isUnresolved(databaseUser) || !/^[A-Za-z_][A-Za-z0-9_.$-]{0,62}$/.test(databaseUser)) {
    problems.push({
      property: "databaseUser",
      given: databaseUser,
      allowed: "the name of one database user, known when the app is built, without wildcards",
      fix: "grant each user by name",
    });
  }
  if (databaseUser.toLowerCase() === cluster.masterUsername.toLowerCase()) {
    problems.push({
      property: "databaseUser",
      given: databaseUser,
      allowed: "a user other than the master user",
      fix: "create a user with the privileges that the application needs, and grant that one",
    });
  }
  return problems;
}
