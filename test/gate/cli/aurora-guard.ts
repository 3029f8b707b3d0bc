import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(__dirname, "..", "..", "..");
const typescript = pathToFileURL(require.resolve("tsx")).href;
const command = ["--import", typescript, join(root, "gate", "cli", "aurora-guard.ts")];

// A process takes some tenths of a second to start, and seconds on a machine that has other work.
jest.setTimeout(60_000);

/** How the process ended and what it wrote. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How the process is started. */
export interface RunOptions {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Options of Node before the program. */
  readonly node?: readonly string[];
}

function environmentOf(options: RunOptions): Record<string, string> {
  return { PATH: process.env["PATH"] ?? "", ...options.environment };
}

/** Runs `aurora-guard` as a process of its own, with none of the caller's environment but `PATH`. */
export function auroraGuard(args: readonly string[], options: RunOptions = {}): Run {
  const finished = spawnSync(process.execPath, [...(options.node ?? []), ...command, ...args], {
    cwd: options.folder,
    input: options.input ?? "",
    env: environmentOf(options),
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: finished.status, stdout: finished.stdout, stderr: finished.stderr };
}

/** Starts `aurora-guard` and leaves its streams to the caller. */
export function startAuroraGuard(args: readonly string[], options: RunOptions = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...command, ...args], { cwd: options.folder, env: environmentOf(options) });
}
