import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The text of the README. */
export const readme = readFileSync(join(__dirname, "..", "..", "README.md"), "utf8");

/** The fenced blocks of one language, in order. */
export function codeBlocks(language: string): readonly string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "g"))].map(([, code = ""]) => code);
}

/** Each command that the README shows with what it prints. */
export function transcripts(): ReadonlyMap<string, string> {
  const blocks = codeBlocks("console").map((block) => /^\$ (.*)\n([^]*)$/.exec(block));
  return new Map(blocks.map((block) => [block?.[1] ?? "", block?.[2] ?? ""]));
}

/** What an output must match to be what the README shows: a line `…` stands for any lines, durations for any others. */
export function patternOf(transcript: string): RegExp {
  const parts = withoutTimes(transcript).split(/^…\n/m);
  const exact = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${exact.join("[^]*")}$`);
}

/** An output with its durations, and the space before them, replaced. */
export function withoutTimes(output: string): string {
  return output.replace(/ *\b(\d+ ms|\d+\.\d s)\b/g, " <time>").replace(/ +time$/gm, " time");
}
