import { join } from "node:path";

import { checkFleet } from "../../gate/check-fleet";
import { readDocuments } from "../../gate/document/read";
import { evaluate } from "../../gate/policy/evaluate";
import { loadPolicies, readsOf } from "../../gate/policy/load";
import { planFolders } from "../../scripts/plan-folders";
import { rules } from "./rules-on-disk";

const languages = ["hcl", "cdktf"];
const folders = planFolders();

/** What a rule says somewhere in a set of plans, as `set rule status`. */
const said = new Set<string>();

/** What is not as it should be in the compliant examples. */
const faults: string[] = [];

beforeAll(async () => {
  const policies = await loadPolicies();
  for (const language of languages) await saidOfFleets(language);
  for (const [name, folder] of folders) {
    const set = /^(violating|compliant)\/(hcl|cdktf)/.exec(name)?.[0] ?? "fixtures";
    for (const document of await readDocuments(join(folder, "plan.json"), { reads: readsOf(policies) })) {
      const { outcomes } = await evaluate(policies, document);
      for (const { rule, status, resource } of outcomes) {
        said.add(`${set} ${rule} ${status}`);
        const address = document.resourceChanges[resource]?.address ?? "";
        if (set.startsWith("compliant/") && status !== "pass") faults.push(`${name}: ${status} ${rule} ${address}`);
      }
    }
  }
});

/** The rules that compare environments: where staging and production are alike they pass, in the violating examples they fail. */
async function saidOfFleets(language: string): Promise<void> {
  const violating = ["staging", "prod"].map((name) => ({ name, what: planOf(`violating/${language}/fleet/${name}`) }));
  const compliant = ["staging", "prod"].map((name) => ({ name, what: planOf(`compliant/${language}`) }));
  for (const [set, environments] of [
    ["violating", violating],
    ["compliant", compliant],
  ] as const) {
    const { results } = await checkFleet(environments);
    for (const { rule, status, address } of results) {
      said.add(`${set}/${language} ${rule} ${status}`);
      if (set === "compliant" && status !== "pass")
        faults.push(`fleet of ${set}/${language}: ${status} ${rule} ${address}`);
    }
  }
}

function planOf(name: string): string {
  return join(folders.get(name) ?? "", "plan.json");
}

test("nothing fails in the compliant examples, and nothing is unknown", () => {
  expect(faults).toEqual([]);
});

describe.each(languages)("written in %s", (language) => {
  test.each(rules)("%s fails in a violating example and passes in a compliant one", (id) => {
    const wanted = [`violating/${language} ${id} fail`, `compliant/${language} ${id} pass`];
    expect(wanted.filter((outcome) => said.has(outcome))).toEqual(wanted);
  });
});
