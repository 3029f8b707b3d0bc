import type { Document, ResourceChange } from "../../../gate/document/document";
import type { Outcome, Status } from "../../../gate/policy/evaluation";
import { severities, type Severity } from "../../../gate/severity";
import { decide } from "../../../gate/verdict/decide";
import { profiles } from "../../../gate/profile";
import type { Settings } from "../../../gate/verdict/settings";
import { catalogOf, ruleOf } from "../rules";

function changeAt(address: string): ResourceChange {
  return { address, mode: "managed", type: "aws_rds_cluster", name: address, change: { actions: ["create"] } };
}

const header = {
  source: "plans/prod.json",
  name: "prod.json",
  kind: "plan" as const,
  sha256: "abc",
  formatVersion: "1.2",
  terraformVersion: "1.11.4",
  preview: false,
  complete: true,
};
const document: Document = {
  ...header,
  resourceChanges: [changeAt("aws_rds_cluster.b"), changeAt("aws_rds_cluster.a")],
  input: new Uint8Array(),
};
const catalog = catalogOf(...severities.map((severity) => ruleOf(`rds/${severity}`, severity)));

function outcome(rule: string, resource: number, status: Status): Outcome {
  return status === "pass"
    ? { rule, resource, status }
    : { rule, resource, status, evidence: { attribute: "engine", found: "mysql" } };
}

test("a verdict has every outcome, worst first", () => {
  const outcomes = [
    outcome("rds/critical", 0, "pass"),
    outcome("rds/critical", 1, "unknown"),
    outcome("rds/high", 0, "fail"),
    outcome("rds/high", 1, "fail"),
    outcome("rds/low", 0, "unknown"),
    outcome("rds/medium", 0, "fail"),
  ];
  const evidence = { attribute: "engine", found: "mysql" };
  const [a, b] = [{ address: "aws_rds_cluster.a" }, { address: "aws_rds_cluster.b" }];
  expect(decide(document, { outcomes }, catalog)).toEqual({
    document: header,
    summary: { resources: 2, rules: 4, pass: 1, fail: 3, unknown: 2, counting: 4 },
    results: [
      { rule: "rds/high", ...a, status: "fail", severity: "high", counts: true, ...evidence },
      { rule: "rds/high", ...b, status: "fail", severity: "high", counts: true, ...evidence },
      { rule: "rds/medium", ...b, status: "fail", severity: "medium", counts: true, ...evidence },
      { rule: "rds/critical", ...a, status: "unknown", severity: "critical", counts: true, ...evidence },
      { rule: "rds/low", ...b, status: "unknown", severity: "low", counts: false, ...evidence },
      { rule: "rds/critical", ...b, status: "pass", severity: "critical", counts: false },
    ],
    passed: false,
  });
});

/** The severities of which an outcome with this status makes the verdict fail. */
function counting(status: Status, settings: Settings): readonly Severity[] {
  return severities.filter((severity) => {
    const { passed, summary } = decide(
      document,
      { outcomes: [outcome(`rds/${severity}`, 0, status)] },
      catalog,
      settings,
    );
    expect(passed).toBe(summary.counting === 0);
    return !passed;
  });
}

describe("what makes a verdict fail", () => {
  test("is never a pass", () => {
    for (const profile of profiles) expect(counting("pass", { profile })).toEqual([]);
  });

  test("is every failure, and in prod what is unknown of critical or high severity, by default", () => {
    expect(counting("fail", {})).toEqual(severities);
    expect(counting("unknown", {})).toEqual(["critical", "high"]);
  });

  test.each(["staging", "dev"] as const)("is every failure and nothing unknown in %s", (profile) => {
    expect(counting("fail", { profile })).toEqual(severities);
    expect(counting("unknown", { profile })).toEqual([]);
  });

  test.each<[Severity, readonly Severity[], readonly Severity[]]>([
    ["critical", ["critical"], ["critical"]],
    ["high", ["critical", "high"], ["critical", "high"]],
    ["medium", ["critical", "high", "medium"], ["critical", "high"]],
    ["low", severities, ["critical", "high"]],
  ])("is at least of severity %s where that is the threshold", (failOn, failures, unknowns) => {
    expect([counting("fail", { failOn }), counting("unknown", { failOn })]).toEqual([failures, unknowns]);
  });
});

test("a verdict without any result passes", () => {
  const summary = { resources: 2, rules: 4, pass: 0, fail: 0, unknown: 0, counting: 0 };
  expect(decide(document, { outcomes: [] }, catalog)).toEqual({ document: header, summary, results: [], passed: true });
});

test("a verdict does not show what is sensitive in a related resource", () => {
  const secret: ResourceChange = {
    ...changeAt("aws_rds_cluster.secret"),
    change: { actions: ["create"], after: { a: "hunter2" }, after_sensitive: { a: true } },
  };
  const evidence = { attribute: "engine", found: ["mysql", "hunter2"], related: ["aws_rds_cluster.secret"] };
  const outcomes: Outcome[] = [{ rule: "rds/high", resource: 0, status: "fail", evidence }];
  const given = { ...document, resourceChanges: [changeAt("aws_rds_cluster.b"), secret] };
  expect(decide(given, { outcomes }, catalog).results).toMatchObject([{ found: ["mysql", "(sensitive)"] }]);
});

test("fails to decide on a rule that the catalog lacks", () => {
  const decided = (): unknown => decide(document, { outcomes: [outcome("rds/other", 0, "pass")] }, catalog);
  expect(decided).toThrow(new Error("rule rds/other is not in the catalog"));
});

test("fails to decide on a resource that the document lacks", () => {
  const decided = (): unknown => decide(document, { outcomes: [outcome("rds/low", 2, "pass")] }, catalog);
  expect(decided).toThrow(new Error("rule rds/low judged resource 2, which the document lacks"));
});
