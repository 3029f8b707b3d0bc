import type { ExitCode } from "../verdict/exit-code";
import type { Terminal } from "./terminal";

/** What a command works with. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Says how the process is to end; the last word counts. */
  readonly finish: (code: ExitCode) => void;
}
