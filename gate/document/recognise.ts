import type { DocumentKind } from "./document";
import { isObject, type JsonObject } from "./json";
import { refusal } from "./refusal";

/** A JSON object of which the kind is known, and that can be judged by its header. */
export interface Recognised {
  readonly kind: DocumentKind;
  /** The plan, state or stack itself, out of HCP Terraform's wrapping. */
  readonly content: JsonObject;
}

const show = "write it with `terraform show -json`";

/**
 * Tells a plan, a state and a stack synthesized by CDKTF apart, and refuses all else with a hint at what it is.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format
 *
 * @throws GateError `document`
 */
export function recognise(where: string, value: JsonObject): Recognised {
  const content = isObject(value["plan"]) && value["format_version"] === undefined ? value["plan"] : value;
  if (isStack(content)) return { kind: "stack", content };
  refuseRelatives(where, content);
  refuseFormat(where, content["format_version"]);
  if (content["errored"] === true) {
    throw refusal(
      where,
      "a plan that ended in an error (`errored` is true) and is not whole",
      "make the plan succeed, then judge it",
    );
  }
  if (["resource_changes", "planned_values", "configuration"].some((key) => content[key] !== undefined)) {
    return { kind: "plan", content };
  }
  if (isObject(content["values"])) return { kind: "state", content };
  throw refusal(where, describeRest(content), `${show} from a plan file or from a state that holds resources`);
}

function isStack(content: JsonObject): boolean {
  const comment = content["//"];
  return isObject(comment) && isObject(comment["metadata"]) && typeof comment["metadata"]["stackName"] === "string";
}

/** JSON that is often given by mistake, because Terraform, HCP Terraform or CDKTF writes it beside what is wanted. */
const relatives: readonly { keys: readonly string[]; got: string; fix: string }[] = [
  {
    keys: ["lineage", "serial"],
    got: "a raw Terraform state file",
    fix: "run `terraform show -json` in its folder and judge what that prints",
  },
  {
    keys: ["plan_format_version"],
    got: "HCP Terraform's redacted plan, which lacks the values",
    fix: "download the plan's `json-output`, not `json-output-redacted`",
  },
  {
    keys: ["stacks", "version"],
    got: "CDKTF's manifest.json",
    fix: "give the folder that holds it",
  },
  { keys: ["provider_schemas"], got: "the schemas of providers", fix: show },
  { keys: ["valid", "error_count"], got: "the result of `terraform validate`", fix: show },
];

function refuseRelatives(where: string, content: JsonObject): void {
  const relative = relatives.find(({ keys }) => keys.every((key) => content[key] !== undefined));
  if (relative) throw refusal(where, relative.got, relative.fix);
}

function refuseFormat(where: string, version: unknown): void {
  if (version === undefined) throw refusal(where, "JSON without `format_version`", show);
  if (typeof version === "string" && /^1\.\d+$/.test(version)) return;
  const got = `the format_version ${JSON.stringify(version).slice(0, 40)}, which is not "1.x"`;
  throw refusal(where, got, "use Terraform 1.x, or a newer aurora-guard");
}

function describeRest(content: JsonObject): string {
  const onlyHeader = Object.keys(content).every((key) => ["format_version", "terraform_version"].includes(key));
  return onlyHeader ? "the state of nothing: there is no resource to judge" : "JSON that is neither a plan nor a state";
}
