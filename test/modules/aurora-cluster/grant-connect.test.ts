import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import type { TerraformStack } from "cdktf";
import { DatabaseSecurityGroup, ServiceRole } from "../../../modules";
import { addressesOf, blockOf, configurationOf, messageOf, stackWithEnvironment } from "../support";
import { adoptedNetwork, postgresqlCluster } from "./clusters";

const policy = "aws_iam_role_policy.Orders_Connect-Application-orders_app_E51F3F30";
const document = "data.aws_iam_policy_document.Orders_Connect-Application-orders_app_Document_4C822468";

function application(stack: TerraformStack): IamRole {
  return new IamRole(stack, "Application", { assumeRolePolicy: "{}" });
}

test("a role is granted to log in to this cluster as this user", () => {
  const stack = stackWithEnvironment();
  postgresqlCluster(stack).grantConnect(application(stack), "orders_app");
  expect([blockOf(stack, policy), blockOf(stack, document)]).toEqual([
    {
      policy: "${data.aws_iam_policy_document.Orders_Connect-Application-orders_app_Document_4C822468.json}",
      role: "${aws_iam_role.Application.name}",
    },
    {
      statement: [
        {
          actions: ["rds-db:connect"],
          resources: [
            "arn:aws:rds-db:eu-central-1:123456789012:dbuser:${aws_rds_cluster.Orders.cluster_resource_id}/orders_app",
          ],
        },
      ],
    },
  ]);
});

test("a service's role is granted as its underlying role is", () => {
  const stack = stackWithEnvironment();
  const role = new ServiceRole(stack, "Application", {
    service: "lambda.amazonaws.com",
    description: "",
    sourceArns: [],
  });
  const cluster = postgresqlCluster(stack);
  const grants = [role, role.resource, { role }].map((grantee) => cluster.grantConnect(grantee, "orders_app"));
  expect(new Set(grants)).toEqual(new Set([cluster.node.findChild("Connect-Application-orders_app")]));
});

test("an application with connections is let in through the security group, too", () => {
  const stack = stackWithEnvironment();
  const service = new DatabaseSecurityGroup(stack, "Service", { network: adoptedNetwork, port: 8080 });
  const cluster = postgresqlCluster(stack);
  cluster.grantConnect({ role: application(stack), connections: service.connections }, "orders_app");
  expect(addressesOf(stack).filter((address) => /rule|Connect/.test(address))).toEqual([
    policy,
    "aws_vpc_security_group_egress_rule.Orders_SecurityGroup_WayOutOf-Service_5AEB530A",
    "aws_vpc_security_group_ingress_rule.Orders_SecurityGroup_From-Service_7941281C",
    document,
  ]);
});

test("the same grant asked for twice is made once", () => {
  const stack = stackWithEnvironment();
  const cluster = postgresqlCluster(stack);
  const role = application(stack);
  const grant = cluster.grantConnect(role, "orders_app");
  const once = configurationOf(stack);
  expect(cluster.grantConnect({ role }, "orders_app")).toBe(grant);
  expect(configurationOf(stack)).toEqual(once);
});

test.each(["*", "orders_*", "app?", "", "orders/app"])("fails to grant the user %j", (user) => {
  const stack = stackWithEnvironment();
  expect(messageOf(() => postgresqlCluster(stack).grantConnect(application(stack), user))).toBe(
    "ConstructError: shop/Orders.grantConnect: 1 value cannot be used.\n" +
      `- databaseUser: got "${user}"; allowed: the name of one database user, known when the app is built, without wildcards; ` +
      "fix: grant each user by name.",
  );
});

test("fails to grant the master user", () => {
  const stack = stackWithEnvironment();
  const cluster = postgresqlCluster(stack, { masterUsername: "keeper" });
  expect(messageOf(() => cluster.grantConnect(application(stack), "Keeper"))).toBe(
    "ConstructError: shop/Orders.grantConnect: 1 value cannot be used.\n" +
      '- databaseUser: got "Keeper"; allowed: a user other than the master user; ' +
      "fix: create a user with the privileges that the application needs, and grant that one.",
  );
});

test("fails to grant a connection to a cluster without IAM authentication", () => {
  const stack = stackWithEnvironment();
  const cluster = postgresqlCluster(stack, {
    iamAuthentication: false,
    acknowledgements: {
      "rds/iam_authentication": { reason: "An old client", owner: "team-orders", expires: "2027-03-31" },
    },
  });
  expect(messageOf(() => cluster.grantConnect(application(stack), "orders_app"))).toBe(
    "ConstructError: shop/Orders.grantConnect: 1 value cannot be used.\n" +
      "- iamAuthentication: got false; allowed: true for a cluster that roles connect to; " +
      "fix: remove iamAuthentication from the cluster's properties.",
  );
});
