/** What a {@link ConstructError} is about, for callers that handle some errors themselves. */
export type ConstructErrorCode = "properties" | "environment" | "grant" | "connection";

/**
 * The one error of the constructs, thrown while an app is built. Its message says where, what was given, what is
 * allowed, and the fix.
 */
export class ConstructError extends Error {
  /** @param code - what the error is about. */
  public constructor(
    public readonly code: ConstructErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "ConstructError";
  }
}
