import type { ResourceChange } from "./document";
import { arrayOrEmpty, isObject, objectOrEmpty, type JsonObject } from "./json";
import { collectReferences, resourceKey } from "./references";

/**
 * What the policies get of each object of a plan: a key that is not named here is left out. A rule that reads another
 * key needs it added here.
 */
const kept = {
  plan: ["format_version", "terraform_version", "variables"],
  change: ["address", "previous_address", "module_address", "mode", "type", "name", "index", "deposed"],
  values: ["actions", "after", "after_unknown"],
  module: ["variables", "outputs"],
  call: ["expressions", "count_expression", "for_each_expression"],
  block: ["address", "mode", "type", "name", "expressions", "count_expression", "for_each_expression"],
} as const;

/** A plan cut down to what the policies read, and the whole changes that its `resource_changes` stand for. */
export interface SlimPlan {
  readonly plan: JsonObject;
  /** The plan's own objects, one for each entry of the slim `resource_changes`, in the same order. */
  readonly resourceChanges: readonly ResourceChange[];
}

/**
 * Leaves out what no rule reads, and never reshapes: what stays has the place and the form that Terraform gave it.
 * A resource of another type stays as a stub without values when the configuration refers to it, as a rule must see
 * that it has an instance.
 *
 * @param types the Terraform resource types that the rules judge or look at; every type when undefined
 */
export function slim(
  plan: JsonObject,
  changes: readonly ResourceChange[],
  types: ReadonlySet<string> | undefined,
): SlimPlan {
  const isRead = (type: unknown): boolean => types === undefined || types.has(String(type));
  const configuration = objectOrEmpty(plan["configuration"]);
  const root = slimModule(objectOrEmpty(configuration["root_module"]), isRead);
  const referenced = new Set<string>();
  collectReferences(root, referenced);

  const resourceChanges = changes.filter((change) => isRead(change.type) || referenced.has(resourceKey(change)));
  const slimChanges = resourceChanges.map((change) => slimChange(change, isRead(change.type)));
  return {
    plan: { ...pick(plan, kept.plan), resource_changes: slimChanges, configuration: { root_module: root } },
    resourceChanges,
  };
}

function slimChange(change: ResourceChange, isRead: boolean): JsonObject {
  const values = isRead ? pick(change.change, kept.values) : { actions: change.change.actions };
  for (const key of ["after", "after_unknown"]) {
    if (isObject(values[key])) values[key] = withoutTags(values[key]);
  }
  return { ...pick(change, kept.change), change: values };
}

function slimModule(module: JsonObject, isRead: (type: unknown) => boolean): JsonObject {
  const resources = arrayOrEmpty(module["resources"])
    .map(objectOrEmpty)
    .filter((block) => isRead(block["type"]));
  const calls = Object.entries(objectOrEmpty(module["module_calls"])).map(([name, call]) => {
    return [name, slimCall(objectOrEmpty(call), isRead)] as const;
  });
  return {
    ...pick(module, kept.module),
    ...(resources.length > 0 ? { resources: resources.map(slimBlock) } : {}),
    ...(calls.length > 0 ? { module_calls: Object.fromEntries(calls) } : {}),
  };
}

function slimCall(call: JsonObject, isRead: (type: unknown) => boolean): JsonObject {
  return { ...pick(call, kept.call), module: slimModule(objectOrEmpty(call["module"]), isRead) };
}

function slimBlock(block: JsonObject): JsonObject {
  const slimmed = pick(block, kept.block);
  if (isObject(slimmed["expressions"])) slimmed["expressions"] = withoutTags(slimmed["expressions"]);
  return slimmed;
}

/** Tags are a large part of many plans, and no rule reads them. What is undefined has no place in JSON text. */
function withoutTags(attributes: JsonObject): JsonObject {
  if (attributes["tags"] === undefined && attributes["tags_all"] === undefined) return attributes;
  return { ...attributes, tags: undefined, tags_all: undefined };
}

function pick(from: object, keys: readonly string[]): Record<string, unknown> {
  const source = from as JsonObject;
  const picked: Record<string, unknown> = {};
  for (const key of keys) {
    if (source[key] !== undefined) picked[key] = source[key];
  }
  return picked;
}
