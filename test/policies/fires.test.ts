import { readdirSync } from "node:fs";
import { join } from "node:path";

import { readDocuments } from "../../gate/document/read";
import { evaluate } from "../../gate/policy/evaluate";
import { loadPolicies, readsOf } from "../../gate/policy/load";
import { root, rules } from "./rules-on-disk";

const plans = join(root, "test/fixtures/plans");

/** What a rule says somewhere in the fixtures, as `rule status`. */
const said = new Set<string>();

beforeAll(async () => {
  const policies = await loadPolicies();
  for (const fixture of readdirSync(plans)) {
    for (const document of await readDocuments(join(plans, fixture, "plan.json"), { reads: readsOf(policies) })) {
      const { outcomes } = await evaluate(policies, document);
      for (const { rule, status } of outcomes) said.add(`${rule} ${status}`);
    }
  }
});

test.each(rules)("%s passes on a real plan and fails on a real plan", (id) => {
  expect(["pass", "fail"].filter((status) => said.has(`${id} ${status}`))).toEqual(["pass", "fail"]);
});
