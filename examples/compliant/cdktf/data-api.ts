import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import type { TerraformStack } from "cdktf";

import { AwsEnvironment } from "../../../modules";
import type { EstateClusters } from "./clusters";
import { tags } from "./tags";

/** The orders cluster takes SQL over HTTPS: from whom. */
export function addDataApi(stack: TerraformStack, { orders }: EstateClusters): void {
  orders.resource.enableHttpEndpoint = true;
  const aws = AwsEnvironment.of(stack);
  const document = new DataAwsIamPolicyDocument(stack, "DataApiDocument", {
    statement: [
      {
        sid: "Statements",
        actions: ["rds-data:BatchExecuteStatement", "rds-data:ExecuteStatement"],
        resources: [aws.arn("rds", `cluster:${orders.identifier}`)],
      },
      {
        sid: "Password",
        actions: ["secretsmanager:GetSecretValue"],
        resources: [aws.arn("secretsmanager", "secret:orders/aurora/reports-AbCdEf")],
      },
    ],
  });
  new IamPolicy(stack, "DataApi", { name: "orders-data-api", policy: document.json, tags });
}
