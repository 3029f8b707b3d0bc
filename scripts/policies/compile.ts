import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { attributeNames } from "./attributes";
import { opa, opaVersion } from "./opa";

/** The rules that the gate evaluates. */
export const entrypoints = { plan: "aurora/gate/result", fleet: "aurora/fleet/result" };

/** Compiles the policies to WebAssembly: the same sources give the same bytes. */
export function compile(): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), "aurora-guard-policies-"));
  try {
    const bundle = path.join(folder, "bundle.tar.gz");
    opa(
      ...["build", "--target", "wasm", "--capabilities", "policies/capabilities.json"],
      ...Object.values(entrypoints).flatMap((entrypoint) => ["--entrypoint", entrypoint]),
      ...["--ignore", "*_test.rego", "--prune-unused", "--output", bundle, "policies/aurora"],
    );
    execFileSync("tar", ["--extract", "--gzip", "--file", bundle, "--directory", folder, "/policy.wasm"], {
      stdio: "ignore",
    });
    return readFileSync(path.join(folder, "policy.wasm"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `policies/dist/manifest.json` says of the compiled policies. */
export function manifest(wasm: Uint8Array): unknown {
  return {
    opa: opaVersion,
    entrypoints,
    wasm_sha256: createHash("sha256").update(wasm).digest("hex"),
    attributes: attributeNames(),
  };
}
