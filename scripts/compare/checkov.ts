import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

import { root } from "../policies/opa";

/** The version that is compared with. */
export const checkovVersion = "3.3.30";

/** One check that Checkov says a resource fails. */
export interface CheckovFinding {
  readonly check: string;
  readonly name: string;
  readonly address: string;
}

interface CheckovReport {
  readonly summary: { readonly checkov_version: string };
  readonly results: {
    readonly failed_checks: readonly {
      readonly check_id: string;
      readonly check_name: string;
      readonly resource: string;
    }[];
  };
}

/**
 * What Checkov finds in a plan, as its users run it.
 *
 * @throws Error when Checkov is missing, is of another version, or gives no report
 */
export function runCheckov(plan: string): readonly CheckovFinding[] {
  const commandLine = ["--file", plan, "--framework", "terraform_plan", "--output", "json", "--compact", "--quiet"];
  const printed = printedBy(binary(), [...commandLine, "--soft-fail"]);
  const report = JSON.parse(printed) as Partial<CheckovReport>;
  if (report.summary === undefined || report.results === undefined) return [];
  if (report.summary.checkov_version !== checkovVersion) {
    throw new Error(`got checkov ${report.summary.checkov_version}, want ${checkovVersion}; ${install}`);
  }
  return report.results.failed_checks.map((found) => ({
    check: found.check_id,
    name: found.check_name,
    address: found.resource,
  }));
}

const install = `install it: python3 -m venv .cache/checkov && .cache/checkov/bin/pip install checkov==${checkovVersion}`;

function binary(): string {
  const installed = path.join(root, ".cache/checkov/bin/checkov");
  return existsSync(installed) ? installed : "checkov";
}

function printedBy(command: string, commandLine: readonly string[]): string {
  try {
    // It looks for its guidelines on the network and goes on without them.
    return execFileSync(command, commandLine, {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    throw new Error(`${command} did not run; ${install}`, { cause: error });
  }
}
