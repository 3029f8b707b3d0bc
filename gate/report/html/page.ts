import { createHash } from "node:crypto";
import type { Verdict } from "../../verdict/verdict";
import { findingsOf, type DocumentFindings } from "../findings";
import type { ReportContext } from "../format";
import { shorten } from "../sentence";
import { chartOf, mostFirst, type Chart } from "./chart";
import { findingsPart } from "./findings";
import { compileTemplates } from "./render";
import { script } from "./script";
import { style } from "./style";
import { byControl, bySeverity, byTopic, type Row } from "./tally";

/** What a page may take, in bytes: under the five megabytes that browsers and mail take without complaint. */
const mostBytes = 4_900_000;
const mostDocuments = 500;

const standsAs = { fail: "failed", unknown: "unknown", waived: "waived", pass: "passed" } as const;

/** One table of counts, with its chart. */
interface TallyView {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly column: string;
  /** Whether the rules of each row are listed. */
  readonly rules: boolean;
  readonly rows: readonly (Row & { readonly stands: string })[];
  readonly chart: Chart | undefined;
}

/**
 * The report as one page of HTML that needs nothing else: no network, and no script but for the filter. It is complete
 * for any plan of ordinary size; of a larger one it shows fewer findings of each rule and says how many. Ends in a line
 * feed.
 */
export function htmlReport(verdicts: readonly Verdict[], context: ReportContext): string {
  const fill = compileTemplates();
  const documents = findingsOf(verdicts, context);
  const view = pageView(verdicts, documents, context);
  const room = mostBytes - Buffer.byteLength(fill("@page", { ...view, findings: "" }));
  const findings = findingsPart(documents, fill, { room, all: context.all });
  return fill("@page", { ...view, findings });
}

function pageView(
  verdicts: readonly Verdict[],
  documents: readonly DocumentFindings[],
  { catalog, origin }: ReportContext,
): object {
  return {
    heading: headingOf(verdicts),
    policy: contentPolicy(),
    ...{ style, script },
    documents: documents.slice(0, mostDocuments).map(documentRow),
    hiddenDocuments: Math.max(0, documents.length - mostDocuments),
    severity: tallyView(["severity", "By severity", "by severity", "Severity"], bySeverity(verdicts), {
      chart: "as is",
    }),
    tables: [
      tallyView(["topic", "By requirement", "by requirement", "Requirement"], byTopic(verdicts, catalog), {
        ...{ rules: true, chart: "most first" },
      }),
      tallyView(
        ["security-hub", "Security Hub", "by control of AWS Security Hub", "Control"],
        byControl(verdicts, catalog, "security_hub"),
        { rules: true },
      ),
      tallyView(
        ["cis", "CIS", "by recommendation of the CIS AWS Foundations Benchmark", "Recommendation"],
        byControl(verdicts, catalog, "cis_aws_foundations"),
        { rules: true },
      ),
    ],
    version: origin.version,
    digest: origin.digest,
    facts: catalog.tables.map(({ title, as_of }) => ({ title, asOf: as_of.slice(0, 10) })),
  };
}

function headingOf(verdicts: readonly Verdict[]): string {
  const failed = verdicts.filter(({ passed }) => !passed).length;
  if (failed === 0) return "aurora-guard: PASS";
  return verdicts.length === 1 ? "aurora-guard: FAIL" : `aurora-guard: FAIL (${failed} of ${verdicts.length})`;
}

/** The page loads nothing, sends nothing, and runs its own script only, whatever gets into it. */
function contentPolicy(): string {
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function documentRow({ verdict, key }: DocumentFindings): object {
  const { counting, fail, unknown, waived, pass, resources, rules } = verdict.summary;
  const { kind, preview } = verdict.document;
  return {
    name: shorten(key),
    judged: preview ? `${kind} (preview)` : kind,
    passed: verdict.passed,
    numbers: [counting, fail, unknown, waived, pass, resources, rules],
  };
}

function tallyView(
  [id, title, caption, column]: readonly [id: string, title: string, caption: string, column: string],
  rows: readonly Row[],
  { rules = false, chart }: { readonly rules?: boolean; readonly chart?: "as is" | "most first" },
): TallyView {
  return {
    ...{ id, title, caption, column, rules },
    rows: rows.map((row) => ({ ...row, stands: standsOf(row) })),
    chart: chart && chartOf(chart === "as is" ? rows : mostFirst(rows)),
  };
}

function standsOf({ fail, unknown, waived, pass, worst }: Row): string {
  return fail + unknown + waived + pass === 0 ? "none" : standsAs[worst];
}
