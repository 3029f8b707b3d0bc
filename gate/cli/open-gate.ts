import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root";
import type { Catalog } from "../policy/catalog";
import { loadPolicies, type Policies } from "../policy/load";
import type { ReportOrigin } from "../report/json";

/** The policies, loaded once for all documents of a command. */
export interface OpenGate {
  readonly policies: Policies;
  readonly catalog: Catalog;
  readonly origin: ReportOrigin;
}

/** The version of this package. */
export function toolVersion(): string {
  const text = readFileSync(join(packageRoot(), "package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}

/**
 * Loads the policies.
 *
 * @throws GateError `policy` where they are not those of this package
 */
export async function openGate(): Promise<OpenGate> {
  const policies = await loadPolicies();
  const { catalog, digest } = policies;
  return {
    policies,
    catalog,
    origin: { version: toolVersion(), digest, tables: catalog.tables },
  };
}
