import { GateError } from "../errors";
import type { Catalog } from "./catalog";
import type { Evaluation, Evidence, Outcome, Status } from "./evaluation";

/** What names the evaluation in errors, and what it must agree with. */
export interface Expected {
  /** The document, as the user gave it. */
  readonly source: string;
  readonly catalog: Catalog;
  /** How many resources the document has. */
  readonly resources: number;
}

/**
 * Turns what the policies gave into outcomes, sorted by rule and resource, or refuses it: only a complete evaluation can pass.
 *
 * @param resultSet what opa-wasm gave: `[{result: {resources, rules: {id: {subjects, judged}}}}]`, where an element of
 * `judged` is the index of a resource that passes, or `[index, status, evidence]`
 * @throws GateError `policy` when anything is missing, doubled or not of that shape
 */
export function checkResult(resultSet: unknown, expected: Expected): Evaluation {
  const result = resultOf(resultSet, expected);
  const { resources, rules } = result;
  if (resources !== expected.resources) {
    throw incomplete(
      expected,
      `the policies counted ${JSON.stringify(resources)} resources, want ${expected.resources}`,
    );
  }
  if (!isRecord(rules)) throw incomplete(expected, "the policies gave no rules");
  checkRuleIds(rules, expected);
  return {
    outcomes: Object.keys(rules)
      .sort()
      .flatMap((rule) => outcomesOf(rule, rules[rule], expected)),
  };
}

function resultOf(resultSet: unknown, expected: Expected): Record<string, unknown> {
  if (!Array.isArray(resultSet) || resultSet.length !== 1) {
    throw incomplete(expected, "the policies gave no result");
  }
  const [entry] = resultSet as unknown[];
  if (isRecord(entry) && isRecord(entry["result"])) return entry["result"];
  throw incomplete(expected, "the policies gave a result that is no object");
}

function checkRuleIds(rules: Record<string, unknown>, expected: Expected): void {
  const wanted = expected.catalog.rules.map((rule) => rule.id);
  const missing = wanted.filter((id) => !Object.hasOwn(rules, id));
  if (missing.length > 0) throw incomplete(expected, `the policies gave no result for ${missing.join(", ")}`);
  const known = new Set(wanted);
  const extra = Object.keys(rules).filter((id) => !known.has(id));
  if (extra.length > 0)
    throw incomplete(expected, `the policies gave results for ${extra.join(", ")}, not in the catalog`);
}

function outcomesOf(rule: string, given: unknown, expected: Expected): readonly Outcome[] {
  if (!isRecord(given) || !Array.isArray(given["judged"])) {
    throw incomplete(expected, `rule ${rule} gave no list of what it judged`);
  }
  const judged: readonly unknown[] = given["judged"];
  if (given["subjects"] !== judged.length) {
    throw incomplete(
      expected,
      `rule ${rule} judged ${judged.length} of the ${JSON.stringify(given["subjects"])} resources that it meant to judge`,
    );
  }
  const seen = new Set<number>();
  const outcomes = judged.map((entry) => {
    const outcome = outcomeOf(rule, entry, expected);
    if (seen.has(outcome.resource))
      throw incomplete(expected, `rule ${rule} judged resource ${outcome.resource} twice`);
    seen.add(outcome.resource);
    return outcome;
  });
  return outcomes.sort((left, right) => left.resource - right.resource);
}

function outcomeOf(rule: string, entry: unknown, expected: Expected): Outcome {
  const isPass = !Array.isArray(entry);
  const parts: readonly unknown[] = isPass ? [entry, "pass"] : (entry as unknown[]);
  const [resource, status, evidence] = parts;
  if (!isIndex(resource, expected.resources)) {
    throw incomplete(
      expected,
      `rule ${rule} judged resource ${JSON.stringify(resource)}, want 0 to ${expected.resources - 1}`,
    );
  }
  if (isPass) return { rule, resource, status: "pass" };
  if (!isFinding(status)) {
    throw incomplete(expected, `rule ${rule} gave the status ${JSON.stringify(status)}, want fail or unknown`);
  }
  if (!isEvidence(evidence)) {
    throw incomplete(expected, `rule ${rule} gave no evidence, or malformed evidence, for resource ${resource}`);
  }
  return { rule, resource, status, evidence: sorted(evidence) };
}

/** The order of a set is OPA's own, and another in WebAssembly. */
function sorted(evidence: Evidence): Evidence {
  const { needs, related } = evidence;
  return {
    ...evidence,
    ...(needs === undefined ? {} : { needs: needs.toSorted() }),
    ...(related === undefined ? {} : { related: related.toSorted() }),
  };
}

function isIndex(value: unknown, length: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < length;
}

/** A pass has the short form only, so that it cannot be mistaken. */
function isFinding(value: unknown): value is Exclude<Status, "pass"> {
  return value === "fail" || value === "unknown";
}

function isEvidence(value: unknown): value is Evidence {
  if (!isRecord(value) || typeof value["attribute"] !== "string") return false;
  return [value["needs"], value["related"]].every((list) => list === undefined || isListOfText(list));
}

function isListOfText(value: unknown): boolean {
  return Array.isArray(value) && value.every((element) => typeof element === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function incomplete(expected: Expected, what: string): GateError {
  return new GateError("policy", `${expected.source}: the evaluation is not complete: ${what}; please report this`);
}
