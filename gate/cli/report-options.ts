import { appendFile } from "node:fs/promises";
import { Option, type Command } from "commander";
import { hclSources } from "../document/hcl-sources";
import { GateError } from "../errors";
import { formatNames, loadFormat, type ReportContext } from "../report/format";
import type { Verdict } from "../verdict/verdict";
import type { OpenGate } from "./open-gate";
import type { JudgingOptions } from "./options";
import { wantsColor, writeReport, type Terminal } from "./terminal";
import { addFormat, defaultReports, wantedReports, type WantedReport } from "./wanted-reports";
import { writeWholeFile } from "./whole-file";

/** Options of every command that reports. */
export interface ReportOptions {
  readonly format: readonly WantedReport[];
  readonly output?: string;
}

/** Adds the options of every command that reports. */
export function addReportOptions(command: Command): Command {
  const names = formatNames();
  return command
    .addOption(
      new Option(
        "--format <format[=file]>",
        `how the report is written, and to which file; can be repeated (choices: ${names.join(", ")})`,
      )
        .argParser((given: string, before: readonly WantedReport[]) => addFormat(given, before, names))
        .default(defaultReports, "text"),
    )
    .option("--output <file>", "write the report to a file instead of standard output");
}

/** Writes every report that is asked for; made before anything is judged, so that wrong usage is said at once. */
export type DeliverReports = (
  verdicts: readonly Verdict[],
  gate: OpenGate,
  options: JudgingOptions,
  terminal: Terminal,
) => Promise<void>;

/**
 * Prepares the reports: each is written whole or not at all, to its file or to standard output.
 *
 * @throws GateError `usage` where the options contradict each other; the function returned, where a file cannot be written
 */
export function reportsFor({ format, output }: ReportOptions): DeliverReports {
  const wanted = wantedReports(format, output);
  return async (verdicts, { catalog, origin }, { color, all }, terminal) => {
    const find = hclSources(process.cwd());
    const context: ReportContext = {
      ...{ catalog, origin, all: all === true, color: false },
      locate: ({ source }, address) => find(source, address),
    };
    const reports: { readonly to: WantedReport; readonly text: string }[] = [];
    for (const to of wanted) {
      const render = await loadFormat(to.format);
      const inColor = to.file === undefined && wantsColor(terminal, color);
      reports.push({ to, text: render(verdicts, { ...context, color: inColor }) });
    }
    for (const { to, text } of reports) await deliver(text, to, terminal);
  };
}

async function deliver(report: string, { file, option }: WantedReport, terminal: Terminal): Promise<void> {
  if (file === undefined) {
    await writeReport(terminal, report);
    return;
  }
  try {
    // Several commands of one step share its summary.
    if (file === terminal.environment["GITHUB_STEP_SUMMARY"]) await appendFile(file, report);
    else await writeWholeFile(file, report);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = `${option}: cannot be written (${code}); name a file in a folder that exists and is yours`;
    throw new GateError("usage", message, { cause: error });
  }
}
