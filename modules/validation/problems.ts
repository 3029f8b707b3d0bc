import { Token } from "cdktf";
import { ConstructError, type ConstructErrorCode } from "../errors";

/** One property that cannot be used as it was given. */
export interface Problem {
  /** Name of the property, as the user writes it. */
  readonly property: string;
  /** The value that was given. */
  readonly given: unknown;
  /** What the property takes, in the user's words. */
  readonly allowed: string;
  /** What to change. */
  readonly fix: string;
}

/**
 * Throws one error that lists all problems; does nothing when there is none.
 *
 * @param where - path of the construct, or the name of the function or file that was given the values.
 * @throws ConstructError when there is a problem.
 */
export function refuseProblems(
  where: string,
  problems: readonly Problem[],
  code: ConstructErrorCode = "properties",
): void {
  if (problems.length === 0) return;
  const title = problems.length === 1 ? "1 value cannot be used" : `${problems.length} values cannot be used`;
  throw new ConstructError(code, [`${where}: ${title}.`, ...problems.map(problemLine)].join("\n"));
}

function problemLine({ property, given, allowed, fix }: Problem): string {
  return `- ${property}: got ${describe(given)}; allowed: ${allowed}; fix: ${fix}.`;
}

function describe(given: unknown): string {
  if (given === undefined) return "nothing";
  if (Token.isUnresolved(given)) return "a value that is known only to Terraform";
  return JSON.stringify(given);
}

/**
 * True when the value is a whole number from `least` to `most`, or known only to Terraform, which then checks it.
 */
export function isWholeNumber(value: number, least: number, most: number): boolean {
  return Token.isUnresolved(value) || (Number.isInteger(value) && value >= least && value <= most);
}
