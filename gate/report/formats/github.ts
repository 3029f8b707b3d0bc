import { createHash } from "node:crypto";
import { byWorst, findingsOf, sentencesOf, statusWord, type Finding } from "../findings";
import type { RenderReport } from "../format";
import { groupBy } from "../group-by";
import { visible } from "../neutral";
import { textReport } from "../text";

/** GitHub shows ten errors and ten warnings of a step. Source: https://github.com/actions/toolkit/pull/734 */
const mostOfOneLevel = 10;

/**
 * For the log of a GitHub action: the report as text, in which no line is taken for a command, then annotations within
 * what GitHub shows: errors for what counts, warnings for what does not. It must reach standard output.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const render: RenderReport = (verdicts, { catalog, all, locate }) => {
  const findings = findingsOf(verdicts, { catalog, locate })
    .flatMap((document) => document.findings)
    .filter(({ result }) => statusWord(result) !== "waived")
    .toSorted(byWorst);
  const errors = findings.filter(({ result }) => result.counts);
  const warnings = findings.filter(({ result }) => !result.counts);
  const lines = [
    ...stopped(textReport(verdicts, catalog, { color: false, all })),
    ...annotations("error", errors),
    ...annotations("warning", warnings),
  ];
  return `${lines.join("\n")}\n`;
};

/**
 * The report as lines that are no commands. The token that ends this is the report's own digest: a report cannot hold
 * its own digest, so that no text of a plan can end it.
 */
function stopped(report: string): readonly string[] {
  const token = createHash("sha256").update(report).digest("hex");
  return [`::stop-commands::${token}`, report.trimEnd(), `::${token}::`];
}

/** An annotation a finding; where that is more than GitHub shows, one a rule, the worst first, and how many more. */
function annotations(level: "error" | "warning", findings: readonly Finding[]): readonly string[] {
  if (findings.length <= mostOfOneLevel) return findings.map((finding) => annotation(level, finding, 0));
  const groups = [...groupBy(findings, ({ result }) => `${result.rule} ${result.status}`).values()];
  const shown = groups.slice(0, mostOfOneLevel);
  const hidden = groups.slice(mostOfOneLevel).reduce((count, group) => count + group.length, 0);
  const rest =
    hidden === 0
      ? []
      : [
          `::notice title=aurora-guard::${hidden} more ${level}s of ${groups.length - shown.length} rules are in the report`,
        ];
  return [
    ...shown.flatMap(([first, ...others]) => (first === undefined ? [] : [annotation(level, first, others.length)])),
    ...rest,
  ];
}

function annotation(level: "error" | "warning", finding: Finding, others: number): string {
  const { result, source } = finding;
  const properties = [
    ...(source === undefined ? [] : [`file=${property(source.file)}`, `line=${source.line}`]),
    `title=${property(`${result.rule} (${result.severity})`)}`,
  ];
  const more = others === 0 ? [] : [`And ${others} more of this rule`];
  return `::${level} ${properties.join(",")}::${data([...sentencesOf(finding), ...more].join("\n"))}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(visible(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
