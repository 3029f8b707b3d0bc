import type { Severity } from "../../severity";
import { byWorst, findingsOf, paragraphOf, statusWord, type Finding } from "../findings";
import type { RenderReport } from "../format";
import { visibleJson } from "../neutral";

/** More than this in a merge request is read by nobody, and slow to show. */
const mostIssues = 5000;

const severities: Readonly<Record<Severity, string>> = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor",
};

/**
 * GitLab's code quality: what counts with its severity, what does not and what is waived as `info`.
 * Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const render: RenderReport = (verdicts, context) => {
  const findings = findingsOf(verdicts, context)
    .flatMap((document) => document.findings)
    .toSorted(byWorst);
  const shown = findings.slice(0, mostIssues).map(issueOf);
  const last = findings[mostIssues];
  const rest = last === undefined ? [] : [restOf(last, findings.length - mostIssues)];
  return `${visibleJson([...shown, ...rest])}\n`;
};

function issueOf(finding: Finding): Record<string, unknown> {
  const { result, fingerprint, place } = finding;
  return {
    description: paragraphOf(finding),
    check_name: result.rule,
    fingerprint,
    severity: statusWord(result) !== "waived" && result.counts ? severities[result.severity] : "info",
    location: { path: place.file, lines: { begin: place.line } },
  };
}

/** Says in the place of the first finding that is left out how many are. */
function restOf({ fingerprint, place }: Finding, count: number): Record<string, unknown> {
  return {
    description: `${count} more findings are not shown here: GitLab gets the worst ${mostIssues}.`,
    check_name: "aurora-guard",
    fingerprint,
    severity: "info",
    location: { path: place.file, lines: { begin: place.line } },
  };
}
