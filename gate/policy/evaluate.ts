import type { Document } from "../document/document";
import { checkResult } from "./check-result";
import type { Evaluation } from "./evaluation";
import type { Policies } from "./load";
import type { ParameterValues } from "./parameters";

/**
 * Evaluates every rule over one document.
 *
 * @param parameters what the rules read as `data.parameters`; where one is missing, its default holds
 * @returns every outcome of a complete evaluation, sorted by rule
 * @throws GateError `policy` when the evaluation fails or is not complete
 */
export async function evaluate(
  policies: Policies,
  document: Document,
  parameters: ParameterValues = {},
): Promise<Evaluation> {
  const { source, input, resourceChanges } = document;
  // Loading opa-wasm takes a while, and requiring the gate must not.
  const { evaluateWasm } = await import("./engine");
  const resultSet = await evaluateWasm(policies, source, input, parameters);
  return checkResult(resultSet, { source, catalog: policies.catalog, resources: resourceChanges.length });
}
