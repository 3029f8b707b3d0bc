import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import type { Catalog, Rule } from "../../gate/policy/catalog";

/** The repository's root. */
export const root = join(__dirname, "../..");

/** Where the rules lie: one folder each, in the folder of its area. */
export const rulesFolder = join(root, "policies/aurora/rules");

/** The committed catalog. */
export const catalog = JSON.parse(read(join(root, "policies/dist/catalog.json"))) as Catalog;

/** Ids and rules of the catalog, for tables of tests. */
export const rules: readonly (readonly [id: string, rule: Rule])[] = catalog.rules.map((rule) => [rule.id, rule]);

/** The ids of the rules that have a folder. */
export function idsOnDisk(): readonly string[] {
  return readdirSync(rulesFolder).flatMap((area) =>
    readdirSync(join(rulesFolder, area)).map((name) => `${area}/${name}`),
  );
}

/** The text of a rule's file, by what its name ends with: `.rego`, `_test.rego` or `.md`. */
export function fileOf(id: string, ending: string): string {
  return read(join(rulesFolder, id, `${basename(id)}${ending}`));
}

/** The text of a file. */
export function read(file: string): string {
  return readFileSync(file, "utf8");
}

/** Every file below a folder whose name ends so, with its path, sorted. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

/** Terraform resource types that Rego names outside its comments, sorted. */
export function typesIn(rego: string): readonly string[] {
  const code = rego.replaceAll(/^\s*#.*$/gm, "");
  return distinct([...code.matchAll(/(?:"|(?<!data)\.)(aws_[a-z0-9_]*[a-z0-9])\b/g)].map(([, type]) => type));
}

/** The values without repetitions, sorted. */
export function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort();
}
