import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readDocuments } from "../../gate/document/read";
import { evaluateWasm } from "../../gate/policy/engine";
import { loadPolicies, readsOf, type Policies } from "../../gate/policy/load";
import { opa } from "../../scripts/policies/opa";
import { describeWith } from "../support/requires";
import { root } from "./rules-on-disk";

/** What the entrypoint gives. */
interface Result {
  readonly resources: number;
  readonly rules: Readonly<Record<string, { readonly subjects: number; readonly judged: readonly unknown[] }>>;
}

const plans = join(root, "test/fixtures/plans");
const fixtures = readdirSync(plans);

describeWith("opa", "OPA and the compiled policies say the same of", () => {
  let byOpa: Readonly<Record<string, Result>>;
  let byWasm: Readonly<Record<string, Result>>;

  beforeAll(async () => {
    const policies = await loadPolicies();
    const inputs = await Promise.all(fixtures.map((fixture) => inputOf(fixture, policies)));
    byOpa = evaluateByOpa(Object.fromEntries(fixtures.map((fixture, index) => [fixture, inputs[index]])));
    const results = await Promise.all(
      fixtures.map((fixture, index) => evaluateByWasm(policies, fixture, inputs[index])),
    );
    byWasm = Object.fromEntries(fixtures.map((fixture, index) => [fixture, results[index] as Result]));
  }, 60_000);

  test.each(fixtures)("the plan %s", (fixture) => {
    expect(sorted(byWasm[fixture])).toEqual(sorted(byOpa[fixture]));
  });
});

/** The plan as the gate hands it to the policies. */
async function inputOf(fixture: string, policies: Policies): Promise<Uint8Array> {
  const [document] = await readDocuments(join(plans, fixture, "plan.json"), { reads: readsOf(policies) });
  if (document === undefined) throw new Error(`${fixture}: gave no document`);
  return document.input;
}

async function evaluateByWasm(policies: Policies, fixture: string, input: Uint8Array | undefined): Promise<unknown> {
  if (input === undefined) throw new Error(`${fixture}: has no input`);
  const [{ result } = { result: undefined }] = (await evaluateWasm(policies, fixture, input, {})) as {
    result: unknown;
  }[];
  return result;
}

/** One process for all plans: starting OPA takes longer than any of them. */
function evaluateByOpa(inputs: Readonly<Record<string, Uint8Array | undefined>>): Readonly<Record<string, Result>> {
  const folder = mkdtempSync(join(tmpdir(), "aurora-guard-differential-"));
  try {
    const data = join(folder, "data.json");
    const texts = Object.entries(inputs).map(
      ([name, input]) => `${JSON.stringify(name)}:${Buffer.from(input ?? []).toString("utf8")}`,
    );
    writeFileSync(data, `{"parameters":{},"plans":{${texts.join(",")}}}`);
    const query =
      "{name: result | some name, plan in data.plans; result := data.aurora.gate.result with input as plan}";
    const printed = opa("eval", "--format", "raw", "--data", "policies/aurora", "--data", data, query);
    return JSON.parse(printed) as Readonly<Record<string, Result>>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The result with each rule's outcomes in the order of their resources: sets have none. */
function sorted(result: Result | undefined): unknown {
  if (result === undefined) return undefined;
  const judged = Object.entries(result.rules).map(([id, { subjects, judged }]) => {
    return [id, { subjects, judged: [...judged].sort((left, right) => resourceOf(left) - resourceOf(right)) }];
  });
  return { resources: result.resources, rules: Object.fromEntries(judged) as unknown };
}

function resourceOf(outcome: unknown): number {
  return Number(Array.isArray(outcome) ? outcome[0] : outcome);
}
