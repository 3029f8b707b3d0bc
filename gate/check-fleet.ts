import { judgingOf, type CheckOptions } from "./check";
import { readDocuments } from "./document/read";
import { GateError } from "./errors";
import { evaluateFleet, type NamedDocument } from "./policy/evaluate-fleet";
import { loadPolicies, readsOf } from "./policy/load";
import { decide } from "./verdict/decide";
import type { Verdict } from "./verdict/verdict";

/** One environment of a system, and where its plan is. */
export interface Environment {
  /** Its name, e.g. `staging`. */
  readonly name: string;
  /** A plan, a state or one synthesized stack. */
  readonly what: string;
}

/**
 * Judges the environments of one system beside each other: whether secrets rotate alike, whether production is weaker, whether
 * they share a key. What each plan is by itself, {@link check} says. The configuration of production holds.
 *
 * @param environments two or more, from the least to the most protected; the last is production
 * @throws GateError `usage` for less than two, a name given twice, or a folder of several stacks; `document` or `policy` when
 * there is no complete evaluation
 */
export async function checkFleet(environments: readonly Environment[], options: CheckOptions = {}): Promise<Verdict> {
  assertDistinct(environments);
  const policies = options.policies ?? (await loadPolicies());
  const named: NamedDocument[] = [];
  for (const { name, what } of environments) {
    const [document, ...others] = await readDocuments(what, { reads: readsOf(policies), stdin: options.stdin });
    if (document === undefined || others.length > 0) {
      throw new GateError(
        "usage",
        `${name}=${what}: got ${others.length + 1} stacks, want one; name the stack's folder`,
      );
    }
    named.push({ name, document });
  }
  const production = named.at(-1)?.name ?? "";
  const judged = { name: production, source: production, kind: "fleet" } as const;
  const { settings, parameters } = await judgingOf(judged, policies.catalog, options);
  const { document, evaluation, catalog } = await evaluateFleet(policies, named, parameters);
  return decide(document, evaluation, catalog, settings);
}

function assertDistinct(environments: readonly Environment[]): void {
  if (environments.length < 2) {
    throw new GateError(
      "usage",
      `got ${environments.length} environments, want two or more to compare, as dev=dev.json prod=prod.json`,
    );
  }
  const names = environments.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new GateError(
      "usage",
      `got the environment ${twice} twice, want each once, from the least to the most protected`,
    );
  }
}
