import Ajv from "ajv/dist/2020";
import { jsonReport } from "../../../gate/report/json";
import schema from "../../../gate/report/report.schema.json";
import { failure, passing, stackDocument, undecided, verdictOn } from "./verdicts";

const tables = [{ title: "Versions", as_of: "2026-09-16" }];
const origin = { version: "0.1.0", digest: "cd".repeat(32), tables };
const head = {
  schema_version: "1",
  tool: { name: "aurora-guard", version: "0.1.0" },
  policies: { digest: `sha256:${"cd".repeat(32)}`, tables },
};

const planVerdict = verdictOn("prod", [failure, undecided, passing]);
const planPart = {
  document: {
    source: "prod.json",
    name: "prod",
    kind: "plan",
    sha256: "ab".repeat(32),
    format_version: "1.2",
    terraform_version: "1.11.4",
    preview: false,
    complete: true,
  },
  passed: false,
  summary: { resources: 7, rules: 3, pass: 1, fail: 1, unknown: 1, waived: 0, counting: 1 },
  notices: [],
  off: [],
  results: [failure, undecided, passing],
};

const stackVerdict = verdictOn("dev", [passing], stackDocument);
const stackPart = {
  document: { source: "dev.json", name: "dev", kind: "stack", sha256: "ab".repeat(32), preview: true, complete: true },
  passed: true,
  summary: { resources: 7, rules: 3, pass: 1, fail: 0, unknown: 0, waived: 0, counting: 0 },
  notices: [],
  off: [],
  results: [passing],
};

const waiver = {
  ...{ rule: "rds/*", address: "aws_rds_cluster.old", reason: "moving", owner: "data" },
  ...{ expires: "2027-01-31", ticket: "OPS-1", source: "aurora-guard.yaml" },
};
const settled = [
  { ...failure, counts: false, waiver },
  { ...undecided, expiredWaiver: waiver },
  { ...passing, inBaseline: true, untouched: true },
];
const settledVerdict = {
  ...verdictOn("prod", settled),
  notices: [{ level: "warning" as const, text: "expired" }],
  off: [{ rule: "kms/*", reason: "another team's" }],
};

function parsed(report: string): unknown {
  return JSON.parse(report) as unknown;
}

describe("the JSON report", () => {
  test("on one document holds its verdict at the top level", () => {
    expect(parsed(jsonReport([planVerdict], origin))).toEqual({ ...head, ...planPart });
  });

  test("on several documents holds the totals and one verdict each, in the order given", () => {
    expect(parsed(jsonReport([stackVerdict, planVerdict], origin))).toEqual({
      ...head,
      passed: false,
      summary: { resources: 14, rules: 3, pass: 2, fail: 1, unknown: 1, waived: 0, counting: 1 },
      verdicts: [stackPart, planPart],
    });
  });

  test("holds what a team has settled: waivers, what is off, and what there is to say about them", () => {
    expect(parsed(jsonReport([settledVerdict], origin))).toMatchObject({
      notices: [{ level: "warning", text: "expired" }],
      off: [{ rule: "kms/*", reason: "another team's" }],
      results: [{ counts: false, waiver }, { expired_waiver: waiver }, { in_baseline: true, untouched: true }],
    });
  });

  test("writes its keys in one order, whatever order a result has them in", () => {
    const { counts, status, ...others } = failure;
    const shuffled = { counts, ...others, status };

    expect(jsonReport([verdictOn("prod", [shuffled])], origin)).toBe(
      jsonReport([verdictOn("prod", [failure])], origin),
    );
  });

  test("holds no invisible character but its own line feeds, and reads back unchanged", () => {
    const hostile = { ...failure, found: "\u001b[2J\u009b\n\u202e\u2028\u{e0041}" };
    const report = jsonReport([verdictOn("prod", [hostile])], origin);

    expect(report.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(parsed(report)).toMatchObject({ results: [hostile] });
  });
});

describe("the schema of the JSON report", () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

  test.each([
    ["one plan", [planVerdict]],
    ["one synthesized stack", [stackVerdict]],
    ["several documents", [stackVerdict, planVerdict]],
    ["what a team has settled", [settledVerdict]],
  ])("accepts the report on %s", (_, verdicts) => {
    const isValid = validate(parsed(jsonReport(verdicts, origin)));

    expect({ isValid, errors: validate.errors }).toEqual({ isValid: true, errors: null });
  });

  test.each([
    ["a key that it does not know", { ...head, ...planPart, extra: 1 }],
    ["a result with a key that it does not know", { ...head, ...planPart, results: [{ ...failure, extra: 1 }] }],
    ["a status that it does not know", { ...head, ...planPart, results: [{ ...failure, status: "maybe" }] }],
    ["a report without results", { ...head, ...planPart, results: undefined }],
    ["a list of one verdict", { ...head, passed: true, summary: stackPart.summary, verdicts: [stackPart] }],
  ])("fails %s", (_, report) => {
    expect(validate(parsed(JSON.stringify(report)))).toBe(false);
  });
});
