import { GateError } from "../errors";
import { exitCodeOfError, type ExitCode } from "../verdict/exit-code";
import { note, type Terminal } from "./terminal";

/** Says what went wrong in one line; with `AURORA_GUARD_DEBUG` set, where in the code as well. */
export function explainError(error: unknown, terminal: Terminal): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  const expected = error instanceof GateError;
  note(terminal, expected ? `aurora-guard: ${message}` : `aurora-guard: unexpected error: ${message}`);
  if (terminal.environment.AURORA_GUARD_DEBUG && error instanceof Error) {
    terminal.stderr.write(`${error.stack ?? ""}\n`);
  }
  return exitCodeOfError(error);
}
