import { spawnSync } from "node:child_process";

/** Programs that some tests need and a machine with Node alone does not have. */
export type Requirement = "terraform" | "opa" | "opa-0.61" | "conftest" | "moto";

const probes: Readonly<Record<Requirement, readonly [command: string, ...args: string[]]>> = {
  terraform: ["terraform", "version"],
  opa: ["opa", "version"],
  "opa-0.61": ["opa-0.61", "version"],
  conftest: ["conftest", "--version"],
  moto: ["moto_server", "--help"],
};

/** Whether the program is on the `PATH` and runs. */
export function isPresent(requirement: Requirement): boolean {
  const [command, ...args] = probes[requirement];
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/**
 * `describe` for tests that need a program. Where it is missing they are skipped, and one line says so, as jest names
 * skipped tests only when it runs a single file. `.ci/run` fails when any is skipped.
 */
export function describeWith(requirement: Requirement, name: string, tests: () => void): void {
  if (isPresent(requirement)) {
    describe(name, tests);
  } else {
    process.stderr.write(`skipped: no ${requirement}: ${name}\n`);
    describe.skip(`${name} (skipped: no ${requirement})`, tests);
  }
}
