import { GateError } from "../../../gate/errors";
import { checkResult } from "../../../gate/policy/check-result";
import { catalogOf, ruleOf } from "../rules";

const expected = { source: "plan.json", catalog: catalogOf(ruleOf("a/first"), ruleOf("b/second")), resources: 3 };
const nothing = { subjects: 0, judged: [] };

function resultSet(rules: unknown, resources: unknown = 3): unknown {
  return [{ result: { resources, rules } }];
}

test("a complete result becomes its outcomes, sorted by rule and resource", () => {
  const evidence = { attribute: "storage_encrypted", found: false };
  const rules = {
    "b/second": {
      subjects: 1,
      judged: [[2, "unknown", { attribute: "kms_key_id", needs: ["var.key", "local.key"], related: ["b.b", "a.a"] }]],
    },
    "a/first": { subjects: 2, judged: [1, [0, "fail", evidence]] },
  };
  expect(checkResult(resultSet(rules), expected)).toEqual({
    outcomes: [
      { rule: "a/first", resource: 0, status: "fail", evidence },
      { rule: "a/first", resource: 1, status: "pass" },
      {
        rule: "b/second",
        resource: 2,
        status: "unknown",
        evidence: { attribute: "kms_key_id", needs: ["local.key", "var.key"], related: ["a.a", "b.b"] },
      },
    ],
  });
});

/** A result whose first rule judged this, and meant to judge as many. */
function judged(...entries: readonly unknown[]): unknown {
  return resultSet({ "a/first": { subjects: entries.length, judged: entries }, "b/second": nothing });
}

describe("fails when the result is not complete:", () => {
  test.each<[string, unknown, string]>([
    ["an empty result set", [], "the policies gave no result"],
    ["no result set", undefined, "the policies gave no result"],
    ["an undefined result", [{}], "the policies gave a result that is no object"],
    ["a result that is a list", [{ result: [] }], "the policies gave a result that is no object"],
    [
      "another count of resources",
      resultSet({ "a/first": nothing, "b/second": nothing }, 2),
      "the policies counted 2 resources, want 3",
    ],
    [
      "no count of resources",
      resultSet({ "a/first": nothing, "b/second": nothing }, null),
      "the policies counted null resources, want 3",
    ],
    ["no rules", resultSet([]), "the policies gave no rules"],
    ["a missing rule", resultSet({ "a/first": nothing }), "the policies gave no result for b/second"],
    [
      "a rule too many",
      resultSet({ "a/first": nothing, "b/second": nothing, "c/third": nothing }),
      "the policies gave results for c/third, not in the catalog",
    ],
    [
      "a rule that is no object",
      resultSet({ "a/first": [], "b/second": nothing }),
      "rule a/first gave no list of what it judged",
    ],
    [
      "a rule without judged",
      resultSet({ "a/first": { subjects: 0 }, "b/second": nothing }),
      "rule a/first gave no list of what it judged",
    ],
    [
      "a rule that lost a resource",
      resultSet({ "a/first": { subjects: 2, judged: [0] }, "b/second": nothing }),
      "rule a/first judged 1 of the 2 resources that it meant to judge",
    ],
    ["an index that is too large", judged(3), "rule a/first judged resource 3, want 0 to 2"],
    ["a negative index", judged(-1), "rule a/first judged resource -1, want 0 to 2"],
    ["a broken index", judged(0.5), "rule a/first judged resource 0.5, want 0 to 2"],
    ["an index that is text", judged("0"), 'rule a/first judged resource "0", want 0 to 2'],
    ["no index", judged([]), "rule a/first judged resource undefined, want 0 to 2"],
    [
      "a resource judged twice",
      judged(1, [1, "fail", { attribute: "engine" }]),
      "rule a/first judged resource 1 twice",
    ],
    [
      "a status of its own",
      judged([1, "warn", { attribute: "engine" }]),
      'rule a/first gave the status "warn", want fail or unknown',
    ],
    ["a pass with evidence", judged([1, "pass", {}]), 'rule a/first gave the status "pass", want fail or unknown'],
    [
      "a failure without evidence",
      judged([1, "fail"]),
      "rule a/first gave no evidence, or malformed evidence, for resource 1",
    ],
    [
      "an unknown without attribute",
      judged([1, "unknown", { reason: "unset" }]),
      "rule a/first gave no evidence, or malformed evidence, for resource 1",
    ],
    [
      "evidence whose needs are no list",
      judged([1, "unknown", { attribute: "engine", needs: "var.key" }]),
      "rule a/first gave no evidence, or malformed evidence, for resource 1",
    ],
  ])("%s", (_name, given, what) => {
    const message = `plan.json: the evaluation is not complete: ${what}; please report this`;
    expect(() => checkResult(given, expected)).toThrow(new GateError("policy", message));
  });
});
