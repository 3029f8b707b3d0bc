import type { Catalog, Rule } from "../../policy/catalog";
import { severities } from "../../severity";
import type { Result, Verdict } from "../../verdict/verdict";
import { statusWord } from "../findings";

/** How a result stands: as a finding does, or passed. */
export type Standing = "fail" | "unknown" | "waived" | "pass";

/** One row of a table: how many results stand how. */
export interface Row extends Readonly<Record<Standing, number>> {
  /** What the row counts, e.g. `critical` or `RDS.27`. */
  readonly name: string;
  /** The rules that were asked for it. */
  readonly rules: readonly string[];
  /** The worst of its results. */
  readonly worst: Standing;
}

/** Standings, worst first. */
const standings = ["fail", "unknown", "waived", "pass"] as const;

/** The results by severity: a row each, also where there is none. */
export function bySeverity(verdicts: readonly Verdict[]): readonly Row[] {
  const rows = tally(verdicts, ({ severity }) => [severity]);
  return severities.flatMap((severity) => rows.find(({ name }) => name === severity) ?? [emptyRow(severity)]);
}

/** The results by the requirements that their rules stand for. */
export function byTopic(verdicts: readonly Verdict[], catalog: Catalog): readonly Row[] {
  return byRule(verdicts, catalog, (rule) => rule.topics);
}

/** The results by the controls of another catalog, e.g. `security_hub`, that their rules stand for. */
export function byControl(verdicts: readonly Verdict[], catalog: Catalog, other: string): readonly Row[] {
  return byRule(verdicts, catalog, ({ controls }) => controls[other] ?? []);
}

function byRule(
  verdicts: readonly Verdict[],
  catalog: Catalog,
  keysOf: (rule: Rule) => readonly string[],
): readonly Row[] {
  const keys = new Map(catalog.rules.map((rule) => [rule.id, keysOf(rule)]));
  const rows = tally(verdicts, ({ rule }) => keys.get(rule) ?? []);
  return rows.toSorted((left, right) => left.name.localeCompare(right.name, "en", { numeric: true }));
}

function tally(verdicts: readonly Verdict[], keysOf: (result: Result) => readonly string[]): readonly Row[] {
  const counts = new Map<string, Record<Standing, number>>();
  const rules = new Map<string, Set<string>>();
  for (const result of verdicts.flatMap(({ results }) => results)) {
    const standing = result.status === "pass" ? "pass" : statusWord(result);
    for (const key of keysOf(result)) {
      const count = counts.get(key) ?? { fail: 0, unknown: 0, waived: 0, pass: 0 };
      counts.set(key, count);
      count[standing] += 1;
      rules.set(key, (rules.get(key) ?? new Set()).add(result.rule));
    }
  }
  return [...counts].map(([name, count]) => ({
    ...{ name, ...count },
    rules: [...(rules.get(name) ?? [])].sort(),
    worst: standings.find((standing) => count[standing] > 0) ?? "pass",
  }));
}

function emptyRow(name: string): Row {
  return { name, fail: 0, unknown: 0, waived: 0, pass: 0, rules: [], worst: "pass" };
}
