import type { Document, ResourceChange } from "../../../gate/document/document";
import type { Outcome, Status } from "../../../gate/policy/evaluation";
import { severities, type Severity } from "../../../gate/severity";
import { baselineKey } from "../../../gate/verdict/baseline";
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
    summary: { resources: 2, rules: 4, pass: 1, fail: 3, unknown: 2, waived: 0, counting: 4 },
    results: [
      { rule: "rds/high", ...a, status: "fail", severity: "high", counts: true, ...evidence },
      { rule: "rds/high", ...b, status: "fail", severity: "high", counts: true, ...evidence },
      { rule: "rds/medium", ...b, status: "fail", severity: "medium", counts: true, ...evidence },
      { rule: "rds/critical", ...a, status: "unknown", severity: "critical", counts: true, ...evidence },
      { rule: "rds/low", ...b, status: "unknown", severity: "low", counts: false, ...evidence },
      { rule: "rds/critical", ...b, status: "pass", severity: "critical", counts: false },
    ],
    notices: [],
    off: [],
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
  const summary = { resources: 2, rules: 4, pass: 0, fail: 0, unknown: 0, waived: 0, counting: 0 };
  expect(decide(document, { outcomes: [] }, catalog)).toEqual({
    ...{ document: header, summary, results: [], notices: [], off: [] },
    passed: true,
  });
});

describe("a team's settings", () => {
  const today = new Date("2026-11-24T12:00:00Z");
  const failures = [outcome("rds/high", 0, "fail"), outcome("rds/low", 1, "fail")];

  test("give a rule another severity, by which it counts and is sorted", () => {
    const verdict = decide(document, { outcomes: failures }, catalog, { severities: { "rds/low": "critical" } });
    expect(verdict.results.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["rds/low", "critical"],
      ["rds/high", "high"],
    ]);
  });

  test("say what an unknown of a severity counts as, whatever the profile", () => {
    expect(counting("unknown", { profile: "dev", unknown: { medium: "fail" } })).toEqual(["medium"]);
    expect(counting("unknown", { profile: "prod", unknown: { critical: "warn" } })).toEqual(["high"]);
  });

  test("turn a rule or an area off, which the verdict says", () => {
    const off = [{ rule: "rds/low", reason: "not ours" }];
    const verdict = decide(document, { outcomes: failures }, catalog, { off });
    expect([verdict.results.map(({ rule }) => rule), verdict.off]).toEqual([["rds/high"], off]);
    expect(
      decide(document, { outcomes: failures }, catalog, { off: [{ rule: "rds/*", reason: "x" }] }).results,
    ).toEqual([]);
  });

  test("waive a finding until a day", () => {
    const waiver = {
      ...{ rule: "rds/high", address: "aws_rds_cluster.b", reason: "moving", owner: "data", source: "x.yaml" },
      expires: "2027-01-31",
    };
    const { summary, results } = decide(document, { outcomes: failures }, catalog, { waivers: [waiver], today });
    expect([summary.waived, summary.counting, results[0]?.waiver]).toEqual([1, 1, waiver]);
  });

  test.each<[string, Status, Severity, boolean]>([
    ["the same finding", "fail", "high", false],
    ["a finding that was worse", "fail", "critical", false],
    ["a finding that was less severe", "fail", "low", true],
    ["what was unknown and fails now", "unknown", "high", true],
    ["what passed", "pass", "high", true],
  ])("count, beside a baseline with %s, whether it is new or worse", (_, status, severity, counts) => {
    const baseline = new Map([[baselineKey("prod.json", "rds/high", "aws_rds_cluster.b"), { status, severity }]]);
    const [result] = decide(document, { outcomes: failures.slice(0, 1) }, catalog, { baseline }).results;
    expect([result?.counts, result?.inBaseline === true]).toEqual([counts, !counts]);
  });

  test("count, where only changes are asked for, what the plan changes, or what it changes beside it", () => {
    const idle: ResourceChange = { ...changeAt("aws_rds_cluster.b"), change: { actions: ["no-op"] } };
    const given = { ...document, resourceChanges: [idle, changeAt("aws_rds_cluster.a")] };
    const related = {
      ...outcome("rds/medium", 0, "fail"),
      evidence: { attribute: "engine", related: ["aws_rds_cluster.a"] },
    };
    const { results } = decide(given, { outcomes: [...failures, related] }, catalog, { onlyChanged: true });
    expect(results.map(({ rule, counts, untouched }) => [rule, counts, untouched])).toEqual([
      ["rds/high", false, true],
      ["rds/medium", true, undefined],
      ["rds/low", true, undefined],
    ]);
  });
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
