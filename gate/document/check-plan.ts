import type { ResourceChange } from "./document";
import { arrayOrEmpty, describeJson, isObject, objectOrEmpty, type JsonObject } from "./json";
import { refusal } from "./refusal";

const writeAgain = "write it again with `terraform show -json`";

/**
 * The plan's `resource_changes`, checked to have what the gate and its policies rely on.
 *
 * @throws GateError `document` when they are missing though the plan holds resources, or are not as Terraform writes them.
 */
export function checkedChanges(where: string, plan: JsonObject): readonly ResourceChange[] {
  const changes = plan["resource_changes"];
  if (changes === undefined || changes === null) {
    const resource = findPlannedResource(plan);
    if (resource === undefined) return [];
    throw refusal(where, `a plan without \`resource_changes\`, though it holds ${resource}`, writeAgain);
  }
  if (!Array.isArray(changes)) {
    throw refusal(where, `a plan whose \`resource_changes\` is ${describeJson(changes)} and not an array`, writeAgain);
  }
  return changes.map((change, index) => checkedChange(where, change, index));
}

function checkedChange(where: string, entry: unknown, index: number): ResourceChange {
  if (isResourceChange(entry)) return entry;
  const lacks = isObject(entry) ? `lacks ${missingKeys(entry).join(", ")}` : `is ${describeJson(entry)}`;
  throw refusal(where, `a plan whose \`resource_changes[${index}]\` ${lacks}`, writeAgain);
}

function isResourceChange(entry: unknown): entry is ResourceChange {
  return isObject(entry) && missingKeys(entry).length === 0;
}

function missingKeys(entry: JsonObject): readonly string[] {
  const missing = ["address", "type", "name"].filter((key) => typeof entry[key] !== "string");
  if (entry["mode"] !== "managed" && entry["mode"] !== "data") missing.push("mode");
  const actions = objectOrEmpty(entry["change"])["actions"];
  if (!Array.isArray(actions) || actions.length === 0 || !actions.every((action) => typeof action === "string")) {
    missing.push("change.actions");
  }
  return missing;
}

/** The address of a resource that must have an entry in `resource_changes`, if there is one. */
function findPlannedResource(plan: JsonObject): string | undefined {
  const planned = objectOrEmpty(objectOrEmpty(plan["planned_values"])["root_module"]);
  const configured = objectOrEmpty(objectOrEmpty(plan["configuration"])["root_module"]);
  return findManaged(planned) ?? findManaged(configured);
}

/** What has `count` or `for_each` may have no instance, and a data source that is known already is no change. */
function findManaged(module: JsonObject): string | undefined {
  const resource = arrayOrEmpty(module["resources"])
    .map(objectOrEmpty)
    .find((candidate) => candidate["mode"] !== "data" && !isRepeated(candidate));
  if (resource) return String(resource["address"]);
  const calls = Object.values(objectOrEmpty(module["module_calls"]))
    .map(objectOrEmpty)
    .filter((call) => !isRepeated(call));
  const children = [...arrayOrEmpty(module["child_modules"]), ...calls.map((call) => call["module"])];
  for (const child of children) {
    const found = findManaged(objectOrEmpty(child));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isRepeated(block: JsonObject): boolean {
  return block["count_expression"] !== undefined || block["for_each_expression"] !== undefined;
}
