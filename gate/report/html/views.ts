import type { Rule } from "../../policy/catalog";
import type { Verdict } from "../../verdict/verdict";
import { addressText, doesNotCount, remarksOn, statusWord, type DocumentFindings, type Finding } from "../findings";
import { groupBy } from "../group-by";
import { expectedText, foundText, shorten } from "../sentence";

/** What the template shows of one finding. */
export interface FindingView {
  readonly address: string;
  readonly place: string | undefined;
  readonly found: string;
  readonly expected: string | undefined;
  readonly remarks: readonly string[];
}

/** A part of a sentence. */
export interface Part {
  readonly text: string;
  readonly code: boolean;
}

/** What the template shows of the findings of one rule that stand alike. */
export interface GroupView {
  readonly status: "fail" | "unknown" | "waived";
  readonly severity: string;
  readonly name: string;
  readonly counts: boolean;
  readonly open: boolean;
  readonly rule: Rule | undefined;
  readonly fix: readonly Part[];
  readonly why: readonly Part[];
  /** Pages that say why. */
  readonly pages: readonly string[];
  readonly findings: readonly FindingView[];
  readonly total: number;
  readonly hidden: number;
}

/** What the template shows above the groups of one document. */
export interface DocumentView {
  readonly name: string;
  readonly passed: boolean;
  readonly about: string;
  readonly remarks: readonly RemarkView[];
  readonly hidden: number;
}

/** What there is to say of a document, with the word that it begins with. */
export interface RemarkView {
  readonly word: string;
  readonly text: string;
}

/** A group with its findings, before it is decided how many are shown. */
export type Group = readonly [Finding, ...Finding[]];

const mostRemarks = 50;
const longestRemark = 400;

/** The findings of a document by rule, status and whether they count, worst first. */
export function groupsOf({ findings }: DocumentFindings): readonly Group[] {
  const groups = groupBy(findings, ({ result }) => `${result.counts} ${statusWord(result)} ${result.rule}`);
  return [...groups.values()].flatMap(([first, ...others]): readonly Group[] => (first ? [[first, ...others]] : []));
}

/** One group, with so many of its findings. */
export function groupView(group: Group, { open, most }: { readonly open: boolean; readonly most: number }): GroupView {
  const [{ result, rule }] = group;
  const findings = group.slice(0, most).map(findingView);
  return {
    ...{ rule, findings, status: statusWord(result), severity: result.severity, name: result.rule },
    fix: partsOf(rule?.remediation ?? ""),
    why: partsOf(rule?.description ?? ""),
    counts: result.counts,
    open: open && result.counts,
    pages: (rule?.references ?? []).filter((page) => page.startsWith("https://")),
    total: group.length,
    hidden: group.length - findings.length,
  };
}

function findingView({ result, source }: Finding): FindingView {
  return {
    address: addressText(result.address),
    place: source && `${source.file}:${source.line}`,
    found: foundText(result),
    expected: expectedText(result),
    remarks: remarksOn(result)
      .filter((remark) => remark !== doesNotCount)
      .map((remark) => shorten(remark, longestRemark * 2)),
  };
}

/** The words of a rule, one paragraph, with what stands between backticks as code. */
function partsOf(text: string): readonly Part[] {
  const parts = text
    .replace(/\s+/g, " ")
    .trim()
    .split(/`([^`]+)`/);
  return parts.map((part, index) => ({ text: part, code: index % 2 === 1 }));
}

/** The head of one document. */
export function documentView({ verdict, key }: DocumentFindings): DocumentView {
  const remarks = remarksOf(verdict);
  const { kind, terraformVersion, source } = verdict.document;
  const by = terraformVersion === undefined ? "" : ` of Terraform ${terraformVersion}`;
  return {
    name: shorten(key),
    passed: verdict.passed,
    about: `A ${kind}${by}${source === key ? "" : `, from ${shorten(source)}`}`,
    remarks: remarks.slice(0, mostRemarks),
    hidden: Math.max(0, remarks.length - mostRemarks),
  };
}

function remarksOf({ document, results, notices, off }: Verdict): readonly RemarkView[] {
  const limit = (text: string): RemarkView => ({ word: "Limit", text });
  return [
    ...(document.preview ? [limit("A preview: the synthesized configuration, not what Terraform would do.")] : []),
    ...(document.complete ? [] : [limit("The document leaves resources out, which are not judged.")]),
    ...(results.length > 0 ? [] : [limit("It holds no resource that any rule judges.")]),
    ...off.map(({ rule, reason }) => ({ word: "Rule off", text: `${rule}: ${shorten(reason, longestRemark)}` })),
    ...notices.map(({ level, text }) => ({
      word: level === "warning" ? "Warning" : "Notice",
      text: shorten(text, longestRemark),
    })),
  ];
}
