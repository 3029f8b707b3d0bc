import { join } from "node:path";
import { check } from "../../gate";

const plansFolder = join(__dirname, "..", "fixtures", "plans");

async function foundIn(name: string) {
  const [verdict] = await check(join(plansFolder, name, "plan.json"));
  return verdict?.results.filter(({ status }) => status !== "pass");
}

test.each(["constructs-mysql", "constructs-two-clusters"])(
  "the gate finds nothing in the real plan %s",
  async (name) => {
    expect(await foundIn(name)).toEqual([]);
  },
);

test("of an adopted network, the gate cannot tell the zones of its subnets, and finds nothing else", async () => {
  expect(await foundIn("constructs-adopted-network")).toEqual([
    {
      rule: "network/subnet_group_zones",
      address: "aws_db_subnet_group.Orders_SubnetGroup_60D14C2A",
      status: "unknown",
      severity: "medium",
      counts: false,
      attribute: "subnet_ids",
      found: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
      reason: "outside_plan",
    },
  ]);
});
