import { join } from "node:path";
import { Readable } from "node:stream";
import { checkFleet, type Environment } from "../../gate/check-fleet";
import { GateError } from "../../gate/errors";

const plans = join(__dirname, "../fixtures/plans");
const violating = join(__dirname, "../../examples/violating/hcl/fleet");

function environment(name: string, folder: string): Environment {
  return { name, what: join(folder, "plan.json") };
}

test("environments that differ are judged as one document, whose addresses name the environment", async () => {
  const verdict = await checkFleet([
    environment("staging", join(violating, "staging")),
    environment("prod", join(violating, "prod")),
  ]);
  expect({ kind: verdict.document.kind, name: verdict.document.name, passed: verdict.passed }).toEqual({
    kind: "fleet",
    name: "staging, prod",
    passed: false,
  });
  expect(verdict.results).toContainEqual({
    rule: "fleet/production_weaker",
    address: "prod: aws_rds_cluster.orders",
    status: "fail",
    severity: "high",
    counts: true,
    attribute: "backup_retention_period",
    found: 7,
    expected: 14,
    related: ["staging: aws_rds_cluster.orders"],
  });
});

test("environments that are alike pass, in whichever order", async () => {
  const alike = join(plans, "constructs-mysql");
  const verdict = await checkFleet([environment("staging", alike), environment("prod", alike)]);
  expect(verdict.results.filter(({ status }) => status !== "pass")).toEqual([]);
  expect(verdict.results.map(({ address }) => address)).toContain("prod: aws_rds_cluster.Orders");
});

test("only the rules that compare environments run", async () => {
  const verdict = await checkFleet([environment("a", join(plans, "empty")), environment("b", join(plans, "empty"))]);
  expect(verdict.summary).toEqual({ resources: 0, rules: 3, pass: 0, fail: 0, unknown: 0, waived: 0, counting: 0 });
});

describe("fails for", () => {
  async function expectRefusal(environments: readonly Environment[], message: string): Promise<void> {
    await expect(checkFleet(environments)).rejects.toEqual(new GateError("usage", message));
  }

  test("a single environment", async () => {
    await expectRefusal(
      [environment("prod", join(plans, "empty"))],
      "got 1 environments, want two or more to compare, as dev=dev.json prod=prod.json",
    );
  });

  test("an environment that is given twice", async () => {
    const twice = environment("prod", join(plans, "empty"));
    await expectRefusal(
      [twice, environment("dev", join(plans, "empty")), twice],
      "got the environment prod twice, want each once, from the least to the most protected",
    );
  });

  test("a document that is none, as a single check does", async () => {
    const stdin = Readable.from(["{}"]);
    await expect(
      checkFleet([environment("dev", join(plans, "empty")), { name: "prod", what: "-" }], { stdin }),
    ).rejects.toMatchObject({
      code: "document",
    });
  });
});
