import { writeFileSync } from "node:fs";
import path from "node:path";

import { format } from "prettier";

import { comparisonPage, comparisonText, unexplained } from "./compare/page";
import { compare } from "./compare/run";
import { root } from "./policies/opa";

/**
 * Judges the examples with Checkov and with our own rules and writes who found what. Needs Checkov, see the error where it is
 * missing. Exits 1 where a disagreement is not explained in scripts/compare/explanations.json.
 */
async function main(): Promise<void> {
  const comparisons = await compare();
  const today = new Date().toISOString().slice(0, 10);
  const text = await format(comparisonText(comparisons, today), { parser: "markdown", printWidth: 120 });
  writeFileSync(path.join(root, comparisonPage), text);
  const missing = unexplained(comparisons);
  for (const check of missing) process.stderr.write(`${check}: its disagreement is not explained\n`);
  process.stdout.write(`wrote ${comparisonPage}\n`);
  process.exitCode = missing.length === 0 ? 0 : 1;
}

void main();
