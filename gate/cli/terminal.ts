import type { Writable } from "node:stream";
import { visible } from "../report/neutral";

/** A stream of the process, or a stand-in for one. */
export type OutputStream = Writable & { readonly isTTY?: boolean };

/** The process as the commands see it: one stream for the report, one for everything else. */
export interface Terminal {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly environment: NodeJS.ProcessEnv;
}

/** Writes one line of diagnostics or progress. What could steer a terminal is neutralised. */
export function note(terminal: Terminal, line: string): void {
  terminal.stderr.write(`${visible(line)}\n`);
}

/**
 * Writes a whole report to standard output and waits until it is handed over, so that the process can exit without
 * cutting it. A reader that closed the pipe (`| head`) has what it wanted: that is no error.
 *
 * @throws any other error of the stream, e.g. a full disk behind a redirection
 */
export function writeReport(terminal: Terminal, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    terminal.stdout.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") {
        reject(error);
      } else {
        resolve();
      }
    });
  });
}

/**
 * Whether to colour: `--no-color` and `NO_COLOR` forbid it, then `FORCE_COLOR` decides (`0` and `false` forbid), then
 * whether standard output is a terminal. Source: https://no-color.org, https://force-color.org
 */
export function wantsColor(terminal: Terminal, allowed: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = terminal.environment;
  if (!allowed || NO_COLOR) {
    return false;
  }
  if (FORCE_COLOR) {
    return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  }
  return terminal.stdout.isTTY === true && TERM !== "dumb";
}
