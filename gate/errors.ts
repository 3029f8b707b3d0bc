/** Codes of the gate's errors: the exit code follows from the code. */
export type GateErrorCode = "usage" | "document" | "policy";

/**
 * An error that the gate can explain to its user. The message is one line: where, what was got, what is allowed, the fix.
 * `usage` ends the process with exit code 2, `document` and `policy` with 3: an incomplete evaluation is never a pass.
 */
export class GateError extends Error {
  public constructor(
    public readonly code: GateErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "GateError";
  }
}
