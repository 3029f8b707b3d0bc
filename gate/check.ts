import { readDocuments, type ReadOptions } from "./document/read";
import type { Catalog } from "./policy/catalog";
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
  const parameters = parametersFor(catalog, options);
  const verdicts: Verdict[] = [];
  for (const document of await readDocuments(what, { reads: readsOf(policies), stdin: options.stdin })) {
    verdicts.push(decide(document, await evaluate(policies, document, parameters), catalog, options));
  }
  return verdicts;
}

/** What the rules get in `data.parameters`. */
export function parametersFor(
  catalog: Catalog,
  { profile = "prod", parameters = {}, today = new Date() }: CheckOptions,
): ParameterValues {
  const resolved = resolveParameters(catalog, profile, parameters, "parameters");
  return { ...resolved, today: today.toISOString().slice(0, 10) };
}
