import { readdirSync } from "node:fs";
import path from "node:path";

import { opa, root } from "./opa";

const sources = "policies/aurora";

/**
 * Every name that the sources write as a constant or in a reference and that an attribute can have, sorted. What is not
 * among them the policies cannot read, so that it may be left out of a plan before they see it.
 */
export function attributeNames(): readonly string[] {
  const names = new Set<string>();
  for (const file of readdirSync(path.join(root, sources), { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(".rego") && !file.endsWith("_test.rego")) {
      collect(JSON.parse(opa("parse", "--format", "json", path.join(sources, file))), names);
    }
  }
  return [...names].sort();
}

function collect(node: unknown, names: Set<string>): void {
  if (typeof node !== "object" || node === null) {
    return;
  }
  if ("type" in node && node.type === "string" && "value" in node && /^[a-z][a-z0-9_]*$/.test(String(node.value))) {
    names.add(String(node.value));
  }
  for (const child of Object.values(node)) {
    collect(child, names);
  }
}
