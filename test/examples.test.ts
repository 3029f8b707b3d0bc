import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check, loadPolicies, type Policies, type Result, type Verdict } from "../gate";
import { describeWith } from "./support/requires";
import { synthesize } from "./support/synthesize";
import { realPlan } from "./support/terraform";

jest.setTimeout(180_000);

const examplesFolder = join(__dirname, "..", "examples");

interface Finding {
  /** True when an acknowledgement accepts it. */
  readonly waived: boolean;
  readonly rule: string;
  readonly address: string;
  readonly status: Result["status"];
  readonly fix: string;
}

/** What the gate finds in each example: failures and unknowns. */
const findings: Readonly<Record<string, readonly Finding[]>> = {
  "insecure-override": [
    {
      waived: true,
      rule: "rds/deletion_protection",
      address: "aws_rds_cluster.Orders",
      status: "fail",
      fix: "Set deletion_protection to true.",
    },
  ],
  postgresql: [],
};

function judgement(verdict: Verdict | undefined, { catalog }: Policies) {
  const found = verdict?.results.filter(({ status }) => status !== "pass") ?? [];
  return {
    preview: verdict?.document.preview,
    passed: verdict?.passed,
    findings: found.map(({ rule, address, status, waiver }) => ({
      waived: waiver !== undefined,
      rule,
      address,
      status,
      fix: catalog.rules.find(({ id }) => id === rule)?.remediation,
    })),
  };
}

test("every example is judged here, but for the plans that test/policies/fires.test.ts judges", () => {
  expect(readdirSync(examplesFolder).sort()).toEqual([...Object.keys(findings), "compliant", "violating"].sort());
});

describe.each(Object.entries(findings))("the example %s", (name, expected) => {
  let policies: Policies;
  let outdir: string;
  beforeAll(async () => {
    policies = await loadPolicies();
    outdir = mkdtempSync(join(tmpdir(), `aurora-guard-${name}-`));
    synthesize(join("examples", name, "main.ts"), outdir);
  });
  afterAll(() => {
    rmSync(outdir, { recursive: true });
  });

  test("has a README that says how it is synthesized and judged", () => {
    const readme = readFileSync(join(examplesFolder, name, "README.md"), "utf8");
    expect([...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, commands]) => commands)).toEqual([
      `CDKTF_OUTDIR=examples/${name}/cdktf.out npx tsx examples/${name}/main.ts\n` +
        `npx tsx gate/cli/aurora-guard.ts check examples/${name}/cdktf.out\n`,
    ]);
  });

  test("gives the findings that are expected of it when what was synthesized is judged", async () => {
    const [verdict] = await check(outdir, { policies });
    expect(judgement(verdict, policies)).toEqual({
      preview: true,
      passed: expected.every(({ waived }) => waived),
      findings: expected,
    });
  });

  describeWith("terraform", "planned by Terraform", () => {
    test("gives the same findings", async () => {
      const [verdict] = await check(realPlan(join(outdir, "stacks", "shop")), { policies });
      expect(judgement(verdict, policies)).toEqual({
        preview: false,
        passed: expected.every(({ waived }) => waived),
        findings: expected,
      });
    });
  });
});
