import { Command, CommanderError } from "commander";
import type { ExitCode } from "../verdict/exit-code";
import { registerCheck } from "./commands/check";
import { registerExplain } from "./commands/explain";
import { registerExport } from "./commands/export";
import { registerFleet } from "./commands/fleet";
import { registerInit } from "./commands/init";
import { registerPlan } from "./commands/plan";
import { registerRules } from "./commands/rules";
import type { CommandContext } from "./context";
import { explainError } from "./explain-error";
import { toolVersion } from "./open-gate";
import { writeReport, type Terminal } from "./terminal";

const commands = [
  registerCheck,
  registerPlan,
  registerFleet,
  registerRules,
  registerExplain,
  registerInit,
  registerExport,
];

const exitCodes = `
Exit codes:
  0  every document passes
  1  findings, or unknowns that count
  2  wrong usage or configuration
  3  something could not be evaluated
`;

function buildProgram(context: CommandContext, writeOut: (text: string) => void): Command {
  const program = new Command("aurora-guard")
    .description("Judges Terraform plans of Amazon Aurora before they are applied.")
    .version(toolVersion(), "--version", "print the version")
    .helpOption("--help", "print this help")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut, writeErr: (text) => context.terminal.stderr.write(text) })
    .showHelpAfterError("(--help shows how it is used, with examples)")
    .addHelpText("after", exitCodes);
  for (const register of commands) {
    register(program, context);
  }
  return program;
}

/**
 * Runs one command line to its end.
 *
 * @param args - the arguments after the program's name
 * @returns the exit code; it never throws
 */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 3;
  const help: string[] = [];
  try {
    const finish = (finished: ExitCode): void => {
      code = finished;
    };
    await buildProgram({ terminal, finish }, (text) => help.push(text)).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      return explainError(error, terminal);
    }
    await writeReport(terminal, help.join(""));
    return error.exitCode === 0 ? 0 : 2;
  }
}
