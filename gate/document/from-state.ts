import { arrayOrEmpty, isObject, objectOrEmpty, type JsonObject } from "./json";
import { refusal } from "./refusal";

/**
 * A state in the shape of a plan that changes nothing: every value is known, and there is no configuration.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format#state-representation
 *
 * @throws GateError `document` when the state's `root_module` is not as Terraform writes it.
 */
export function planOfState(where: string, state: JsonObject): JsonObject {
  const values = objectOrEmpty(state["values"]);
  const root = values["root_module"] ?? {};
  if (!isObject(root)) {
    throw refusal(
      where,
      "a state whose `values.root_module` is no object",
      "write it again with `terraform show -json`",
    );
  }
  return {
    format_version: state["format_version"],
    terraform_version: state["terraform_version"],
    resource_changes: changesOf(root),
    configuration: {},
  };
}

function changesOf(module: JsonObject): readonly JsonObject[] {
  const own = arrayOrEmpty(module["resources"]).map((resource) => changeOf(objectOrEmpty(resource), module["address"]));
  return own.concat(arrayOrEmpty(module["child_modules"]).flatMap((child) => changesOf(objectOrEmpty(child))));
}

function changeOf(resource: JsonObject, moduleAddress: unknown): JsonObject {
  const { address, mode, type, name, index, deposed_key: deposed, values } = resource;
  const marks = resource["sensitive_values"] ?? {};
  const change = {
    actions: ["no-op"],
    before: values,
    after: values,
    after_unknown: {},
    before_sensitive: marks,
    after_sensitive: marks,
  };
  return { address, module_address: moduleAddress, mode, type, name, index, deposed, change };
}
