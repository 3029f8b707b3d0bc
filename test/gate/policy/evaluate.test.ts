import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../../gate/document/document";
import { readDocuments } from "../../../gate/document/read";
import { evaluate } from "../../../gate/policy/evaluate";
import { loadPolicies, type Policies } from "../../../gate/policy/load";

const file = join(__dirname, "../../../examples/compliant/hcl/plan.json");

let policies: Policies;
let document: Document;
beforeAll(async () => {
  policies = await loadPolicies();
  const [read] = await readDocuments(file);
  if (read === undefined) throw new Error(`${file}: gave no document`);
  document = { ...read, source: "plan.json" };
});

test("every rule of the catalog judges something of a good cluster, or nothing", async () => {
  const { outcomes } = await evaluate(policies, document);
  const known = new Set(policies.catalog.rules.map((rule) => rule.id));
  expect(outcomes.filter(({ rule }) => !known.has(rule))).toEqual([]);
  expect(outcomes.filter(({ status }) => status === "fail")).toEqual([]);
});

test("input that is a view on a larger buffer is evaluated as its own part of it", async () => {
  const padded = Buffer.concat([Buffer.from("padding"), document.input, Buffer.from("padding")]);
  const view = padded.subarray(7, 7 + document.input.length);
  expect(await evaluate(policies, { ...document, input: view })).toEqual(await evaluate(policies, document));
});

test("the same policies evaluate several documents, each on its own", async () => {
  const first = await evaluate(policies, document);
  await evaluate(policies, { ...document, input: emptyPlan(), resourceChanges: [] });
  expect(await evaluate(policies, document)).toEqual(first);
});

describe("fails with a policy error when", () => {
  async function expectRefusal(given: Partial<Document>, by: Policies, message: string | RegExp): Promise<void> {
    const evaluation = evaluate(by, { ...document, ...given });
    await expect(evaluation).rejects.toMatchObject({ name: "GateError", code: "policy" });
    await expect(evaluation).rejects.toThrow(message);
  }

  test("the input is cut off", async () => {
    const input = document.input.subarray(0, document.input.length - 9);
    await expectRefusal(
      { input },
      policies,
      /^plan\.json: the policies could not be evaluated: |^plan\.json: the evaluation is not complete: /,
    );
  });

  test("the input has no resource_changes", async () => {
    const message = "plan.json: the evaluation is not complete: the policies gave no result; please report this";
    await expectRefusal({ input: new TextEncoder().encode("{}") }, policies, message);
  });

  test("the document has other resources than the input", async () => {
    const resources = document.resourceChanges.length;
    const message = `plan.json: the evaluation is not complete: the policies counted 0 resources, want ${resources}; please report this`;
    await expectRefusal({ input: emptyPlan() }, policies, message);
  });

  test("the entrypoint does not exist", async () => {
    const message = "plan.json: the policies could not be evaluated: entrypoint nope is not valid in this instance";
    await expectRefusal({}, { ...policies, entrypoints: { plan: "nope", fleet: "nope" } }, message);
  });

  test("the WebAssembly is none", async () => {
    const wasm = readFileSync(__filename);
    await expectRefusal({}, { ...policies, wasm }, /^plan\.json: the policies could not be evaluated: WebAssembly/);
  });

  test("two resources of the plan have one address", async () => {
    const plan = JSON.parse(Buffer.from(document.input).toString("utf8")) as { resource_changes: object[] };
    const doubled = { ...plan, resource_changes: [...plan.resource_changes, ...plan.resource_changes] };
    const given = {
      input: new TextEncoder().encode(JSON.stringify(doubled)),
      resourceChanges: [...document.resourceChanges, ...document.resourceChanges],
    };
    await expectRefusal(given, policies, /^plan\.json: the policies could not be evaluated: .*object insert conflict/);
  });

  test("the rules read more than fits into memory", async () => {
    const input = new Uint8Array(400 * 2 ** 20);
    const message =
      "plan.json: got 400 MiB that the rules read, want what can be judged in 2 GiB of memory; split the plan by stack";
    await expectRefusal({ input }, policies, message);
  });
});

function emptyPlan(): Uint8Array {
  return new TextEncoder().encode('{"resource_changes": [], "configuration": {}}');
}
