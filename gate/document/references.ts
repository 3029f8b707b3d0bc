import type { ResourceChange } from "./document";
import { arrayOrEmpty, isObject } from "./json";

/** A resource as the configuration of its module refers to it: `type.name`, with `data.` before it for a data source. */
export function resourceKey(change: Pick<ResourceChange, "mode" | "type" | "name">): string {
  const key = `${change.type}.${change.name}`;
  return change.mode === "data" ? `data.${key}` : key;
}

/**
 * Adds the `resourceKey` of every resource that a configuration refers to, in whichever module it stands: names are
 * relative to their module, so a resource of the same name in another module is taken to be referred to as well.
 *
 * @param node any part of a plan's `configuration`
 */
export function collectReferences(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) {
    for (const element of node) collectReferences(element, found);
    return;
  }
  if (!isObject(node)) return;
  for (const reference of arrayOrEmpty(node["references"])) {
    if (typeof reference === "string") found.add(keyOfReference(reference));
  }
  for (const key in node) collectReferences(node[key], found);
}

/** `aws_kms_key.k[0].arn` → `aws_kms_key.k`, `data.aws_vpc.v.id` → `data.aws_vpc.v`. */
function keyOfReference(reference: string): string {
  return /^(?:data\.)?[^.[]+\.[^.[]+/.exec(reference)?.[0] ?? reference;
}
