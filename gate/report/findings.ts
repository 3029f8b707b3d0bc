import { createHash } from "node:crypto";
import type { Catalog, Rule } from "../policy/catalog";
import { severities } from "../severity";
import type { Result, Verdict } from "../verdict/verdict";
import { documentLocation, type Locate, type SourceLocation } from "./location";
import { visible } from "./neutral";
import { expectedText, foundText, shorten, waiverText } from "./sentence";

const longestAddress = 300;
const longestList = 10;

/** Said of a finding that nothing else excuses. */
export const doesNotCount = "It does not count";

/** A result that is no pass, with what a format for machines needs to know of it. */
export interface Finding {
  readonly result: Result;
  readonly document: Verdict["document"];
  readonly rule: Rule | undefined;
  /** Tells the finding from all others, today and in later runs: 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** Where the resource is written, where that is known. */
  readonly source: SourceLocation | undefined;
  /** Where the resource is written, else the document. */
  readonly place: SourceLocation;
}

/** One document with its findings, worst first. */
export interface DocumentFindings {
  readonly verdict: Verdict;
  /** What tells the document from the others: its name, or its source where two have the same name. */
  readonly key: string;
  readonly findings: readonly Finding[];
}

/** The findings of each document, worst first: what counts, then what does not, last what is waived. */
export function findingsOf(
  verdicts: readonly Verdict[],
  { catalog, locate }: { readonly catalog: Catalog; readonly locate?: Locate },
): readonly DocumentFindings[] {
  const rules = new Map(catalog.rules.map((rule) => [rule.id, rule]));
  return verdicts.map((verdict) => {
    const { document } = verdict;
    const key = keyOf(verdict, verdicts);
    const print = fingerprinter(key);
    const findings = verdict.results.flatMap((result): readonly Finding[] => {
      if (result.status === "pass") return [];
      const source = locate?.(document, result.address);
      const place = source ?? documentLocation(document);
      return [{ result, document, rule: rules.get(result.rule), fingerprint: print(result), source, place }];
    });
    return { verdict, key, findings: findings.toSorted(byWorst) };
  });
}

function keyOf({ document }: Verdict, verdicts: readonly Verdict[]): string {
  const namesakes = verdicts.filter((other) => other.document.name === document.name);
  return namesakes.length > 1 ? document.source : document.name;
}

/** Deposed objects have the address of their successor: the second finding with the same words has its own print. */
function fingerprinter(key: string): (result: Result) => string {
  const seen = new Map<string, number>();
  return ({ rule, address }) => {
    const text = JSON.stringify([rule, key, address]);
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    const nth = count === 0 ? text : `${text}${count}`;
    return createHash("sha256").update(nth).digest("hex");
  };
}

/** Orders findings: counting before not counting before waived, then by severity, then fail before unknown. */
export function byWorst({ result: left }: Finding, { result: right }: Finding): number {
  return (
    urgency(left) - urgency(right) ||
    severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
    Number(left.status === "unknown") - Number(right.status === "unknown")
  );
}

function urgency({ counts, waiver }: Result): number {
  if (waiver !== undefined) return 2;
  return counts ? 0 : 1;
}

/** How a finding stands, in one word. */
export function statusWord({ status, waiver }: Result): "fail" | "unknown" | "waived" {
  if (waiver !== undefined) return "waived";
  return status === "fail" ? "fail" : "unknown";
}

/** The address, neutral and of a length that can be read. */
export function addressText(address: string): string {
  return shorten(visible(address), longestAddress);
}

/** Several texts of a plan, neutral, the first ten of them. */
export function listText(entries: readonly string[]): string {
  const hidden = entries.length - longestList;
  const shown = entries.slice(0, longestList).map((entry) => shorten(visible(entry)));
  return shown.join(", ") + (hidden > 0 ? ` and ${hidden} more` : "");
}

/** What else there is to say of a finding: what it needs, who accepts it, and why it does not count. */
export function remarksOn(result: Result): readonly string[] {
  const { needs = [], related = [], waiver, expiredWaiver, inBaseline, untouched, counts } = result;
  const excuses = [
    ...(waiver === undefined ? [] : [`Waived ${waiverText(waiver)}`]),
    ...(inBaseline ? ["The baseline has it already"] : []),
    ...(untouched ? ["The plan does not change it"] : []),
  ];
  return [
    ...(needs.length === 0 ? [] : [`Needs ${listText(needs)}`]),
    ...(related.length === 0 ? [] : [`See ${listText(related)}`]),
    ...(expiredWaiver === undefined ? [] : [`A waiver has expired: ${waiverText(expiredWaiver)}`]),
    ...excuses,
    ...(counts || excuses.length > 0 ? [] : [doesNotCount]),
  ];
}

/** A finding in sentences, a line each: what was found, what is wanted, the fix, then the remarks. No line feed in any. */
export function sentencesOf({ result, rule }: Finding): readonly string[] {
  const wanted = expectedText(result) ?? (rule && visible(rule.wanted));
  const unknown = result.status === "unknown" ? "Unknown: " : "";
  return [
    `${unknown}${addressText(result.address)}: ${foundText(result)}`,
    ...(wanted === undefined ? [] : [`Wanted: ${wanted}`]),
    ...(rule === undefined ? [] : [`Fix: ${visible(rule.remediation)}`]),
    ...remarksOn(result),
  ];
}

/** A finding as one paragraph. */
export function paragraphOf(finding: Finding): string {
  return sentencesOf(finding)
    .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(" ");
}
