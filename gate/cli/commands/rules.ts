import { Option, type Command } from "commander";
import { rulesJson, rulesTable } from "../../report/rules";
import type { CommandContext } from "../context";
import { openGate } from "../open-gate";
import { wantsColor, writeReport } from "../terminal";

interface RulesOptions {
  readonly format: "text" | "json";
  readonly color: boolean;
}

const examples = `
Examples:
  $ aurora-guard rules
  $ aurora-guard rules --format json
`;

async function listRules(options: RulesOptions, { terminal, finish }: CommandContext): Promise<void> {
  const { catalog } = await openGate();
  const color = wantsColor(terminal, options.color);
  await writeReport(terminal, options.format === "json" ? rulesJson(catalog) : rulesTable(catalog, { color }));
  finish(0);
}

/** `aurora-guard rules`: lists the catalog. */
export function registerRules(program: Command, context: CommandContext): void {
  program
    .command("rules")
    .description("list the rules that judge")
    .addOption(new Option("--format <format>", "how the list is written").choices(["text", "json"]).default("text"))
    .option("--no-color", "do not colour the list")
    .addHelpText("after", examples)
    .action((options: RulesOptions) => listRules(options, context));
}
