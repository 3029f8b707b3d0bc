import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder of this package, where `policies/` lies beside the sources (`gate/`) and the built package (`dist/gate/`).
 *
 * @throws Error when no folder above this file is the package: it was moved out of it
 */
export function packageRoot(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && nameIn(manifest) === "aurora-guard") return folder;
  }
  throw new Error(`${__dirname}: no folder above holds the package.json of aurora-guard; install the package again`);
}

function nameIn(manifest: string): unknown {
  const content: unknown = JSON.parse(readFileSync(manifest, "utf8"));
  return typeof content === "object" && content !== null && "name" in content ? content.name : undefined;
}
