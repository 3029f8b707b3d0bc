import { hostile, waiver } from "../golden-verdicts";
import { failures, hugeVerdict, reportOf } from "../many";
import { failure, undecided, verdictOn } from "../verdicts";
import type { Verdict } from "../../../../gate/verdict/verdict";

const limits: readonly (readonly [string, number])[] = [
  ["markdown", 65_536],
  ["github-summary", 1024 * 1024],
];

/** What is left of a line of Markdown when its code spans are taken out, as CommonMark reads them. */
function withoutCode(text: string): string {
  return text.replace(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)/gs, "");
}

describe.each(limits)("the report in the format %s", (format, most) => {
  test.each<[string, () => readonly Verdict[]]>([
    ["14,000 resources", () => [hugeVerdict()]],
    ["a thousand documents", () => Array.from({ length: 1000 }, (_, index) => ({ ...hugeDocument(index) }))],
    ["text of three bytes a character", () => [verdictOn("prod", failures(9000, { found: "語".repeat(500) }))]],
    ["addresses of any length", () => [verdictOn("prod", failures(50, { address: "a".repeat(100_000) }))]],
  ])("stays within its limit on %s, and says what it leaves out", async (_, make) => {
    const verdicts = make();
    const report = await reportOf(format, verdicts);

    expect(Buffer.byteLength(report)).toBeLessThanOrEqual(most);
    expect(report).toMatch(/… and \d+ more|\(100000 characters\)/);
    expect(report.endsWith("</sub>\n")).toBe(true);
  });

  test("counts every finding of 14,000 resources, shown or not", async () => {
    const report = await reportOf(format, [hugeVerdict()]);
    const shown = report.match(/^- `/gm)?.length ?? 0;
    const inGroups = [...report.matchAll(/^- … and (\d+)/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
    const [, cut = "0"] = /and (\d+) more findings, for which/.exec(report) ?? [];

    expect(shown + inGroups + Number(cut)).toBe(14_000);
  });

  test("lets no text of a plan be markup, in any place that shows some", async () => {
    const name = `| ${hostile}`;
    const results = [
      { ...failure, address: name, attribute: name, found: name },
      { ...undecided, address: name, needs: [name], related: [name], expected: name },
      { ...failure, address: name, counts: false, waiver: { ...waiver, reason: name, owner: name } },
    ];
    const verdict: Verdict = {
      ...verdictOn(name, results),
      notices: [{ level: "warning", text: name }],
      off: [{ rule: "kms/*", reason: name }],
    };
    const left = withoutCode(await reportOf(format, [verdict]));

    expect(left).not.toMatch(/@octocat|https?:|<script|\]\(|!\[|::error/);
    expect(left.match(/<\/?details>/g)?.length ?? 0).toBe(4);
    expect(
      left
        .split("\n")
        .filter((line) => line.startsWith("| <code>"))
        .every((line) => line.split("|").length === 10),
    ).toBe(true);
  });

  test("is short where all passes", async () => {
    const lines = (await reportOf(format, [verdictOn("dev", [{ ...failure, status: "pass", counts: false }])])).split(
      "\n",
    );

    expect(lines.filter((line) => line !== "" && !line.startsWith("<"))).toEqual([
      "## aurora-guard: PASS",
      "| document | judged | verdict | counting | failed | unknown | waived | passed |",
      "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |",
      "| <code>dev</code> | plan | PASS | 0 | 0 | 0 | 0 | 1 |",
    ]);
  });
});

function hugeDocument(index: number): Verdict {
  return verdictOn(`stack-${index}-${"n".repeat(500)}`, failures(3));
}

test("a comment begins with the mark by which the next run finds it", async () => {
  expect((await reportOf("markdown", [])).split("\n")[0]).toBe("<!-- aurora-guard:report -->");
});
