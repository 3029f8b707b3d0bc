import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { format } from "prettier";

import { catalog } from "./policies/catalog";
import { compile, manifest } from "./policies/compile";
import { coverage, coveragePage, coverageText } from "./policies/coverage";
import { root } from "./policies/opa";
import { pages } from "./policies/pages";

/**
 * Builds what is made from the Rego sources: `policies/dist`, the headers of the rules' pages and the table of rules.
 * With `--check` it writes nothing and fails when what is committed differs.
 */
async function main(): Promise<void> {
  const rules = catalog();
  const wasm = compile();
  const built = new Map<string, Uint8Array>([
    ["policies/dist/policy.wasm", wasm],
    ["policies/dist/catalog.json", json(rules)],
    ["policies/dist/manifest.json", json(manifest(wasm))],
  ]);
  for (const [file, text] of [...pages(rules), [coveragePage, coverageText(rules, coverage())] as const]) {
    built.set(file, Buffer.from(await format(text, { parser: "markdown", printWidth: 120 })));
  }
  const differing = [...built].filter(([file, bytes]) => differs(file, bytes));
  if (process.argv.includes("--check")) {
    for (const [file] of differing) {
      process.stderr.write(`${file} is not what its sources give. Run: npm run policies\n`);
    }
    process.exitCode = differing.length === 0 ? 0 : 1;
    return;
  }
  for (const [file, bytes] of differing) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), bytes);
    process.stderr.write(`wrote ${file}\n`);
  }
}

function json(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

function differs(file: string, bytes: Uint8Array): boolean {
  const absolute = path.join(root, file);
  return !existsSync(absolute) || Buffer.compare(readFileSync(absolute), bytes) !== 0;
}

void main();
