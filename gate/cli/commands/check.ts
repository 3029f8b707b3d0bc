import type { Command } from "commander";
import { check as judge } from "../../check";
import { exitCodeOf } from "../../verdict/exit-code";
import type { Verdict } from "../../verdict/verdict";
import type { CommandContext } from "../context";
import { checkOptionsOf } from "../check-options";
import { openGate } from "../open-gate";
import { addJudgingOptions, type JudgingOptions } from "../options";
import { addReportOptions, reportsFor, type ReportOptions } from "../report-options";

type CheckOptions = JudgingOptions & ReportOptions;

const examples = `
Examples:
  $ terraform plan -out=plan.bin && terraform show -json plan.bin > plan.json
  $ aurora-guard check plan.json
  $ terraform show -json plan.bin | aurora-guard check - --format json --output report.json
  $ aurora-guard check plan.json --format github --format sarif=report.sarif --format junit=report.xml
  $ aurora-guard check cdktf.out                 every synthesized stack, as a preview
  $ aurora-guard check dev.json staging.json --profile dev --fail-on high
`;

async function check(what: readonly string[], options: CheckOptions, context: CommandContext): Promise<void> {
  const deliver = reportsFor(options);
  const gate = await openGate();
  const asked = await checkOptionsOf(gate.policies, options);
  const verdicts: Verdict[] = [];
  for (const path of what) {
    verdicts.push(...(await judge(path, asked)));
  }
  await deliver(verdicts, gate, options, context.terminal);
  context.finish(exitCodeOf(verdicts));
}

/** `aurora-guard check`: judges documents that are there already. */
export function registerCheck(program: Command, context: CommandContext): void {
  const command = program
    .command("check")
    .description("judge plans, states or synthesized stacks")
    .argument(
      "<what...>",
      "plan or state (terraform show -json), a cdktf.out or one of its stacks, - for standard input",
    );
  addReportOptions(command);
  addJudgingOptions(command)
    .addHelpText("after", examples)
    .action((what: string[], options: CheckOptions) => check(what, options, context));
}
