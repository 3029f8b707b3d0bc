import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { GateError } from "../../errors";
import { conftestPolicies } from "../../export/conftest";
import { hcpPolicySet } from "../../export/hcp-policy-set";
import type { ExportedFiles, ExportSettings } from "../../export/rego-files";
import type { Catalog } from "../../policy/catalog";
import type { CommandContext } from "../context";
import { openGate } from "../open-gate";
import { addPolicyOptions, parametersOf, type PolicyOptions } from "../options";
import { writeReport } from "../terminal";

interface Target {
  readonly name: string;
  readonly description: string;
  readonly files: (catalog: Catalog, settings: ExportSettings) => ExportedFiles;
  readonly next: (folder: string) => string;
}

const targets: readonly Target[] = [
  {
    name: "hcp-policy-set",
    description: "an OPA policy set that HCP Terraform runs itself: policies.hcl and Rego",
    files: hcpPolicySet,
    next: (folder) => `Connect ${folder} to an HCP Terraform organization as a policy set of the OPA framework.`,
  },
  {
    name: "conftest",
    description: "Rego that conftest runs on a plan",
    files: conftestPolicies,
    next: (folder) => `Run: conftest test --policy ${folder} plan.json`,
  },
];

const examples = `
Examples:
  $ aurora-guard export hcp-policy-set policy-set
  $ aurora-guard export conftest policy --profile dev --fail-on high
`;

/** A file of every export: a folder that has it was written by one, and its Rego may be replaced. */
const mark = join("aurora", "export", "catalog.rego");

async function makeRoom(folder: string): Promise<void> {
  if (existsSync(join(folder, mark))) {
    await rm(join(folder, "aurora"), { recursive: true });
    return;
  }
  const held = existsSync(folder) ? await readdir(folder) : [];
  if (held.length > 0) {
    throw new GateError(
      "usage",
      `${folder}: got a folder that holds ${held[0]}, want an empty one, a new one, or one that an export wrote before`,
    );
  }
}

async function write(folder: string, files: ExportedFiles): Promise<void> {
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

async function run(target: Target, folder: string, options: PolicyOptions, context: CommandContext): Promise<void> {
  const { catalog } = await openGate();
  const { profile, failOn } = options;
  const files = target.files(catalog, { profile, failOn, parameters: parametersOf(options) });
  try {
    await makeRoom(folder);
    await write(folder, files);
  } catch (error) {
    if (error instanceof GateError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new GateError("usage", `${folder}: cannot be written (${code}); name a folder that is yours`, {
      cause: error,
    });
  }
  await writeReport(context.terminal, `${folder}: ${files.size} files written. ${target.next(folder)}\n`);
  context.finish(0);
}

/** `aurora-guard export`: the same rules for tools that run Rego themselves. */
export function registerExport(program: Command, context: CommandContext): void {
  const command = program
    .command("export")
    .description("write the policies for a tool that runs Rego itself")
    .addHelpText("after", examples);
  for (const target of targets) {
    const subcommand = command
      .command(target.name)
      .description(target.description)
      .argument("<folder>", "where to write them: a new or empty folder, or one that an export wrote before");
    addPolicyOptions(subcommand).action((folder: string, options: PolicyOptions) =>
      run(target, folder, options, context),
    );
  }
}
