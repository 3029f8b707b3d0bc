import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { GateError } from "../../errors";
import { packageRoot } from "../../package-root";
import type { Catalog } from "../../policy/catalog";
import type { CommandContext } from "../context";
import { openGate } from "../open-gate";
import { mostSimilar } from "../../similar";
import { writeReport } from "../terminal";

const examples = `
Example:
  $ aurora-guard explain rds/storage_encrypted
`;

function assertKnown(rule: string, catalog: Catalog): void {
  const ids = catalog.rules.map(({ id }) => id);
  if (ids.includes(rule)) {
    return;
  }
  const similar = mostSimilar(rule, ids);
  const suggestion = similar === undefined ? "" : `did you mean ${similar}? `;
  throw new GateError(
    "usage",
    `explain: there is no rule "${rule}"; ${suggestion}"aurora-guard rules" lists all ${ids.length}`,
  );
}

async function explain(rule: string, { terminal, finish }: CommandContext): Promise<void> {
  assertKnown(rule, (await openGate()).catalog);
  const name = rule.slice(rule.lastIndexOf("/") + 1);
  const page = join(packageRoot(), "policies", "aurora", "rules", rule, `${name}.md`);
  await writeReport(terminal, withoutComments(await readFile(page, "utf8")));
  finish(0);
}

/** The marks of what is generated are for those who edit the page. */
function withoutComments(page: string): string {
  return page.replace(/<!--.*?-->\n+/gs, "");
}

/** `aurora-guard explain`: prints the page of one rule. */
export function registerExplain(program: Command, context: CommandContext): void {
  program
    .command("explain")
    .description("print the page of one rule")
    .argument("<rule>", "id of the rule, e.g. rds/storage_encrypted")
    .addHelpText("after", examples)
    .action((rule: string) => explain(rule, context));
}
