import { verdicts } from "../golden-verdicts";
import { failures, hugeVerdict, reportOf } from "../many";
import { failure, passing, undecided, verdictOn } from "../verdicts";

const count = (report: string, element: string): number => report.split(`<${element}`).length - 1;
/** XML without its CDATA, in which nothing is markup. */
const withoutData = (report: string): string => report.replace(/<!\[CDATA\[.*?\]\]>/gs, "");

describe("the JUnit report", () => {
  test("counts in its root what it holds: failures, errors for unknowns that count, skipped for the rest", async () => {
    const report = await reportOf("junit", verdicts);
    const body = withoutData(report);

    expect(report.split("\n")[1]).toBe(
      '<testsuites name="aurora-guard" tests="11" failures="5" errors="1" skipped="3">',
    );
    expect(["testcase ", "failure ", "error ", "skipped/"].map((element) => count(body, element))).toEqual([
      11, 5, 1, 3,
    ]);
  });

  test("shows two hundred findings of a rule, and fails once for the rest of them that count", async () => {
    const report = await reportOf("junit", [verdictOn("prod", failures(700))]);

    expect(count(report, "testcase ")).toBe(201);
    expect(report).toContain('<failure message="500 more findings of this rule, 500 of them count" type="more"/>');
  });

  test("skips the rest of them where none counts", async () => {
    const report = await reportOf("junit", [verdictOn("prod", failures(201, { counts: false }))]);

    expect([count(report, "failure "), count(report, "skipped/")]).toEqual([0, 201]);
    expect(report).toContain("<![CDATA[1 more findings of this rule, 0 of them count]]>");
  });

  test("has a test for each pass, and one a rule where a plan of 14,000 resources has too many", async () => {
    const few = await reportOf("junit", [verdictOn("dev", [passing, { ...passing, address: "aws_kms_key.other" }])]);
    const many = await reportOf("junit", [hugeVerdict()]);

    expect(count(few, "testcase ")).toBe(2);
    expect(many.match(/name="resources that pass"/g)?.length).toBe(200);
    expect(many).toContain("<![CDATA[70 resources pass]]>");
    expect(count(many, "testcase ")).toBe(14_000 + 200);
  });

  test("holds no character that XML lacks, and lets no text of a plan end what it stands in", async () => {
    const name = 'a"\u0000\u001b\ufffe\uffff\ud800]]></failure>]]></testcase>&<b>';
    const results = [
      { ...failure, address: name, attribute: name, found: name, related: [name] },
      { ...undecided, address: name, counts: true, needs: [name] },
      { ...failure, address: name, counts: false },
    ];
    const report = await reportOf("junit", [verdictOn(name, results, { source: name })]);
    const body = withoutData(report);

    expect(report.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]/u);
    expect(["testcase ", "/testcase", "failure ", "/failure", "error ", "b>"].map((part) => count(body, part))).toEqual(
      [3, 3, 1, 1, 1, 0],
    );
  });
});
