import type { FactTable } from "../policy/catalog";
import type { Result, Summary, Verdict } from "../verdict/verdict";
import type { Waiver } from "../verdict/waiver";
import { visibleJson } from "./neutral";
import { totals } from "./totals";

/** What made a report: stated in every one, so that a verdict can be repeated. */
export interface ReportOrigin {
  /** Version of aurora-guard, e.g. `0.1.0`. */
  readonly version: string;
  /** SHA-256 of the compiled policies, in hexadecimal. */
  readonly digest: string;
  /** Dated tables that the rules decided by. */
  readonly tables: readonly FactTable[];
}

function documentPart(document: Verdict["document"]): Record<string, unknown> {
  return {
    source: document.source,
    name: document.name,
    kind: document.kind,
    sha256: document.sha256,
    format_version: document.formatVersion,
    terraform_version: document.terraformVersion,
    preview: document.preview,
    complete: document.complete,
  };
}

function summaryPart(summary: Summary): Summary {
  const { resources, rules, pass, fail, unknown, waived, counting } = summary;
  return { resources, rules, pass, fail, unknown, waived, counting };
}

function resultPart(result: Result): Record<string, unknown> {
  const { rule, address, status, severity, attribute, found, expected, reason, needs, related, counts } = result;
  return {
    ...{ rule, address, status, severity, attribute, found, expected, reason, needs, related, counts },
    waiver: result.waiver && waiverPart(result.waiver),
    expired_waiver: result.expiredWaiver && waiverPart(result.expiredWaiver),
    in_baseline: result.inBaseline,
    untouched: result.untouched,
  };
}

function waiverPart({ rule, address, reason, owner, expires, ticket, source }: Waiver): Waiver {
  return { rule, address, reason, owner, expires, ticket, source };
}

function verdictPart(verdict: Verdict): Record<string, unknown> {
  return {
    document: documentPart(verdict.document),
    passed: verdict.passed,
    summary: summaryPart(verdict.summary),
    notices: verdict.notices,
    off: verdict.off,
    results: verdict.results.map(resultPart),
  };
}

/**
 * The report as JSON, described by `report.schema.json`: for one document its verdict at the top level, for several
 * the totals at the top level and `verdicts`, in the order given. Ends in a line feed.
 */
export function jsonReport(verdicts: readonly Verdict[], origin: ReportOrigin): string {
  const head = {
    schema_version: "1",
    tool: { name: "aurora-guard", version: origin.version },
    policies: { digest: `sha256:${origin.digest}`, tables: origin.tables },
  };
  const [only, ...others] = verdicts;
  if (only !== undefined && others.length === 0) {
    return `${visibleJson({ ...head, ...verdictPart(only) })}\n`;
  }
  const passed = verdicts.every((verdict) => verdict.passed);
  const several = { passed, summary: totals(verdicts), verdicts: verdicts.map(verdictPart) };
  return `${visibleJson({ ...head, ...several })}\n`;
}
