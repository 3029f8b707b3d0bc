import { createColors } from "picocolors";
import type { Catalog, Rule } from "../policy/catalog";
import type { Severity } from "../severity";
import type { Result, Summary, Verdict } from "../verdict/verdict";
import { visible } from "./neutral";
import { expectedText, foundText } from "./sentence";

/** How the text report is written. */
export interface TextOptions {
  /** Colour it for a terminal. */
  readonly color: boolean;
  /**
   * Show every finding of a rule instead of its first ten.
   *
   * @default false
   */
  readonly all?: boolean;
}

type Colors = ReturnType<typeof createColors>;

/** How many findings of one rule are shown unless all are asked for. */
const shownPerRule = 10;

interface Group {
  readonly rule: string;
  readonly results: Result[];
}

function groupsOf(results: readonly Result[]): Group[] {
  const groups = new Map<string, Group>();
  for (const result of results) {
    if (result.status === "pass") {
      continue;
    }
    const key = `${result.status} ${result.rule} ${result.counts}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { rule: result.rule, results: [result] });
    } else {
      group.results.push(result);
    }
  }
  return [...groups.values()];
}

function severityText(severity: Severity, colors: Colors): string {
  const paint = { critical: colors.red, high: colors.red, medium: colors.yellow, low: colors.cyan }[severity];
  return paint(severity);
}

function findingLines(result: Result): string[] {
  const list = (entries: readonly string[]): string => entries.map(visible).join(", ");
  const expected = expectedText(result);
  return [
    `  - ${visible(result.address)}`,
    `      found   ${foundText(result)}`,
    ...(expected === undefined ? [] : [`      wanted  ${expected}`]),
    ...(result.needs?.length ? [`      needs   ${list(result.needs)}`] : []),
    ...(result.related?.length ? [`      see     ${list(result.related)}`] : []),
  ];
}

function groupLines(group: Group, rule: Rule | undefined, options: TextOptions, colors: Colors): string[] {
  const [first] = group.results;
  if (first === undefined) {
    return [];
  }
  const status = first.status === "fail" ? colors.red("FAIL") : colors.yellow("UNKNOWN");
  const title = rule === undefined ? "" : `  ${visible(rule.title)}`;
  const mark = first.counts ? "" : colors.dim("  (does not count)");
  const shown = options.all ? group.results : group.results.slice(0, shownPerRule);
  const hidden = group.results.length - shown.length;
  return [
    `${status} ${severityText(first.severity, colors)} ${colors.bold(group.rule)}${title}${mark}`,
    ...(rule === undefined ? [] : [`  wanted  ${visible(rule.wanted)}`, `  fix     ${visible(rule.remediation)}`]),
    ...shown.flatMap(findingLines),
    ...(hidden > 0 ? [`  … and ${hidden} more of this rule (--all shows them)`] : []),
    "",
  ];
}

function limitsOf({ document, results }: Verdict): string[] {
  const incomplete =
    document.kind === "stack"
      ? "the modules that this stack calls are not judged: only a plan shows what they make"
      : "this plan leaves resources out (-target or deferred changes)";
  return [
    ...(document.preview ? ["preview: this is the synthesized configuration, not what Terraform would do"] : []),
    ...(document.complete ? [] : [incomplete]),
    ...(results.length > 0 ? [] : ["it holds no resource that any rule judges"]),
  ];
}

function headLines(verdict: Verdict, colors: Colors): string[] {
  const { name, source, kind, terraformVersion } = verdict.document;
  const by = terraformVersion === undefined ? "" : ` of Terraform ${visible(terraformVersion)}`;
  const where = name === source ? "" : `  ${visible(source)}`;
  return [
    `${colors.bold(visible(name))}  ${kind}${by}${colors.dim(where)}`,
    ...limitsOf(verdict).map((line) => colors.yellow(line)),
    "",
  ];
}

function countsText(summary: Summary): string {
  const { fail, unknown, pass, counting, rules, resources } = summary;
  return `${fail} failed, ${unknown} unknown, ${pass} passed, ${counting} counting; ${rules} rules over ${resources} resources`;
}

function verdictLines(verdict: Verdict, rules: ReadonlyMap<string, Rule>, options: TextOptions): string[] {
  const colors = createColors(options.color);
  const groups = groupsOf(verdict.results);
  const word = verdict.passed ? colors.green("PASS") : colors.red("FAIL");
  return [
    ...headLines(verdict, colors),
    ...groups.flatMap((group) => groupLines(group, rules.get(group.rule), options, colors)),
    `${word} ${visible(verdict.document.name)}: ${countsText(verdict.summary)}`,
  ];
}

/**
 * The report for people: each document with its findings, worst first, grouped by rule with what is wanted and the fix,
 * then its unknowns with what is missing, then its counts. Ends in a line feed.
 */
export function textReport(verdicts: readonly Verdict[], catalog: Catalog, options: TextOptions): string {
  const rules = new Map(catalog.rules.map((rule) => [rule.id, rule]));
  const parts = verdicts.map((verdict) => `${verdictLines(verdict, rules, options).join("\n")}\n`);
  return parts.join("\n");
}
