import { arrayOrEmpty, isObject, objectOrEmpty, type JsonObject } from "./json";

/**
 * Adds, wherever an expression refers to a resource whose number of instances is computed, the references that the
 * number depends on. A plan shows whether such a resource has an instance; a synthesized stack does not, so that only
 * these references tell a rule that the resource may be missing.
 *
 * @param root a root module in the form of a plan's `configuration`
 */
export function withExistence(root: JsonObject): JsonObject {
  const dependencies = new Map<string, readonly string[]>();
  for (const block of arrayOrEmpty(root["resources"]).map(objectOrEmpty)) {
    const repetition = objectOrEmpty(block["count_expression"] ?? block["for_each_expression"]);
    const references = referencesOf(repetition);
    if (references.length > 0) dependencies.set(String(block["address"]), references);
  }
  return dependencies.size === 0 ? root : objectOrEmpty(extend(root, dependencies));
}

function extend(node: unknown, dependencies: ReadonlyMap<string, readonly string[]>): unknown {
  if (Array.isArray(node)) return node.map((element) => extend(element, dependencies));
  if (!isObject(node)) return node;
  if (node["references"] === undefined || node["constant_value"] === undefined) {
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, extend(value, dependencies)]));
  }
  const references = referencesOf(node);
  return { ...node, references: [...references, ...dependenciesOf(references, dependencies, new Set())] };
}

function dependenciesOf(
  references: readonly string[],
  dependencies: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): readonly string[] {
  return references.flatMap((reference) => {
    const further = dependencies.get(reference);
    if (further === undefined || seen.has(reference)) return [];
    seen.add(reference);
    return [...further, ...dependenciesOf(further, dependencies, seen)];
  });
}

function referencesOf(expression: JsonObject): readonly string[] {
  return arrayOrEmpty(expression["references"]).filter((reference) => typeof reference === "string");
}
