import type { Verdict } from "../verdict/verdict";
import { findingsOf, type DocumentFindings } from "./findings";
import type { ReportContext } from "./format";
import { blocksOf, type Block } from "./markdown-blocks";
import { htmlCode, prose } from "./markdown-text";
import { shorten } from "./sentence";

/** How a report in Markdown is written. */
export interface MarkdownOptions {
  /** The first line, e.g. a comment by which the report is found again. */
  readonly head: readonly string[];
  /** What the whole may take, in bytes of UTF-8: never less than its characters. */
  readonly mostBytes: number;
  /** How many findings of one rule are shown: the first of these with which the report is short enough. */
  readonly mostOfOneRule: readonly number[];
}

const mostDocuments = 50;

/**
 * The report in GitHub's and GitLab's Markdown: a table of the documents, then the findings of each by rule, what counts
 * in sight and the rest folded. What is too long shows fewer findings of a rule, then fewer rules, and says how many are
 * left out. Other people's text is code. Ends in a line feed.
 */
export function markdownReport(
  verdicts: readonly Verdict[],
  context: ReportContext,
  { head, mostBytes, mostOfOneRule }: MarkdownOptions,
): string {
  const documents = findingsOf(verdicts, context);
  const start = [...head, heading(verdicts), "", ...table(documents)].join("\n");
  const end = `\n${endOf(context)}\n`;
  const room = mostBytes - bytes(start) - bytes(end);
  for (const most of mostOfOneRule) {
    const blocks = documents.flatMap((document) => blocksOf(document, most));
    if (bytes(blocks.map(({ text }) => text).join("")) <= room) return start + joined(blocks) + end;
  }
  const least = mostOfOneRule.at(-1) ?? 0;
  return (
    start +
    fitting(
      documents.flatMap((document) => blocksOf(document, least)),
      room,
    ) +
    end
  );
}

function joined(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join("");
}

/** As many blocks from the start as there is room for, and how many findings the others hold. */
function fitting(blocks: readonly Block[], room: number): string {
  const reserve = 200;
  let used = 0;
  const cut = blocks.findIndex(({ text }) => {
    used += bytes(text);
    return used > room - reserve;
  });
  if (cut === -1) return joined(blocks);
  const hidden = blocks.slice(cut).reduce((count, { findings }) => count + findings, 0);
  return `${joined(blocks.slice(0, cut))}\n**… and ${hidden} more findings, for which there is no room here.**\n`;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

function heading(verdicts: readonly Verdict[]): string {
  const failed = verdicts.filter(({ passed }) => !passed).length;
  if (failed === 0) return "## aurora-guard: PASS";
  return verdicts.length === 1 ? "## aurora-guard: FAIL" : `## aurora-guard: FAIL (${failed} of ${verdicts.length})`;
}

function table(documents: readonly DocumentFindings[]): readonly string[] {
  const shown = documents.slice(0, mostDocuments).map(({ key, verdict: { document, summary, passed } }) => {
    const { fail, unknown, waived, pass, counting } = summary;
    const judged = document.preview ? `${document.kind} (preview)` : document.kind;
    const cells = [htmlCode(shorten(key)), judged, passed ? "PASS" : "**FAIL**"];
    return `| ${[...cells, counting, fail, unknown, waived, pass].join(" | ")} |`;
  });
  const hidden = documents.length - shown.length;
  return [
    "| document | judged | verdict | counting | failed | unknown | waived | passed |",
    "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ...shown,
    ...(hidden > 0 ? ["", `… and ${hidden} more documents`] : []),
    "",
  ];
}

/** By what the report was made, and how old the facts are. */
function endOf({ catalog, origin }: ReportContext): string {
  const facts = catalog.tables.map(({ title, as_of }) => `${prose(title)} as of ${prose(as_of.slice(0, 10))}`);
  const parts = [`aurora-guard ${origin.version}`, `policies ${origin.digest.slice(0, 12)}`, ...facts];
  return `<sub>${parts.join(" · ")}</sub>`;
}
