import type { createColors } from "picocolors";
import type { Rule } from "../policy/catalog";
import type { Severity } from "../severity";
import type { Result } from "../verdict/verdict";
import { visible } from "./neutral";
import { expectedText, foundText, waiverText } from "./sentence";

/** The colours of a terminal, or none. */
export type Colors = ReturnType<typeof createColors>;

/** How many findings of one rule are shown unless all are asked for. */
const shownPerRule = 10;

/** Findings of one rule that are shown together. */
export interface Group {
  readonly rule: string;
  readonly results: Result[];
}

/** The findings by rule, status and whether they count, in the order of the results. */
export function groupsOf(results: readonly Result[]): Group[] {
  const groups = new Map<string, Group>();
  for (const result of results) {
    if (result.status === "pass") {
      continue;
    }
    const key = `${result.status} ${result.rule} ${result.counts} ${result.waiver !== undefined}`;
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

function statusText({ status, waiver }: Result, colors: Colors): string {
  if (waiver !== undefined) return colors.dim("WAIVED");
  return status === "fail" ? colors.red("FAIL") : colors.yellow("UNKNOWN");
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
    ...(result.waiver === undefined ? [] : [`      waived  ${waiverText(result.waiver)}`]),
    ...(result.expiredWaiver === undefined ? [] : [`      expired ${waiverText(result.expiredWaiver)}`]),
    ...(result.inBaseline ? ["      known   the baseline has it already"] : []),
    ...(result.untouched ? ["      as is   the plan does not change it"] : []),
  ];
}

/** The lines of one group: what is wanted and the fix once, then each finding. */
export function groupLines(group: Group, rule: Rule | undefined, all: boolean, colors: Colors): string[] {
  const [first] = group.results;
  if (first === undefined) {
    return [];
  }
  const status = statusText(first, colors);
  const title = rule === undefined ? "" : `  ${visible(rule.title)}`;
  const mark = first.counts || first.waiver !== undefined ? "" : colors.dim("  (does not count)");
  const shown = all ? group.results : group.results.slice(0, shownPerRule);
  const hidden = group.results.length - shown.length;
  return [
    `${status} ${severityText(first.severity, colors)} ${colors.bold(group.rule)}${title}${mark}`,
    ...(rule === undefined ? [] : [`  wanted  ${visible(rule.wanted)}`, `  fix     ${visible(rule.remediation)}`]),
    ...shown.flatMap(findingLines),
    ...(hidden > 0 ? [`  … and ${hidden} more of this rule (--all shows them)`] : []),
    "",
  ];
}
