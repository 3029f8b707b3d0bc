import { createColors } from "picocolors";
import type { Catalog, Rule } from "../policy/catalog";
import type { Notice, Summary, Verdict } from "../verdict/verdict";
import { visible } from "./neutral";
import { groupLines, groupsOf, type Colors } from "./text-groups";

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

/** What there is to say about the settings. */
function remarksOf({ notices, off }: Verdict, colors: Colors): string[] {
  const paint = ({ level, text }: Notice): string =>
    level === "warning" ? colors.yellow(`warning: ${visible(text)}`) : `notice: ${visible(text)}`;
  const lines = [...off.map(({ rule, reason }) => `off: ${rule}: ${visible(reason)}`), ...notices.map(paint)];
  return lines.length === 0 ? [] : [...lines, ""];
}

function countsText(summary: Summary): string {
  const { fail, unknown, pass, waived, counting, rules, resources } = summary;
  const accepted = waived === 0 ? "" : ` ${waived} waived,`;
  return `${fail} failed, ${unknown} unknown, ${pass} passed,${accepted} ${counting} counting; ${rules} rules over ${resources} resources`;
}

function verdictLines(verdict: Verdict, rules: ReadonlyMap<string, Rule>, options: TextOptions): string[] {
  const colors = createColors(options.color);
  const groups = groupsOf(verdict.results);
  const word = verdict.passed ? colors.green("PASS") : colors.red("FAIL");
  return [
    ...headLines(verdict, colors),
    ...groups.flatMap((group) => groupLines(group, rules.get(group.rule), options.all === true, colors)),
    ...remarksOf(verdict, colors),
    `${word} ${visible(verdict.document.name)}: ${countsText(verdict.summary)}`,
  ];
}

/**
 * The report for people: each document with its findings, worst first, grouped by rule with what is wanted and the fix,
 * then its unknowns with what is missing, then its counts; last how old the facts are. Ends in a line feed.
 */
export function textReport(verdicts: readonly Verdict[], catalog: Catalog, options: TextOptions): string {
  const rules = new Map(catalog.rules.map((rule) => [rule.id, rule]));
  const parts = verdicts.map((verdict) => `${verdictLines(verdict, rules, options).join("\n")}\n`);
  const facts = catalog.tables.map(({ title, as_of }) => `${title}: as of ${as_of}\n`);
  return [...parts, ...(facts.length === 0 ? [] : [facts.join("")])].join("\n");
}
