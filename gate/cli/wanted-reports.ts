import { resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { GateError } from "../errors";

/** One report that is asked for. */
export interface WantedReport {
  readonly format: string;
  /** The file that it goes to; standard output where there is none. */
  readonly file?: string;
  /** The option that names the file, as the user wrote it. */
  readonly option?: string;
}

/** What is written where no format is asked for. */
export const defaultReports: readonly WantedReport[] = [{ format: "text" }];

/** Adds one `--format`: a name, or `name=file`. */
export function addFormat(
  given: string,
  before: readonly WantedReport[],
  names: readonly string[],
): readonly WantedReport[] {
  const [, format = given, file] = /^([^=]*)=(.*)$/s.exec(given) ?? [];
  if (!names.includes(format)) throw new InvalidArgumentError(`Allowed choices are ${names.join(", ")}.`);
  if (file === "") throw new InvalidArgumentError(`want a file after "=", as ${format}=report.`);
  const added = file === undefined ? { format } : { format, file, option: `--format ${given}` };
  return [...(before === defaultReports ? [] : before), added];
}

/**
 * The reports that the options ask for, at most one of them to standard output: `--output` is the file of the one that
 * names none.
 *
 * @throws GateError `usage` where two go to the same place, or `--output` has nothing to write
 */
export function wantedReports(formats: readonly WantedReport[], output: string | undefined): readonly WantedReport[] {
  const [open, other] = formats.filter(({ file }) => file === undefined);
  if (open !== undefined && other !== undefined) {
    const fix = `give one of them a file, as --format ${other.format}=report`;
    throw new GateError("usage", `--format ${open.format} and --format ${other.format} go to the same place; ${fix}`);
  }
  if (output !== undefined && open === undefined) {
    throw new GateError("usage", `--output ${output}: every --format has a file already; leave --output out`);
  }
  const wanted = formats.map((report) => {
    return report === open && output !== undefined ? { ...report, file: output, option: `--output ${output}` } : report;
  });
  refuseSameFile(wanted);
  return wanted;
}

function refuseSameFile(wanted: readonly WantedReport[]): void {
  const seen = new Set<string>();
  for (const { file, option } of wanted) {
    if (file === undefined) continue;
    const path = resolve(file);
    if (seen.has(path)) {
      throw new GateError("usage", `${option}: another report goes to this file; give each its own`);
    }
    seen.add(path);
  }
}
