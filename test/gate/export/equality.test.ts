import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { check, loadPolicies, type Catalog, type Verdict } from "../../../gate";
import { conftestPolicies } from "../../../gate/export/conftest";
import { hcpPolicySet } from "../../../gate/export/hcp-policy-set";
import type { ExportedFiles } from "../../../gate/export/rego-files";
import { severities } from "../../../gate/severity";
import { planFolders } from "../../../scripts/plan-folders";
import { describeWith, type Requirement } from "../../support/requires";

jest.setTimeout(120_000);

const folders = [...planFolders()].map(([name, folder]) => [name, join(folder, "plan.json")] as const);

let folder: string;
let catalog: Catalog;
const expected = new Map<string, readonly string[]>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "aurora-guard-export-"));
  const policies = await loadPolicies();
  catalog = policies.catalog;
  const settings = { profile: "prod", failOn: "low", parameters: {} } as const;
  write("hcp", hcpPolicySet(catalog, settings));
  write("conftest", conftestPolicies(catalog, settings));
  for (const [name, plan] of folders) {
    const [verdict] = await check(plan, { policies, today: factsOf(catalog) });
    if (verdict === undefined) throw new Error(`${name}: gave no verdict`);
    expected.set(name, textsOf(verdict));
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const versions: readonly Requirement[] = ["opa", "opa-0.61"];
for (const binary of versions) {
  describeWith(binary, `${binary} and the query of HCP Terraform say what the gate says of`, () => {
    let said: Readonly<Record<string, readonly string[]>>;
    beforeAll(() => {
      said = askByOpa(binary);
    });

    test.each(folders)("the plan %s", (name) => {
      expect([...(said[name] ?? ["nothing was said"])].sort()).toEqual(expected.get(name));
    });
  });
}

describeWith("conftest", "conftest says what the gate says of", () => {
  let said: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => {
    said = askByConftest();
  });

  test.each(folders)("the plan %s", (name, plan) => {
    expect(said.get(plan)).toEqual(expected.get(name));
  });
});

/** The day that the exported policies judge by, as nobody tells them what day it is: that of their tables. */
function factsOf({ tables }: Catalog): Date {
  return new Date(tables.map((table) => table.as_of).sort()[0] ?? 0);
}

/** What of a verdict counts, in the words of the exported policies: those of a deposed object are those of its successor. */
function textsOf(verdict: Verdict): readonly string[] {
  const ruleOf = new Map(catalog.rules.map((rule) => [rule.id, rule]));
  const texts = verdict.results
    .filter(({ counts }) => counts)
    .map(({ status, severity, rule, address }) => {
      const { wanted, remediation } = ruleOf.get(rule) ?? { wanted: "", remediation: "" };
      return `${status.toUpperCase()} ${severity} ${rule} ${address}: wanted ${wanted}; fix: ${remediation}`;
    });
  return [...new Set(texts)].sort();
}

function write(name: string, files: ExportedFiles): void {
  for (const [file, text] of files) {
    const path = join(folder, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** One process for all plans: starting OPA takes longer than any of them. */
function askByOpa(binary: string): Readonly<Record<string, readonly string[]>> {
  const data = join(folder, "plans.json");
  const plans = folders.map(([name, plan]) => `${JSON.stringify(name)}:${readFileSync(plan, "utf8")}`);
  writeFileSync(data, `{"plans":{${plans.join(",")}}}`);
  const sets = severities.map((severity) => `data.aurora.hcp.${severity}`).join(" | ");
  const ask = join(folder, "ask.rego");
  // In a file of its own, as an old OPA reads a query without the keywords of Rego 1.
  writeFileSync(
    ask,
    `package ask\n\nimport rego.v1\n\nsaid[name] := texts if {\n\tsome name, plan in data.plans\n` +
      `\ttexts := (${sets}) with input as {"plan": plan}\n}\n`,
  );
  const files = [join(folder, "hcp"), data, ask].flatMap((file) => ["--data", file]);
  const printed = execFileSync(binary, ["eval", "--format", "raw", ...files, "data.ask.said"], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(printed) as Readonly<Record<string, readonly string[]>>;
}

function askByConftest(): ReadonlyMap<string, readonly string[]> {
  const plans = folders.map(([, plan]) => plan);
  const commandLine = ["test", "--no-color", "--output", "json", "--policy", join(folder, "conftest"), ...plans];
  const { stdout } = spawnSync("conftest", commandLine, { encoding: "utf8", maxBuffer: 2 ** 28 });
  const answers = JSON.parse(stdout) as readonly {
    readonly filename: string;
    readonly failures?: readonly { readonly msg: string }[];
  }[];
  return new Map(answers.map(({ filename, failures = [] }) => [filename, failures.map(({ msg }) => msg).sort()]));
}
