import type { Document } from "../document/document";
import { checkResult } from "./check-result";
import type { Evaluation } from "./evaluation";
import type { Policies } from "./load";

/**
 * Evaluates every rule over one document.
 *
 * @returns every outcome of a complete evaluation, sorted by rule
 * @throws GateError `policy` when the evaluation fails or is not complete
 */
export async function evaluate(policies: Policies, document: Document): Promise<Evaluation> {
  const { source, input, resourceChanges } = document;
  // Loading opa-wasm takes a while, and requiring the gate must not.
  const { evaluateWasm } = await import("./engine");
  const resultSet = await evaluateWasm(policies, source, input, {});
  return checkResult(resultSet, { source, catalog: policies.catalog, resources: resourceChanges.length });
}
