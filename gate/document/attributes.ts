import { isObject, type JsonObject } from "./json";
import { readTemplate, type Template } from "./template";

/** The attributes of one resource or nested block, in the three places where a plan speaks of them. */
export interface Attributes {
  /** What is known; what is computed is missing here, as in a plan's `after`. */
  readonly known: JsonObject;
  /** `true` for what is computed, as in a plan's `after_unknown`. */
  readonly unknown: JsonObject;
  /** As in a plan's `configuration`: one expression for an attribute, an array of such objects for nested blocks. */
  readonly expressions: JsonObject;
}

interface Attribute {
  readonly known?: unknown;
  readonly unknown?: unknown;
  readonly expression: unknown;
}

/** Keys of Terraform's own in a resource or data block. Source: https://developer.hashicorp.com/terraform/language/resources/syntax */
const metaArguments = new Set([
  "//",
  "lifecycle",
  "depends_on",
  "provider",
  "count",
  "for_each",
  "provisioner",
  "connection",
  "dynamic",
]);

/**
 * Attributes that hold a map. Without the provider's schema, the JSON of a map and of a single nested block look alike,
 * and in the resources of Aurora's surroundings blocks are many and maps are these.
 */
const mapAttributes = new Set([
  "additional_encryption_context",
  "dimensions",
  "parameters",
  "resource_type_management_preference",
  "resource_type_opt_in_preference",
  "restore_metadata_overrides",
  "tags",
  "tags_all",
  "triggers",
  "variables",
]);

/**
 * Attributes that are written like nested blocks, but are lists of objects to Terraform, which then gives one
 * expression for all of them. Source: https://developer.hashicorp.com/terraform/language/attr-as-blocks
 */
const objectListAttributes = new Set(["ingress", "egress", "route"]);

/**
 * Reads the attributes of a block of Terraform's JSON configuration.
 *
 * @param computesWhole true where one computed element makes a whole list unknown, as the AWS provider plans resources;
 * in data sources the other elements stay known
 */
export function readAttributes(block: JsonObject, computesWhole: boolean): Attributes {
  const known: Record<string, unknown> = {};
  const unknown: Record<string, unknown> = {};
  const expressions: Record<string, unknown> = {};
  const dynamic = isObject(block["dynamic"]) ? Object.keys(block["dynamic"]) : [];
  for (const [name, value] of Object.entries(block)) {
    if (metaArguments.has(name) || dynamic.includes(name)) continue;
    const attribute = readAttribute(name, value, computesWhole);
    if (attribute.known !== undefined) known[name] = attribute.known;
    if (attribute.unknown !== undefined) unknown[name] = attribute.unknown;
    expressions[name] = attribute.expression;
  }
  // A plan's configuration has no expression for what a dynamic block makes either.
  for (const name of dynamic) unknown[name] = true;
  return { known, unknown, expressions };
}

function readAttribute(name: string, value: unknown, computesWhole: boolean): Attribute {
  if (isListOfObjects(value)) {
    const blocks = value.map((block) => readAttributes(block, computesWhole));
    const expression = objectListAttributes.has(name) ? expressionOf(value) : blocks.map((block) => block.expressions);
    return { known: blocks.map((block) => block.known), unknown: blocks.map((block) => block.unknown), expression };
  }
  if (isObject(value) && !mapAttributes.has(name)) {
    const block = readAttributes(value, computesWhole);
    return { known: [block.known], unknown: [block.unknown], expression: [block.expressions] };
  }
  return { ...readValue(value, computesWhole), expression: expressionOf(value) };
}

/** What is known and unknown of an attribute's value, in a plan's form. */
function readValue(value: unknown, computesWhole: boolean): Omit<Attribute, "expression"> {
  if (typeof value === "string") {
    const { literal } = readTemplate(value);
    return literal === undefined ? { unknown: true } : { known: literal };
  }
  if (Array.isArray(value)) {
    const elements = value.map((element) => readValue(element, computesWhole));
    const isComputed = elements.some((element) => element.unknown === true);
    if (isComputed && computesWhole) return { unknown: true };
    const known = elements.map((element) => element.known ?? null);
    return isComputed ? { known, unknown: elements.map((element) => element.unknown ?? false) } : { known };
  }
  if (isObject(value)) return readMap(value, computesWhole);
  return { known: value };
}

function readMap(map: JsonObject, computesWhole: boolean): Omit<Attribute, "expression"> {
  const entries = Object.entries(map).map(([key, value]) => [key, readValue(value, computesWhole)] as const);
  const known = Object.fromEntries(
    entries.filter(([, value]) => value.known !== undefined).map(([key, value]) => [key, value.known]),
  );
  const unknown = Object.fromEntries(
    entries.filter(([, value]) => value.unknown !== undefined).map(([key, value]) => [key, value.unknown]),
  );
  return { known, unknown };
}

/**
 * The expression of an attribute as Terraform gives it for JSON configuration: the value as it is written, and beside
 * it what the templates in it refer to. Where a template is computed from nothing that a plan lists, the expression is
 * empty, as that of a function call: to the policies, a constant that is unknown would mean a value that is not set.
 */
export function expressionOf(value: unknown): JsonObject {
  const templates = templatesIn(value);
  const references = templates.flatMap((template) => template.references);
  if (references.some((reference) => !/^(path|terraform)\./.test(reference)))
    return { constant_value: value, references };
  return templates.every((template) => template.literal !== undefined) ? { constant_value: value } : {};
}

function templatesIn(value: unknown): readonly Template[] {
  if (typeof value === "string") return [readTemplate(value)];
  if (Array.isArray(value)) return value.flatMap(templatesIn);
  return isObject(value) ? Object.values(value).flatMap(templatesIn) : [];
}

function isListOfObjects(value: unknown): value is readonly JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
