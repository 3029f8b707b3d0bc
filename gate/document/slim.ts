import type { ResourceChange } from "./document";
import { arrayOrEmpty, isObject, objectOrEmpty, type JsonObject } from "./json";
import { collectReferences, resourceKey } from "./references";

/**
 * What the policies get of each object of a plan: a key that is not named here is left out. A rule that reads another
 * key needs it added here.
 */
const kept = {
  plan: ["format_version", "terraform_version", "variables"],
  change: [
    "address",
    "previous_address",
    "module_address",
    "mode",
    "type",
    "name",
    "index",
    "deposed",
    "action_reason",
  ],
  values: ["actions", "before", "after", "after_unknown", "replace_paths", "importing"],
  module: ["variables", "outputs"],
  call: ["expressions", "count_expression", "for_each_expression"],
  block: ["address", "mode", "type", "name", "expressions", "count_expression", "for_each_expression"],
} as const;

/** What the policies read of a plan; all else is left out before they see it. */
export interface Reads {
  /** Terraform resource types that the rules judge or look at. */
  readonly types: ReadonlySet<string>;
  /** Names of the top-level attributes that the policies name anywhere, whatever the type. */
  readonly attributes: ReadonlySet<string>;
}

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
 * @param reads what the policies read; everything when undefined
 */
export function slim(plan: JsonObject, changes: readonly ResourceChange[], reads: Reads | undefined): SlimPlan {
  const configuration = objectOrEmpty(plan["configuration"]);
  const root = slimModule(objectOrEmpty(configuration["root_module"]), reads);
  const referenced = new Set<string>();
  collectReferences(root, referenced);

  const resourceChanges = changes.filter((change) => isRead(change.type, reads) || referenced.has(resourceKey(change)));
  const slimChanges = resourceChanges.map((change) => slimChange(change, reads));
  return {
    plan: { ...pick(plan, kept.plan), resource_changes: slimChanges, configuration: { root_module: root } },
    resourceChanges,
  };
}

function isRead(type: unknown, reads: Reads | undefined): boolean {
  return reads === undefined || reads.types.has(String(type));
}

function slimChange(change: ResourceChange, reads: Reads | undefined): JsonObject {
  if (!isRead(change.type, reads)) return { ...pick(change, kept.change), change: { actions: change.change.actions } };
  const values = pick(change.change, kept.values);
  if (isUnchanged(change)) delete values["before"];
  for (const key of ["before", "after", "after_unknown"]) {
    if (isObject(values[key])) values[key] = slimAttributes(values[key], reads);
  }
  return { ...pick(change, kept.change), change: values };
}

/** Where nothing was before, or it stays as it is, `before` says no more than `after`. */
function isUnchanged({ change: { actions } }: ResourceChange): boolean {
  return actions.length === 1 && ["create", "no-op", "read"].includes(actions[0] ?? "");
}

function slimModule(module: JsonObject, reads: Reads | undefined): JsonObject {
  const resources = arrayOrEmpty(module["resources"])
    .map(objectOrEmpty)
    .filter((block) => isRead(block["type"], reads));
  const calls = Object.entries(objectOrEmpty(module["module_calls"])).map(([name, call]) => {
    return [name, slimCall(objectOrEmpty(call), reads)] as const;
  });
  return {
    ...pick(module, kept.module),
    ...(resources.length > 0 ? { resources: resources.map((block) => slimBlock(block, reads)) } : {}),
    ...(calls.length > 0 ? { module_calls: Object.fromEntries(calls) } : {}),
  };
}

function slimCall(call: JsonObject, reads: Reads | undefined): JsonObject {
  return { ...pick(call, kept.call), module: slimModule(objectOrEmpty(call["module"]), reads) };
}

function slimBlock(block: JsonObject, reads: Reads | undefined): JsonObject {
  const slimmed = pick(block, kept.block);
  if (isObject(slimmed["expressions"])) slimmed["expressions"] = slimAttributes(slimmed["expressions"], reads);
  return slimmed;
}

/** An attribute that the policies do not name cannot be read by them. */
function slimAttributes(attributes: JsonObject, reads: Reads | undefined): JsonObject {
  if (reads === undefined) return attributes;
  const slimmed: Record<string, unknown> = {};
  for (const name in attributes) {
    if (reads.attributes.has(name)) slimmed[name] = attributes[name];
  }
  return slimmed;
}

function pick(from: object, keys: readonly string[]): Record<string, unknown> {
  const source = from as JsonObject;
  const picked: Record<string, unknown> = {};
  for (const key of keys) {
    if (source[key] !== undefined) picked[key] = source[key];
  }
  return picked;
}
