import { spawnSync } from "node:child_process";

/** What one estate took. Durations are whole processes, from start to exit, in milliseconds. */
export interface Measurement {
  /** The median of Node reading and parsing the file, and nothing else. */
  readonly floor: number;
  /** The median of `aurora-guard check`. */
  readonly check: number;
  /** The most that the check may take. */
  readonly limit: number;
}

const parseOnly = `JSON.parse(require("node:fs").readFileSync(process.argv[1]))`;

/** Measures the floor and the built gate on one file, in turns, so that both meet the same load of the machine. */
export function measure(file: string, cli: string, runs: number): Measurement {
  const floors: number[] = [];
  const checks: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    floors.push(duration("-e", parseOnly, file));
    checks.push(duration(cli, "check", file));
  }
  const floor = median(floors);
  return { floor, check: median(checks), limit: 3 * floor + 150 };
}

function duration(...args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const milliseconds = performance.now() - start;
  if (status !== 0 && status !== 1)
    throw new Error(`node ${args.join(" ")}: ended with ${status}, want a verdict: ${stderr}`);
  return milliseconds;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("runs: got 0, want an odd number of at least 1");
  return middle;
}
