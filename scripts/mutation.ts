import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { format } from "prettier";

import { mutationPage, mutationText, problemsOf } from "./mutation/page";
import { runMutations } from "./mutation/run";
import { root } from "./policies/opa";

/**
 * Mutates the compliant plans and counts what the rules notice. Exits 1 where a mutant survives, a rule notices what it
 * does not decide by, or, with `--check`, the committed page says something else.
 */
async function main(): Promise<void> {
  const mutants = await runMutations();
  const problems = [...problemsOf(mutants)];
  const text = await format(mutationText(mutants), { parser: "markdown", printWidth: 120 });
  const file = path.join(root, mutationPage);
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    problems.push(`${mutationPage} is not what this run gives. Run: npm run mutation`);
  }
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stdout.write(`${mutants.length} mutants, ${problems.length} problems\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

void main();
