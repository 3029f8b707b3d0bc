import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import type { TerraformStack } from "cdktf";

import { AwsEnvironment, ServiceRole } from "../../../modules";
import type { EstateClusters } from "./clusters";
import { tags } from "./tags";

/** The application logs in with a token, as one user of each cluster; and so does whoever gets the policy. */
export function addApplicationRole(stack: TerraformStack, { orders, catalog }: EstateClusters): void {
  const aws = AwsEnvironment.of(stack);
  const application = new ServiceRole(stack, "ApplicationRole", {
    service: "ecs-tasks.amazonaws.com",
    description: "Takes the orders",
    sourceArns: [aws.arn("ecs", "*")],
  });
  orders.grantConnect(application, "orders_application");
  catalog.grantConnect(application, "catalog_application");

  const connect = new DataAwsIamPolicyDocument(stack, "ConnectToOrdersDocument", {
    statement: [
      {
        actions: ["rds-db:connect"],
        resources: [aws.arn("rds-db", `dbuser:${orders.clusterResourceId}/orders_reader`)],
      },
    ],
  });
  new IamPolicy(stack, "ConnectToOrders", { name: "connect-to-orders", policy: connect.json, tags });
}
