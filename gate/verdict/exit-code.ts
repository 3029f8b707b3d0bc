import { GateError, type GateErrorCode } from "../errors";
import type { Verdict } from "./verdict";

/** 0 pass · 1 findings · 2 usage or configuration · 3 could not evaluate. */
export type ExitCode = 0 | 1 | 2 | 3;

const codeOfError: Readonly<Record<GateErrorCode, ExitCode>> = { usage: 2, document: 3, policy: 3 };

/** The worst of several exit codes: 3, then 2, then 1, then 0; 3 when there is none, as then nothing was evaluated. */
export function worstExitCode(...codes: readonly ExitCode[]): ExitCode {
  return codes.length === 0 ? 3 : codes.reduce((worst, code) => (code > worst ? code : worst));
}

/** The exit code of verdicts: 0 when every one passed, 1 when one did not, 3 when there is none. */
export function exitCodeOf(verdicts: readonly Pick<Verdict, "passed">[]): ExitCode {
  return worstExitCode(...verdicts.map((verdict): ExitCode => (verdict.passed ? 0 : 1)));
}

/** The exit code of anything thrown: what the gate cannot explain, it could not evaluate. */
export function exitCodeOfError(error: unknown): ExitCode {
  return error instanceof GateError ? codeOfError[error.code] : 3;
}
