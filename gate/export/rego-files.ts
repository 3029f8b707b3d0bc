import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root";
import type { Catalog } from "../policy/catalog";
import { resolveParameters, type ParameterValues } from "../policy/parameters";
import type { Profile } from "../profile";
import { isAtLeast, severities, type Severity } from "../severity";

/** What decides in the exported policies. */
export interface ExportSettings {
  readonly profile: Profile;
  /** The least severity that stops a run; what is less severe is advice. */
  readonly failOn: Severity;
  readonly parameters: ParameterValues;
}

/** Texts by path, from the folder that they are exported to. */
export type ExportedFiles = ReadonlyMap<string, string>;

/** What conftest does with the findings of each severity. */
function levelsOf(failOn: Severity): Readonly<Record<string, "deny" | "warn">> {
  return Object.fromEntries(
    severities.map((severity) => [severity, isAtLeast(severity, failOn) ? "deny" : "warn"] as const),
  );
}

/**
 * The Rego of the gate, and beside it what the compiled policies get from TypeScript: severities and texts of the rules, the
 * settings, and the parameters. All of it is Rego, so that a tool that reads no data files has it, too.
 *
 * @param wrapper the file of `policies/export` that gives the results to the tool, without its ending
 * @throws GateError `usage` for a parameter that is not allowed
 */
export function regoFiles(wrapper: string, catalog: Catalog, settings: ExportSettings): ExportedFiles {
  const { profile, failOn } = settings;
  const parameters = resolveParameters(catalog, profile, settings.parameters, "--parameter");
  const rules = catalog.rules.map(({ id, severity, wanted, remediation }) => [id, { severity, wanted, remediation }]);
  return new Map([
    ...sources("aurora"),
    ...["messages", wrapper].map((name) => [`aurora/export/${name}.rego`, source(`export/${name}.rego`)] as const),
    ["aurora/export/catalog.rego", written("aurora.export.catalog", { rules: Object.fromEntries(rules) as unknown })],
    ["aurora/export/settings.rego", written("aurora.export.settings", { profile, levels: levelsOf(failOn) })],
    ["aurora/export/parameters.rego", written("parameters", parameters)],
  ]);
}

function sources(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(join(packageRoot(), "policies", folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".rego") && !file.endsWith("_test.rego"))
    .sort()
    .map((file) => [`${folder}/${file}`, source(`${folder}/${file}`)] as const);
}

function source(file: string): string {
  return readFileSync(join(packageRoot(), "policies", file), "utf8");
}

/** Rego takes JSON as it is. */
function written(packageName: string, values: Readonly<Record<string, unknown>>): string {
  const rules = Object.entries(values).map(([name, value]) => `${name} := ${JSON.stringify(value, null, "\t")}\n`);
  return [
    `# Written by aurora-guard export, do not edit.\npackage ${packageName}\n`,
    "import rego.v1\n",
    ...rules,
  ].join("\n");
}
