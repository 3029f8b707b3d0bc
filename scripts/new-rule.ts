/**
 * Makes the files of a new rule: `npm run rule -- <area>/<name> <resource type>`, e.g.
 * `npm run rule -- rds/storage_encrypted aws_rds_cluster`. What is left to say is marked TODO, which the tests refuse.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { newRuleFiles } from "./policies/new-rule-files";
import { root } from "./policies/opa";

function main([id = "", type = ""]: readonly string[]): void {
  const [, area, name] = /^([a-z][a-z0-9_]*)\/([a-z][a-z0-9_]*)$/.exec(id) ?? [];
  if (area === undefined || name === undefined || !/^aws_[a-z0-9_]+$/.test(type)) {
    throw new Error(
      `got ${[id, type].join(" ").trim() || "nothing"}, want <area>/<name> <resource type>, e.g. rds/storage_encrypted aws_rds_cluster`,
    );
  }
  const folder = path.join(root, "policies/aurora/rules", area, name);
  if (existsSync(folder)) throw new Error(`${id}: the rule is there already, choose another name`);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of newRuleFiles(area, name, type)) {
    writeFileSync(path.join(folder, file), text);
    process.stdout.write(`wrote policies/aurora/rules/${id}/${file}\n`);
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
