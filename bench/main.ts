/**
 * Compares `aurora-guard check` with the least that anyone who reads a plan in Node has to do: start, read and parse.
 *
 *   npm run bench [-- <runs>]   an odd number of runs, 7 by default
 *
 * Exits 1 when a check takes more than three times the floor and 150 ms.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { estate, type Plan } from "./estate";
import { measure } from "./measure";

const root = join(__dirname, "..");
const cli = join(root, "dist", "gate", "cli", "aurora-guard.js");

function fixture(name: string): Plan {
  return JSON.parse(readFileSync(join(root, "test", "fixtures", "plans", name, "plan.json"), "utf8")) as Plan;
}

/** A tenth of the resources are Aurora or belong to it; the other nine tenths are what every company has. */
function mixture(): Plan[] {
  const [aurora, ordinary] = [fixture("aurora-postgresql"), fixture("ordinary-estate")];
  return [aurora, ...Array<Plan>(5).fill(ordinary), aurora, ...Array<Plan>(6).fill(ordinary)];
}

const estates: readonly { readonly title: string; readonly parts: readonly Plan[]; readonly bytes: number }[] = [
  { title: "1 MB, 10 % Aurora", parts: mixture(), bytes: 1e6 },
  { title: "25 MB, 10 % Aurora", parts: mixture(), bytes: 25e6 },
  { title: "1 MB, all Aurora", parts: [fixture("aurora-postgresql")], bytes: 1e6 },
  { title: "25 MB, all Aurora", parts: [fixture("aurora-postgresql")], bytes: 25e6 },
];

function line(title: string, ...columns: readonly string[]): string {
  return `${title.padEnd(20)}${columns.map((column) => column.padStart(11)).join("")}\n`;
}

function main(runs: number, folder: string): void {
  if (!(Number.isInteger(runs) && runs % 2 === 1)) throw new Error(`runs: got ${runs}, want an odd number, e.g. 7`);
  const milliseconds = (value: number): string => `${Math.round(value)} ms`;
  process.stdout.write(`Medians of ${runs} runs in turns, Node ${process.version}\n`);
  process.stdout.write(line("plan", "resources", "floor", "check", "ratio", "at most", ""));
  for (const { title, parts, bytes } of estates) {
    const file = join(folder, "plan.json");
    const { plan } = estate(parts, bytes);
    writeFileSync(file, JSON.stringify(plan));
    const { floor, check, limit } = measure(file, cli, runs);
    const numbers = [milliseconds(floor), milliseconds(check), (check / floor).toFixed(2), milliseconds(limit)];
    process.stdout.write(line(title, `${plan.resource_changes.length}`, ...numbers, check <= limit ? "met" : "MISSED"));
    if (check > limit) process.exitCode = 1;
  }
}

const folder = mkdtempSync(join(tmpdir(), "aurora-guard-bench-"));
try {
  main(Number(process.argv[2] ?? 7), folder);
} finally {
  rmSync(folder, { recursive: true });
}
