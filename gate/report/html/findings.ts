import type { DocumentFindings } from "../findings";
import type { Fill } from "./render";
import { documentView, groupsOf, groupView, type Group } from "./views";

/** HTML that is shown whole or not at all, with how many findings it stands for. */
interface Block {
  readonly text: string;
  readonly findings: number;
}

/** How many findings of one rule are shown: the first of these with which the page is short enough. */
const mostOfOneRule = [100, 50, 20, 10, 5, 2, 1, 0] as const;

/** With more groups than this, all are folded. */
const mostOpen = 30;

/** Room for the sentence that says what is left out. */
const reserve = 200;

/**
 * The findings of each document by rule. What has no room shows fewer findings of a rule, then fewer rules, and says how
 * many are left out.
 *
 * @param room how many bytes of UTF-8 they may take
 */
export function findingsPart(
  documents: readonly DocumentFindings[],
  fill: Fill,
  { room, all }: { readonly room: number; readonly all: boolean },
): string {
  const grouped = documents.map((document) => ({
    head: { text: fill("@document", documentView(document)), findings: 0 },
    groups: groupsOf(document),
  }));
  const sizes = grouped.flatMap(({ groups }) => groups.map(({ length }) => length));
  const largest = sizes.reduce((one, other) => Math.max(one, other), 0);
  const open = sizes.length <= mostOpen;
  const blocksWith = (most: number): readonly Block[] =>
    grouped.flatMap(({ head, groups }) => [head, ...groups.map((group) => groupBlock(group, fill, open, most))]);
  const steps = all ? [largest, ...mostOfOneRule] : mostOfOneRule;
  for (const most of new Set(steps.map((step) => Math.min(step, largest)))) {
    const blocks = blocksWith(most);
    if (bytes(blocks) <= room) return joined(blocks);
  }
  return fitting(blocksWith(0), room);
}

function groupBlock(group: Group, fill: Fill, open: boolean, most: number): Block {
  return { text: fill("@group", groupView(group, { open, most })), findings: group.length };
}

function fitting(blocks: readonly Block[], room: number): string {
  let used = 0;
  const cut = blocks.findIndex(({ text }) => {
    used += Buffer.byteLength(text);
    return used > room - reserve;
  });
  const hidden = blocks.slice(cut).reduce((count, { findings }) => count + findings, 0);
  return `${joined(blocks.slice(0, cut))}<p><strong>… and ${hidden} more findings, for which there is no room here.</strong></p>\n`;
}

function joined(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join("");
}

function bytes(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}
