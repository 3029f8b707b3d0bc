import { spawn, type StdioOptions } from "node:child_process";

/** How a process is run. */
export interface ProcessOptions {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** File descriptor that takes its standard output; without one it is dropped. */
  readonly stdout?: number;
  /** Run the command through the shell: only for what is a shell command by convention. */
  readonly shell?: boolean;
  /** Hand its standard error through as it comes instead of keeping it. */
  readonly showErrors?: boolean;
}

/** How a process ended. */
export interface Finished {
  /** `missing` when there is no such program. */
  readonly outcome: "done" | "failed" | "missing";
  /** The end of what it wrote to standard error (at most 64 KiB), or why it could not run. */
  readonly errors: string;
}

const kept = 64 * 1024;

function endText(code: number | null, signal: NodeJS.Signals | null): string {
  return signal === null ? `exit code ${code}` : `ended by ${signal}`;
}

/** Runs a program to its end. It gets no standard input, so that it can never wait for an answer. */
export function runProcess(command: string, args: readonly string[], options: ProcessOptions): Promise<Finished> {
  const stdio: StdioOptions = ["ignore", options.stdout ?? "ignore", options.showErrors ? 2 : "pipe"];
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.folder,
      env: options.environment,
      stdio,
      shell: options.shell ?? false,
    });
    let errors = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      errors = (errors + text).slice(-kept);
    });
    child.on("error", (error: NodeJS.ErrnoException) => {
      resolve({ outcome: error.code === "ENOENT" ? "missing" : "failed", errors: error.message });
    });
    child.on("close", (code, signal) => {
      resolve({ outcome: code === 0 ? "done" : "failed", errors: errors.trim() || endText(code, signal) });
    });
  });
}
