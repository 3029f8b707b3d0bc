import {
  DataAwsIamPolicyDocument,
  type DataAwsIamPolicyDocumentStatement,
} from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import type { Construct } from "constructs";
import { AwsEnvironment } from "../aws-environment/aws-environment";

/**
 * The policies of endpoints, by service: the principals of trusted accounts may use what is in these accounts.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
export function endpointPolicies(scope: Construct, trustedAccounts: readonly string[]): (service: string) => string {
  const environment = AwsEnvironment.of(scope);
  const accounts = [environment.accountId, ...trustedAccounts];
  const policy = new DataAwsIamPolicyDocument(scope, "Policy", { statement: [ofAccounts(accounts)] });
  const roles = accounts.map((account) => `arn:${environment.partition}:iam::${account}:role/*`);
  const tokenPolicy = new DataAwsIamPolicyDocument(scope, "TokenPolicy", {
    statement: [ofAccounts(accounts), ofFederatedRoles(roles)],
  });
  return (service) => (service === "sts" ? tokenPolicy : policy).json;
}

function ofAccounts(accounts: readonly string[]): DataAwsIamPolicyDocumentStatement {
  return {
    sid: "OwnPrincipalsAndResources",
    actions: ["*"],
    resources: ["*"],
    principals: [{ type: "AWS", identifiers: ["*"] }],
    condition: [
      { test: "StringEquals", variable: "aws:PrincipalAccount", values: [...accounts] },
      // Not every action tells whose the resource is.
      { test: "StringEqualsIfExists", variable: "aws:ResourceAccount", values: [...accounts] },
    ],
  };
}

/** Whoever logs in by federation, as a pod of EKS does, is no principal of an account yet. */
function ofFederatedRoles(resources: readonly string[]): DataAwsIamPolicyDocumentStatement {
  return {
    sid: "OwnRolesByFederation",
    actions: ["sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"],
    resources: [...resources],
    principals: [{ type: "AWS", identifiers: ["*"] }],
  };
}
