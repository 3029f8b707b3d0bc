import { dayOf } from "../calendar";
import type { Document, ResourceChange } from "../document/document";
import type { Catalog } from "../policy/catalog";
import type { Evaluation, Status } from "../policy/evaluation";
import { isAtLeast, severities, type Severity } from "../severity";
import { matchesText } from "./address-pattern";
import { applyWaivers } from "./apply-waivers";
import { isInBaseline } from "./baseline";
import { redact } from "./redact";
import type { Settings } from "./settings";
import type { Result, Summary, Verdict } from "./verdict";

const statuses: readonly Status[] = ["fail", "unknown", "pass"];

/**
 * Joins what the rules said with the catalog and the settings.
 *
 * @throws Error when the evaluation is not one of this document with this catalog
 */
export function decide(document: Document, evaluation: Evaluation, catalog: Catalog, settings: Settings = {}): Verdict {
  const ruleSeverities = new Map(catalog.rules.map((rule) => [rule.id, rule.severity]));
  const changesAt = groupByAddress(document.resourceChanges);
  const decided = evaluation.outcomes.flatMap(({ rule, resource, status, evidence }): readonly Result[] => {
    const severity = settings.severities?.[rule] ?? ruleSeverities.get(rule);
    if (severity === undefined) throw new Error(`rule ${rule} is not in the catalog`);
    const change = document.resourceChanges[resource];
    if (change === undefined) throw new Error(`rule ${rule} judged resource ${resource}, which the document lacks`);
    if (isOff(rule, settings)) return [];
    const result = { rule, address: change.address, status, severity, counts: counts(status, severity, settings) };
    if (evidence === undefined) return [result];
    const related = (evidence.related ?? []).flatMap((address) => changesAt.get(address) ?? []);
    const seen = { ...result, ...redact(evidence, change, related) };
    return [excuse(seen, document, [change, ...related], settings)];
  });
  const { results, notices } = applyWaivers(decided, settings.waivers ?? [], dayOf(settings.today ?? new Date()));
  const summary = summarize(document, catalog, results);
  return {
    document: headerOf(document),
    summary,
    results: results.toSorted(byUrgency),
    notices,
    off: settings.off ?? [],
    passed: summary.counting === 0,
  };
}

function isOff(rule: string, { off = [] }: Settings): boolean {
  return off.some((entry) => matchesText(entry.rule, rule));
}

/** What an older report had already, and what the plan leaves alone, does not count where that is asked for. */
function excuse(
  result: Result,
  document: Document,
  concerned: readonly ResourceChange[],
  { baseline, onlyChanged = false }: Settings,
): Result {
  const known = isInBaseline(baseline, document.name, result) ? { inBaseline: true, counts: false } : {};
  const isTouched = concerned.some(({ change }) => change.actions.some((action) => !idle.has(action)));
  return { ...result, ...known, ...(onlyChanged && !isTouched ? { untouched: true, counts: false } : {}) };
}

const idle = new Set(["no-op", "read"]);

/** An address can stand for several changes: deposed objects have that of their successor. */
function groupByAddress(changes: readonly ResourceChange[]): ReadonlyMap<string, readonly ResourceChange[]> {
  const groups = new Map<string, ResourceChange[]>();
  for (const change of changes) {
    const group = groups.get(change.address);
    if (group) group.push(change);
    else groups.set(change.address, [change]);
  }
  return groups;
}

function headerOf(document: Document): Verdict["document"] {
  const { source, name, kind, sha256, formatVersion, terraformVersion, preview, complete } = document;
  return { source, name, kind, sha256, formatVersion, terraformVersion, preview, complete };
}

function counts(status: Status, severity: Severity, settings: Settings): boolean {
  const { profile = "prod", failOn = "low", unknown } = settings;
  if (status === "pass" || !isAtLeast(severity, failOn)) return false;
  if (status === "fail") return true;
  const configured = unknown?.[severity];
  return configured === undefined ? profile === "prod" && isAtLeast(severity, "high") : configured === "fail";
}

function summarize(document: Document, catalog: Catalog, results: readonly Result[]): Summary {
  const summary = { pass: 0, fail: 0, unknown: 0, waived: 0, counting: 0 };
  for (const result of results) {
    summary[result.status] += 1;
    if (result.waiver !== undefined) summary.waived += 1;
    if (result.counts) summary.counting += 1;
  }
  return { resources: document.resourceChanges.length, rules: catalog.rules.length, ...summary };
}

function byUrgency(left: Result, right: Result): number {
  return (
    statuses.indexOf(left.status) - statuses.indexOf(right.status) ||
    severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
    compareText(left.rule, right.rule) ||
    compareText(left.address, right.address)
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
