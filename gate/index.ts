import { readDocuments, type ReadOptions } from "./document/read";
import { evaluate } from "./policy/evaluate";
import { loadPolicies, readsOf, type Policies } from "./policy/load";
import { resolveParameters, type ParameterValues } from "./policy/parameters";
import { decide } from "./verdict/decide";
import type { Settings } from "./verdict/settings";
import type { Verdict } from "./verdict/verdict";

/** How documents are read and judged. */
export interface CheckOptions extends Settings, Pick<ReadOptions, "stdin"> {
  /**
   * The policies to judge with, where they are loaded already.
   * @default those of this package
   */
  readonly policies?: Policies;
  /**
   * Thresholds and other settings of the rules by name, as the catalog states them.
   * @default the rules' own for the profile
   */
  readonly parameters?: ParameterValues;
  /**
   * The day of the verdict, by which the rules tell which versions are still supported.
   * @default today
   */
  readonly today?: Date;
}

/**
 * Judges a plan, a state or synthesized stacks: one verdict each.
 *
 * @param what a file that `terraform show -json` wrote, a `cdktf.out` folder, one of its stacks, or `-`
 * @throws GateError `usage` for a parameter that is not allowed; `document` or `policy` when there is no complete evaluation: never a pass
 */
export async function check(what: string, options: CheckOptions = {}): Promise<readonly Verdict[]> {
  const policies = options.policies ?? (await loadPolicies());
  const { catalog } = policies;
  const { profile = "prod", parameters = {}, today = new Date() } = options;
  const resolved = {
    ...resolveParameters(catalog, profile, parameters, "parameters"),
    today: today.toISOString().slice(0, 10),
  };
  const verdicts: Verdict[] = [];
  for (const document of await readDocuments(what, { reads: readsOf(policies), stdin: options.stdin })) {
    verdicts.push(decide(document, await evaluate(policies, document, resolved), catalog, options));
  }
  return verdicts;
}

export { readDocuments, type ReadOptions } from "./document/read";
export type { Reads } from "./document/slim";
export type { Document, DocumentKind, ResourceChange } from "./document/document";
export { GateError, type GateErrorCode } from "./errors";
export type { Catalog, FactTable, Parameter, Rule } from "./policy/catalog";
export { evaluate } from "./policy/evaluate";
export type { Evaluation, Evidence, Outcome, Status } from "./policy/evaluation";
export { loadPolicies, readsOf, type Policies } from "./policy/load";
export type { ParameterValues } from "./policy/parameters";
export { reasons } from "./policy/reasons";
export { isAtLeast, severities, type Severity } from "./severity";
export { decide } from "./verdict/decide";
export { exitCodeOf, exitCodeOfError, worstExitCode, type ExitCode } from "./verdict/exit-code";
export { profiles, type Profile } from "./profile";
export type { Settings } from "./verdict/settings";
export type { Result, Summary, Verdict } from "./verdict/verdict";
