import { join } from "node:path";
import { auroraGuard } from "./aurora-guard";

const violating = join(__dirname, "../../../examples/violating/hcl/fleet");
const staging = `staging=${join(violating, "staging/plan.json")}`;

describe("aurora-guard fleet", () => {
  test("ends with 1 where production is weaker, and says in which environment what stands", () => {
    const { code, stdout, stderr } = auroraGuard(["fleet", staging, `prod=${join(violating, "prod/plan.json")}`]);

    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain(
      [
        "  - prod: aws_rds_cluster.orders",
        "      found   backup_retention_period is 7",
        "      wanted  14",
        "      see     staging: aws_rds_cluster.orders",
        "",
      ].join("\n"),
    );
  });

  test("ends with 0 where the environments are alike", () => {
    const prod = `prod=${join(violating, "staging/plan.json")}`;
    const { code, stdout } = auroraGuard(["fleet", staging, prod, "--fail-on", "critical"]);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^PASS staging, prod: \d+ failed, 0 unknown/m);
  });

  test.each([
    [
      ["fleet", "plan.json"],
      "error: command-argument value 'plan.json' is invalid for argument 'environment=plan'. want environment=plan, as staging=staging.json.\n(--help shows how it is used, with examples)\n",
    ],
    [
      ["fleet", staging],
      "aurora-guard: got 1 environments, want two or more to compare, as dev=dev.json prod=prod.json\n",
    ],
  ])("ends with 2 on %j and says what it wants", (args, stderr) => {
    expect(auroraGuard(args)).toEqual({ code: 2, stdout: "", stderr });
  });
});
