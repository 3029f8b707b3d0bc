import type { Verdict } from "../verdict/verdict";
import { addressText, doesNotCount, remarksOn, statusWord, type DocumentFindings, type Finding } from "./findings";
import { groupBy } from "./group-by";
import { code, html, htmlCode, prose } from "./markdown-text";
import { expectedText, foundText, shorten } from "./sentence";

/** Markdown that is shown whole or not at all, with how many findings it stands for. */
export interface Block {
  readonly text: string;
  readonly findings: number;
}

const mostRemarks = 20;

/**
 * One document: its name, what there is to say of it, its findings by rule, and folded those that do not count.
 *
 * @param most how many findings of one rule are shown
 */
export function blocksOf({ verdict, key, findings }: DocumentFindings, most: number): readonly Block[] {
  const remarks = remarksOf(verdict);
  if (findings.length === 0 && remarks.length === 0) return [];
  const head = { text: `\n### ${code(shorten(key))}\n${remarks.map((line) => `\n> ${line}\n`).join("")}`, findings: 0 };
  const groups = groupBy(findings, ({ result }) => `${result.counts} ${statusWord(result)} ${result.rule}`);
  return [head, ...[...groups.values()].map((group) => ({ text: groupText(group, most), findings: group.length }))];
}

/** What limits the verdict, what is off, and what there is to say of waivers. */
function remarksOf({ document, results, notices, off }: Verdict): readonly string[] {
  const lines = [
    ...(document.preview ? ["A preview: the synthesized configuration, not what Terraform would do."] : []),
    ...(document.complete ? [] : ["The document leaves resources out, which are not judged."]),
    ...(results.length > 0 ? [] : ["It holds no resource that any rule judges."]),
    ...off.map(({ rule, reason }) => `Off: ${code(`${rule}: ${shorten(reason)}`)}`),
    ...notices.map(
      ({ level, text }) => `${level === "warning" ? "**Warning**" : "Notice"}: ${code(shorten(text, 400))}`,
    ),
  ];
  const hidden = lines.length - mostRemarks;
  return hidden > 0 ? [...lines.slice(0, mostRemarks), `… and ${hidden} more of these`] : lines;
}

function groupText(group: readonly Finding[], most: number): string {
  const [first] = group;
  if (first === undefined) return "";
  const { result, rule } = first;
  const word = statusWord(result).toUpperCase();
  const title = rule === undefined ? "" : `: ${html(rule.title)}`;
  const count = group.length === 1 ? "" : ` (${group.length})`;
  const body = bodyText(group, most);
  if (result.counts) return `\n#### ${word} ${result.severity} ${htmlCode(result.rule)}${title}${count}\n\n${body}`;
  const mark = word === "WAIVED" ? "" : ", does not count";
  const summary = `${word} ${result.severity} ${htmlCode(result.rule)}${title}${count}${mark}`;
  return `\n<details><summary>${summary}</summary>\n\n${body}\n</details>\n`;
}

function bodyText(group: readonly Finding[], most: number): string {
  const rule = group[0]?.rule;
  const advice = rule === undefined ? [] : [`Wanted: ${code(rule.wanted)}\\`, `Fix: ${prose(rule.remediation)}`, ""];
  const hidden = group.length - most;
  return [
    ...advice,
    ...group.slice(0, most).flatMap(findingLines),
    ...(hidden > 0 ? [`- … and ${hidden} more of this rule`] : []),
    "",
  ].join("\n");
}

function findingLines({ result, source }: Finding): readonly string[] {
  const expected = expectedText(result);
  const where = source === undefined ? "" : ` (${code(`${source.file}:${source.line}`)})`;
  return [
    `- ${code(addressText(result.address))}${where}: ${code(foundText(result))}`,
    ...(expected === undefined ? [] : [`  - wanted ${code(expected)}`]),
    ...remarksOn(result)
      .filter((remark) => remark !== doesNotCount)
      .map((remark) => `  - ${code(remark)}`),
  ];
}
