import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../index";
import { packageRoot } from "../package-root";
import type { Catalog } from "../policy/catalog";
import { loadPolicies, type Policies } from "../policy/load";
import type { ReportOrigin } from "../report/json";
import { parametersOf, type JudgingOptions } from "./options";
import type { Verdict } from "../verdict/verdict";

/** The policies, loaded once for all documents of a command. */
export interface OpenGate {
  readonly policies: Policies;
  readonly catalog: Catalog;
  readonly origin: ReportOrigin;
  /** Judges each document that is found at a path; `name` stands in for the documents' own where it is given. */
  readonly judge: (what: string, settings: JudgingOptions, name?: string) => Promise<readonly Verdict[]>;
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
    origin: { version: toolVersion(), digest },
    judge: async (what, options, name) => {
      const { profile, failOn } = options;
      const verdicts = await check(what, { policies, profile, failOn, parameters: parametersOf(options) });
      return verdicts.map((verdict) => ({
        ...verdict,
        document: { ...verdict.document, name: name ?? verdict.document.name },
      }));
    },
  };
}
