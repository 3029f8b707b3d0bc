import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jsonReport } from "../../../gate/report/json";
import { readBaseline } from "../../../gate/report/read-baseline";
import { baselineKey } from "../../../gate/verdict/baseline";
import { failure, passing, undecided, verdictOn } from "./verdicts";

const origin = { version: "0.2.0", digest: "ab".repeat(32), tables: [] };

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), "aurora-guard-")), "report.json");
});
afterEach(() => {
  rmSync(join(file, ".."), { recursive: true });
});

test("a report on one document is read by document, rule and address", async () => {
  writeFileSync(file, jsonReport([verdictOn("prod", [failure, passing])], origin));
  expect(await readBaseline(file)).toEqual(
    new Map([
      [baselineKey("prod", failure.rule, failure.address), { status: "fail", severity: "critical" }],
      [baselineKey("prod", passing.rule, passing.address), { status: "pass", severity: "medium" }],
    ]),
  );
});

test("a report on several documents keeps them apart", async () => {
  writeFileSync(file, jsonReport([verdictOn("dev", [undecided]), verdictOn("prod", [undecided])], origin));
  expect([...(await readBaseline(file)).keys()]).toEqual(
    ["dev", "prod"].map((name) => baselineKey(name, undecided.rule, undecided.address)),
  );
});

const fix = "write it with --format json, and name that file";

test.each([
  ["{", `got text that is no JSON, want a report; ${fix}`],
  ["{}", `got JSON that is no report of aurora-guard, want a report; ${fix}`],
  ['{"schema_version":"1"}', `got a report without its document or results, want a whole one; ${fix}`],
  [
    '{"schema_version":"1","document":{"name":"prod"},"results":[{"rule":"a/b"}]}',
    `got a result without rule, address, status or severity; ${fix}`,
  ],
])("fails for %s", async (text, message) => {
  writeFileSync(file, text);
  await expect(readBaseline(file)).rejects.toMatchObject({ code: "usage", message: `${file}: ${message}` });
});

test("fails for a file that is not there", async () => {
  await expect(readBaseline("none.json")).rejects.toMatchObject({
    code: "usage",
    message: `none.json: the older report cannot be read (ENOENT); ${fix}`,
  });
});
