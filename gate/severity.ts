/** Severities of a rule, worst first. A rule's METADATA states its own. */
export const severities = ["critical", "high", "medium", "low"] as const;

/** How bad it is when the rule fails. */
export type Severity = (typeof severities)[number];

/** True when `severity` is as bad as `threshold` or worse. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
