import { stripVTControlCharacters } from "node:util";
import { rulesJson, rulesTable } from "../../../gate/report/rules";
import { durationText, tableReport } from "../../../gate/report/table";
import { catalog, failure, passing, stackDocument, undecided, verdictOn } from "./verdicts";

const failing = verdictOn("prod", [failure, undecided, passing]);
const preview = verdictOn("development", [passing], stackDocument);

describe("the verdict table", () => {
  test("has a line a document with its counts, verdict and time", () => {
    const rows = [
      { verdict: preview, milliseconds: 340 },
      { verdict: failing, milliseconds: 12_345 },
      { verdict: preview, incomplete: true, milliseconds: 125_000 },
    ];

    expect(tableReport(rows, { color: false }).split("\n")).toEqual([
      "stack        judged           pass  fail  unknown  verdict          time",
      "development  stack (preview)     1     0        0  PASS           340 ms",
      "prod         plan                1     1        1  FAIL           12.3 s",
      "development  stack (preview)     1     0        0  INCOMPLETE  2 min 5 s",
      "",
    ]);
  });

  test("leaves the time out where none is known", () => {
    expect(tableReport([{ verdict: failing }], { color: false }).split("\n")).toEqual([
      "stack  judged  pass  fail  unknown  verdict",
      "prod   plan       1     1        1  FAIL",
      "",
    ]);
  });

  test("colours what passes green and everything else red", () => {
    const rows = [{ verdict: preview }, { verdict: failing }, { verdict: preview, incomplete: true }];
    const colored = tableReport(rows, { color: true });

    expect(stripVTControlCharacters(colored)).toBe(tableReport(rows, { color: false }));
    expect(colored.split("\n").map((line) => line.slice(0, 5))).toEqual([
      "\u001b[1ms",
      "\u001b[32m",
      "\u001b[31m",
      "\u001b[31m",
      "",
    ]);
  });
});

test.each([
  [0.4, "0 ms"],
  [999, "999 ms"],
  [1000, "1.0 s"],
  [59_900, "59.9 s"],
  [60_000, "1 min 0 s"],
  [3_725_000, "62 min 5 s"],
])("a duration of %d ms reads %s", (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text);
});

describe("the list of rules", () => {
  test("has a line a rule in the catalog's order", () => {
    expect(rulesTable(catalog, { color: false }).split("\n")).toEqual([
      "rule                      severity  topics           title",
      "kms/rotation              medium    DATA-1           Title of kms/rotation",
      "rds/customer_managed_key  high      DATA-1 SECRET-1  Title of rds/customer_managed_key",
      "rds/storage_encrypted     critical  DATA-1           Title of rds/storage_encrypted",
      "",
    ]);
  });

  test("as JSON is the catalog itself", () => {
    expect(JSON.parse(rulesJson(catalog))).toEqual(catalog);
  });
});
