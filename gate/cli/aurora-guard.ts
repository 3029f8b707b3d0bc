#!/usr/bin/env node
import { explainError } from "./explain-error";
import type { Terminal } from "./terminal";

const { stdout, stderr, env: environment } = process;
const terminal: Terminal = { stdout, stderr, environment };

// Until a verdict says otherwise nothing has been evaluated, however the process ends.
process.exitCode = 3;

// What a failed write means is decided where it is made; without a listener it would end the process here.
stdout.on("error", () => undefined);
stderr.on("error", () => undefined);

function crash(error: unknown): void {
  process.exit(explainError(error, terminal));
}

process.on("uncaughtException", crash);
process.on("unhandledRejection", crash);

async function main(): Promise<void> {
  // Loaded here and not above, so that a broken installation ends in `crash` too.
  const { runProgram } = await import("./program");
  process.exitCode = await runProgram(process.argv.slice(2), terminal);
}

void main();
