import { severities, type Severity } from "../severity";
import type { Status } from "../policy/evaluation";

/** What an older report said of one rule and one resource. */
export interface BaselineEntry {
  readonly status: Status;
  readonly severity: Severity;
}

/** What an older report said, by document, rule and address. */
export type Baseline = ReadonlyMap<string, BaselineEntry>;

/** The key of a baseline's entry. */
export function baselineKey(document: string, rule: string, address: string): string {
  return JSON.stringify([document, rule, address]);
}

/** True when the older report had this finding already, and it was not less bad: an unknown that fails now is worse. */
export function isInBaseline(
  baseline: Baseline | undefined,
  document: string,
  result: { readonly rule: string; readonly address: string; readonly status: Status; readonly severity: Severity },
): boolean {
  const before = baseline?.get(baselineKey(document, result.rule, result.address));
  if (before === undefined || before.status === "pass") return false;
  const isWorse =
    (before.status === "unknown" && result.status === "fail") ||
    severities.indexOf(result.severity) < severities.indexOf(before.severity);
  return !isWorse;
}
