import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readDocuments } from "../../gate/document/read";
import { evaluateWasm } from "../../gate/policy/engine";
import { loadPolicies, readsOf, type Policies } from "../../gate/policy/load";
import { planFolders } from "../../scripts/plan-folders";
import { opa } from "../../scripts/policies/opa";
import { describeWith } from "../support/requires";

/** What the entrypoint gives. */
interface Result {
  readonly resources: number;
  readonly rules: Readonly<Record<string, { readonly subjects: number; readonly judged: readonly unknown[] }>>;
}

const folders = planFolders();
const fixtures = [...folders.keys()];

describeWith("opa", "OPA and the compiled policies say the same of", () => {
  let policies: Policies;
  const inputs = new Map<string, Uint8Array>();
  let byOpa: ReadonlyMap<string, Result>;

  beforeAll(async () => {
    policies = await loadPolicies();
    for (const fixture of fixtures) inputs.set(fixture, await inputOf(fixture, policies));
    byOpa = evaluateByOpa(inputs);
  }, 60_000);

  test.each(fixtures)("the plan %s", async (fixture) => {
    const [evaluated] = (await evaluateWasm(policies, fixture, of(inputs, fixture), {})) as [{ result: Result }];
    expect(sorted(evaluated.result)).toEqual(sorted(of(byOpa, fixture)));
  });
});

/** The plan as the gate hands it to the policies. */
async function inputOf(fixture: string, policies: Policies): Promise<Uint8Array> {
  const [document] = await readDocuments(join(folders.get(fixture) ?? "", "plan.json"), { reads: readsOf(policies) });
  if (document === undefined) throw new Error(`${fixture}: gave no document`);
  return document.input;
}

/** One process for all plans: starting OPA takes longer than any of them. */
function evaluateByOpa(inputs: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Result> {
  const folder = mkdtempSync(join(tmpdir(), "aurora-guard-differential-"));
  try {
    const data = join(folder, "data.json");
    const texts = [...inputs].map(([name, input]) => `${JSON.stringify(name)}:${Buffer.from(input).toString("utf8")}`);
    writeFileSync(data, `{"parameters":{},"plans":{${texts.join(",")}}}`);
    const query =
      "{name: result | some name, plan in data.plans; result := data.aurora.gate.result with input as plan}";
    const printed = opa("eval", "--format", "raw", "--data", "policies/aurora", "--data", data, query);
    return new Map(Object.entries(JSON.parse(printed) as Readonly<Record<string, Result>>));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function of<Value>(values: ReadonlyMap<string, Value>, fixture: string): Value {
  const value = values.get(fixture);
  if (value === undefined) throw new Error(`${fixture}: was not evaluated`);
  return value;
}

/** The result with each rule's outcomes in the order of their resources: sets have none. */
function sorted(result: Result): unknown {
  const judged = Object.entries(result.rules).map(([id, { subjects, judged }]) => {
    return [id, { subjects, judged: [...judged].sort((left, right) => resourceOf(left) - resourceOf(right)) }];
  });
  return { resources: result.resources, rules: Object.fromEntries(judged) as unknown };
}

function resourceOf(outcome: unknown): number {
  return Number(Array.isArray(outcome) ? outcome[0] : outcome);
}
