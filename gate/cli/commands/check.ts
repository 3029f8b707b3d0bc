import { Option, type Command } from "commander";
import { GateError } from "../../errors";
import { formatNames, loadFormat } from "../../report/format";
import { exitCodeOf } from "../../verdict/exit-code";
import type { Verdict } from "../../verdict/verdict";
import type { CommandContext } from "../context";
import { openGate, type OpenGate } from "../open-gate";
import { addJudgingOptions, type JudgingOptions } from "../options";
import { wantsColor, writeReport, type Terminal } from "../terminal";
import { writeWholeFile } from "../whole-file";

interface CheckOptions extends JudgingOptions {
  readonly format: string;
  readonly output?: string;
}

const examples = `
Examples:
  $ terraform plan -out=plan.bin && terraform show -json plan.bin > plan.json
  $ aurora-guard check plan.json
  $ terraform show -json plan.bin | aurora-guard check - --format json --output report.json
  $ aurora-guard check cdktf.out                 every synthesized stack, as a preview
  $ aurora-guard check dev.json staging.json --profile dev --fail-on high
`;

async function render(
  verdicts: readonly Verdict[],
  { catalog, origin }: OpenGate,
  { format, output, color, all }: CheckOptions,
  terminal: Terminal,
): Promise<string> {
  const inColor = output === undefined && wantsColor(terminal, color);
  return (await loadFormat(format))(verdicts, { catalog, origin, color: inColor, all: all === true });
}

async function deliver(report: string, output: string | undefined, terminal: Terminal): Promise<void> {
  if (output === undefined) {
    await writeReport(terminal, report);
    return;
  }
  try {
    await writeWholeFile(output, report);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = `--output ${output}: cannot be written (${code}); name a file in a folder that exists and is yours`;
    throw new GateError("usage", message, { cause: error });
  }
}

async function check(what: readonly string[], options: CheckOptions, context: CommandContext): Promise<void> {
  const gate = await openGate();
  const verdicts: Verdict[] = [];
  for (const path of what) {
    verdicts.push(...(await gate.judge(path, options)));
  }
  const report = await render(verdicts, gate, options, context.terminal);
  await deliver(report, options.output, context.terminal);
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
    )
    .addOption(new Option("--format <format>", "how the report is written").choices(formatNames()).default("text"))
    .option("--output <file>", "write the report to a file instead of standard output");
  addJudgingOptions(command)
    .addHelpText("after", examples)
    .action((what: string[], options: CheckOptions) => check(what, options, context));
}
