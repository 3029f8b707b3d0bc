import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { IamAccessKey } from "@cdktf/provider-aws/lib/iam-access-key";
import { IamGroup } from "@cdktf/provider-aws/lib/iam-group";
import { IamGroupPolicyAttachment } from "@cdktf/provider-aws/lib/iam-group-policy-attachment";
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { IamUser } from "@cdktf/provider-aws/lib/iam-user";
import { IamUserPolicyAttachment } from "@cdktf/provider-aws/lib/iam-user-policy-attachment";
import type { TerraformStack } from "cdktf";

/** Rights on a user, a key that never ends, and a group whose demand for MFA lets access keys through. */
export function addPeople(stack: TerraformStack): void {
  const look = new DataAwsIamPolicyDocument(stack, "look", {
    statement: [
      { actions: ["rds:Describe*"], resources: ["*"] },
      {
        effect: "Deny",
        notActions: ["iam:*"],
        resources: ["*"],
        condition: [{ test: "Bool", variable: "aws:MultiFactorAuthPresent", values: ["false"] }],
      },
    ],
  });
  const policy = new IamPolicy(stack, "look_policy", { name: "look", policy: look.json });
  const group = new IamGroup(stack, "people", { name: "people" });
  new IamGroupPolicyAttachment(stack, "people_look", { group: group.name, policyArn: policy.arn });

  const alice = new IamUser(stack, "alice", { name: "alice" });
  new IamUserPolicyAttachment(stack, "alice_look", { user: alice.name, policyArn: policy.arn });
  new IamAccessKey(stack, "alice_key", { user: alice.name });
}
