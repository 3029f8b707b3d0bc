import { Option, type Command } from "commander";
import { GateError } from "../errors";
import { formatNames, loadFormat } from "../report/format";
import type { Verdict } from "../verdict/verdict";
import type { OpenGate } from "./open-gate";
import type { JudgingOptions } from "./options";
import { wantsColor, writeReport, type Terminal } from "./terminal";
import { writeWholeFile } from "./whole-file";

/** Options of every command that reports. */
export interface ReportOptions {
  readonly format: string;
  readonly output?: string;
}

/** Adds the options of every command that reports. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(new Option("--format <format>", "how the report is written").choices(formatNames()).default("text"))
    .option("--output <file>", "write the report to a file instead of standard output");
}

/** The report in the format that is asked for. */
export async function render(
  verdicts: readonly Verdict[],
  { catalog, origin }: OpenGate,
  { format, output, color, all }: ReportOptions & JudgingOptions,
  terminal: Terminal,
): Promise<string> {
  const inColor = output === undefined && wantsColor(terminal, color);
  return (await loadFormat(format))(verdicts, { catalog, origin, color: inColor, all: all === true });
}

/**
 * Writes the report where it is wanted: to a file, whole or not at all, or to standard output.
 *
 * @throws GateError `usage` where the file cannot be written
 */
export async function deliver(report: string, output: string | undefined, terminal: Terminal): Promise<void> {
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
