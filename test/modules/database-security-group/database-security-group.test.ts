import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { TerraformStack, Testing, Token } from "cdktf";
import { DatabaseSecurityGroup } from "../../../modules";
import { adoptedNetwork } from "../aurora-cluster/clusters";
import { addressesOf, blockOf, configurationOf, messageOf, stackWithEnvironment } from "../support";

function databaseGroup(port = 5433) {
  const stack = stackWithEnvironment();
  const group = new DatabaseSecurityGroup(stack, "Database", { network: adoptedNetwork, port });
  return { stack, group };
}

test("a group that nobody was let into has no rules, inside it or of their own", () => {
  const { stack } = databaseGroup();
  expect(configurationOf(stack).resource).toEqual({
    aws_security_group: {
      Database: {
        description: "Aurora database",
        lifecycle: { create_before_destroy: true },
        name_prefix: "shop-database-",
        vpc_id: "vpc-1",
      },
    },
  });
});

test("a peer with connections of its own is let in, and its way out is opened", () => {
  const { stack, group } = databaseGroup();
  const service = new DatabaseSecurityGroup(stack, "Service", { network: adoptedNetwork, port: 8080 });
  group.connections.allowDefaultPortFrom(service);
  expect(configurationOf(stack).resource).toEqual({
    aws_security_group: {
      Database: {
        description: "Aurora database",
        lifecycle: { create_before_destroy: true },
        name_prefix: "shop-database-",
        vpc_id: "vpc-1",
      },
      Service: {
        description: "Aurora database",
        lifecycle: { create_before_destroy: true },
        name_prefix: "shop-service-",
        vpc_id: "vpc-1",
      },
    },
    aws_vpc_security_group_ingress_rule: {
      "Database_From-Service_C561442B": {
        description: "From Service",
        from_port: 5433,
        ip_protocol: "tcp",
        referenced_security_group_id: "${aws_security_group.Service.id}",
        security_group_id: "${aws_security_group.Database.id}",
        to_port: 5433,
      },
    },
    aws_vpc_security_group_egress_rule: {
      "Database_WayOutOf-Service_4A699359": {
        description: "To Database",
        from_port: 5433,
        ip_protocol: "tcp",
        referenced_security_group_id: "${aws_security_group.Database.id}",
        security_group_id: "${aws_security_group.Service.id}",
        to_port: 5433,
      },
    },
  });
});

test("the way out of a security group resource is opened unless its egress is written inside it", () => {
  const { stack, group } = databaseGroup();
  group.connections.allowDefaultPortFrom(new SecurityGroup(stack, "Jobs", {}));
  group.connections.allowDefaultPortFrom(new SecurityGroup(stack, "Reports", { egress: [] }));
  expect(addressesOf(stack).filter((address) => address.includes("egress"))).toEqual([
    "aws_vpc_security_group_egress_rule.Database_WayOutOf-Jobs_639467D5",
  ]);
});

test("a peer in another stack makes the database's stack depend on its own, and not the other way round", () => {
  const app = Testing.app();
  const stack = stackWithEnvironment(app);
  const others = new TerraformStack(app, "others");
  const group = new DatabaseSecurityGroup(stack, "Database", { network: adoptedNetwork, port: 5433 });
  group.connections.allowDefaultPortFrom(
    new DatabaseSecurityGroup(others, "Service", { network: adoptedNetwork, port: 8080 }),
  );
  stack.prepareStack();
  expect([stack, others].map(({ dependencies }) => dependencies.map(({ node }) => node.id))).toEqual([["others"], []]);
});

test("a security group resource, an id and a named id are let in under stable addresses", () => {
  const { stack, group } = databaseGroup();
  group.connections.allowDefaultPortFrom(new SecurityGroup(stack, "Jobs", {}));
  group.connections.allowDefaultPortFrom("sg-0123", { description: "Reports" });
  group.connections.allowFrom(Token.asString({ reference: true }), 9000, { name: "Exporter" });
  expect(addressesOf(stack)).toEqual([
    "aws_security_group.Database",
    "aws_security_group.Jobs",
    "aws_vpc_security_group_egress_rule.Database_WayOutOf-Jobs_639467D5",
    "aws_vpc_security_group_ingress_rule.Database_From-Exporter-9000_370598CD",
    "aws_vpc_security_group_ingress_rule.Database_From-Jobs_08A74CC7",
    "aws_vpc_security_group_ingress_rule.Database_From-sg-0123_9FF52704",
  ]);
});

test.each([
  ["10.0.0.0/8", "From-10-0-0-0-8", { cidr_ipv4: "10.0.0.0/8" }],
  ["fd00:1::/32", "From-fd00-1-32", { cidr_ipv6: "fd00:1::/32" }],
])("the block %s is let in", (cidr, id, source) => {
  const { stack, group } = databaseGroup();
  group.connections.allowFromCidr(cidr);
  const address = addressesOf(stack).find((candidate) => candidate.includes(id)) ?? "";
  expect(blockOf(stack, address)).toEqual({
    ...source,
    description: `From ${cidr}`,
    from_port: 5433,
    ip_protocol: "tcp",
    security_group_id: "${aws_security_group.Database.id}",
    to_port: 5433,
  });
});

test("a rule asked for twice is made once", () => {
  const { stack, group } = databaseGroup();
  group.connections.allowFromCidr("10.0.0.0/16");
  const once = configurationOf(stack);
  group.connections.allowFromCidr("10.0.0.0/16");
  expect(configurationOf(stack)).toEqual(once);
});

test.each(["0.0.0.0/0", "::/0", "128.0.0.0/1", "fc00::/7", "10.0.0.1", "10.0.0.0/33", "everywhere/8", "10.0.0.0/8/8"])(
  "fails to let in %s",
  (cidr) => {
    const { group } = databaseGroup();
    expect(messageOf(() => group.connections.allowFromCidr(cidr))).toBe(
      "ConstructError: shop/Database: 1 value cannot be used.\n" +
        `- cidr: got "${cidr}"; allowed: an IPv4 block of /8 or narrower, or an IPv6 block of /32 or narrower; ` +
        "fix: allow the client's security group with allowDefaultPortFrom, or name the block of its network.",
    );
  },
);

test("fails when an id known only to Terraform has no name", () => {
  const { group } = databaseGroup();
  expect(messageOf(() => group.connections.allowDefaultPortFrom(Token.asString({ reference: true })))).toBe(
    "ConstructError: shop/Database: got the id of a security group that is known only to Terraform, without a name; " +
      "allowed: such an id with a name, which the rule's address is made from; " +
      'fix: pass the name, as in allowDefaultPortFrom(id, { name: "Application" }).',
  );
});

test("fails when the port is none", () => {
  expect(messageOf(() => databaseGroup(70000))).toBe(
    "ConstructError: shop/Database: 1 value cannot be used.\n" +
      "- port: got 70000; allowed: a TCP port from 1 to 65535; fix: give the port that the server listens on.",
  );
});
