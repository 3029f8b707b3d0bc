import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Reads } from "../document/slim";
import { GateError } from "../errors";
import { packageRoot } from "../package-root";
import type { Catalog } from "./catalog";

/** What of the policies is evaluated. */
export interface Entrypoints {
  /** Over one plan, e.g. `aurora/gate/result`. */
  readonly plan: string;
  /** Over the plans of several environments, e.g. `aurora/fleet/result`. */
  readonly fleet: string;
}

/** The compiled policies and what is said about them. */
export interface Policies {
  readonly wasm: Uint8Array;
  readonly catalog: Catalog;
  readonly entrypoints: Entrypoints;
  /** SHA-256 of the WebAssembly, in hexadecimal. */
  readonly digest: string;
  /** The version of OPA that compiled them. */
  readonly opa: string;
  /** Names of attributes that the sources name anywhere: no other can be read. */
  readonly attributes: readonly string[];
}

interface Manifest {
  readonly opa: string;
  readonly wasm_sha256: string;
  readonly entrypoints: Entrypoints;
  readonly attributes: readonly string[];
}

const buildAgain = "install aurora-guard again";

/**
 * Loads the compiled policies, and makes sure that they are those of the manifest.
 *
 * @param folder where `policy.wasm`, `catalog.json` and `manifest.json` are
 * @default the package's own `policies/dist`
 * @throws GateError `policy` when a file is missing, is not what it should be, or is not of the same build
 */
export async function loadPolicies(folder: string = join(packageRoot(), "policies", "dist")): Promise<Policies> {
  const [wasm, catalog, manifest] = await Promise.all([
    read(join(folder, "policy.wasm")),
    readJson(join(folder, "catalog.json"), isCatalog),
    readJson(join(folder, "manifest.json"), isManifest),
  ]);
  const digest = createHash("sha256").update(wasm).digest("hex");
  if (digest !== manifest.wasm_sha256) {
    const file = join(folder, "policy.wasm");
    throw new GateError(
      "policy",
      `${file}: got SHA-256 ${digest}, want ${manifest.wasm_sha256} as manifest.json says; ${buildAgain}`,
    );
  }
  const { entrypoints, opa, attributes } = manifest;
  return { wasm, catalog, entrypoints, digest, opa, attributes };
}

/** What the policies read of a plan. */
export function readsOf({ catalog, attributes }: Policies): Reads {
  const types = catalog.rules.flatMap((rule) => [...rule.resources, ...rule.reads]);
  return { types: new Set(types), attributes: new Set(attributes) };
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new GateError("policy", `${file}: cannot be read; ${buildAgain}`, { cause: error });
  }
}

async function readJson<Content>(file: string, isContent: (value: unknown) => value is Content): Promise<Content> {
  const text = Buffer.from(await read(file)).toString("utf8");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new GateError("policy", `${file}: is no JSON; ${buildAgain}`, { cause: error });
  }
  if (!isContent(value)) throw new GateError("policy", `${file}: does not have the keys that it should; ${buildAgain}`);
  return value;
}

function isManifest(value: unknown): value is Manifest {
  return (
    hasKeys(value, "opa", "wasm_sha256", "entrypoints", "attributes") &&
    hasKeys(value.entrypoints, "plan", "fleet") &&
    typeof value.wasm_sha256 === "string" &&
    Array.isArray(value.attributes)
  );
}

/** A catalog without rules would make an evaluation without results a pass. */
function isCatalog(value: unknown): value is Catalog {
  return (
    hasKeys(value, "rules", "parameters", "tables") &&
    Array.isArray(value.rules) &&
    value.rules.length > 0 &&
    value.rules.every(isRule)
  );
}

function isRule(value: unknown): boolean {
  return hasKeys(value, "id", "title", "severity", "resources", "reads", "wanted", "remediation");
}

function hasKeys<Key extends string>(value: unknown, ...keys: readonly Key[]): value is Record<Key, unknown> {
  return typeof value === "object" && value !== null && keys.every((key) => key in value);
}
