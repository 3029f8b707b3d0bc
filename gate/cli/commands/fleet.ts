import { InvalidArgumentError, type Command } from "commander";
import { checkFleet, type Environment } from "../../check-fleet";
import { exitCodeOf } from "../../verdict/exit-code";
import { checkOptionsOf } from "../check-options";
import type { CommandContext } from "../context";
import { openGate } from "../open-gate";
import { addJudgingOptions, type JudgingOptions } from "../options";
import { addReportOptions, reportsFor, type ReportOptions } from "../report-options";

type FleetOptions = JudgingOptions & ReportOptions;

const examples = `
Examples:
  $ aurora-guard fleet dev=dev.json staging=staging.json prod=prod.json
  $ aurora-guard fleet staging=cdktf.out/stacks/staging prod=cdktf.out/stacks/prod --format json
`;

function addEnvironment(given: string, before: readonly Environment[] | undefined): readonly Environment[] {
  const [, name, what] = /^([^=]+)=(.+)$/s.exec(given) ?? [];
  if (name === undefined || what === undefined) {
    throw new InvalidArgumentError("want environment=plan, as staging=staging.json.");
  }
  return [...(before ?? []), { name, what }];
}

async function fleet(environments: readonly Environment[], options: FleetOptions, context: CommandContext) {
  const deliver = reportsFor(options);
  const gate = await openGate();
  const verdict = await checkFleet(environments, await checkOptionsOf(gate.policies, options));
  await deliver([verdict], gate, options, context.terminal);
  context.finish(exitCodeOf([verdict]));
}

/** `aurora-guard fleet`: judges the environments of one system beside each other. */
export function registerFleet(program: Command, context: CommandContext): void {
  const command = program
    .command("fleet")
    .description("judge the environments of one system beside each other")
    .argument(
      "<environment=plan...>",
      "a plan, a state or a synthesized stack of each environment, from the least to the most protected; the last is production",
      addEnvironment,
    );
  addReportOptions(command);
  addJudgingOptions(command)
    .addHelpText("after", examples)
    .action((environments: readonly Environment[], options: FleetOptions) => fleet(environments, options, context));
}
