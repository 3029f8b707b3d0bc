import { expressionOf, readAttributes } from "./attributes";
import { isObject, objectOrEmpty, type JsonObject } from "./json";
import { withExistence } from "./existence";

interface Block {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
}

/**
 * A stack synthesized by CDKTF (`cdk.tf.json`) in the shape of the plan that Terraform would make of it, as far as the
 * file alone tells: what is written out is known, what is computed (`${…}`) is unknown and has its references, and what
 * is not set is absent. Variables have no value, as one can be given until the plan is made. A `count` or `for_each` that
 * is written out gives its instances; one that is computed gives a single change without index, and whatever refers to
 * that resource also refers to what its number depends on.
 */
export function planOfStack(stack: JsonObject): JsonObject {
  const blocks = [...blocksOf(stack, "resource", "managed"), ...blocksOf(stack, "data", "data")];
  const root: JsonObject = {
    resources: blocks.map(configurationOf),
    outputs: mapValues(objectOrEmpty(stack["output"]), (output) => ({
      expression: expressionOf(objectOrEmpty(output)["value"]),
    })),
    variables: mapValues(objectOrEmpty(stack["variable"]), () => ({})),
  };
  return {
    resource_changes: blocks.flatMap(changesOf),
    configuration: { root_module: withExistence(root) },
  };
}

/** True when the stack calls modules: what they make is not in its file. */
export function callsModules(stack: JsonObject): boolean {
  return Object.keys(objectOrEmpty(stack["module"])).length > 0;
}

function blocksOf(stack: JsonObject, key: "resource" | "data", mode: Block["mode"]): readonly Block[] {
  return Object.entries(objectOrEmpty(stack[key])).flatMap(([type, named]) =>
    Object.entries(objectOrEmpty(named)).map(([name, body]) => ({ mode, type, name, body: objectOrEmpty(body) })),
  );
}

function configurationOf(block: Block): JsonObject {
  const { count, for_each: forEach } = block.body;
  return {
    address: addressOf(block),
    mode: block.mode,
    type: block.type,
    name: block.name,
    expressions: readAttributes(block.body, block.mode === "managed").expressions,
    ...(count === undefined ? {} : { count_expression: expressionOf(count) }),
    ...(forEach === undefined ? {} : { for_each_expression: expressionOf(forEach) }),
  };
}

function changesOf(block: Block): readonly JsonObject[] {
  const { known, unknown } = readAttributes(block.body, block.mode === "managed");
  const identity = { mode: block.mode, type: block.type, name: block.name };
  const change = {
    actions: [block.mode === "data" ? "read" : "create"],
    before: null,
    after: known,
    after_unknown: unknown,
    before_sensitive: false,
    after_sensitive: {},
  };
  return instancesOf(block.body).map((index) =>
    index === undefined
      ? { address: addressOf(block), ...identity, change }
      : { address: `${addressOf(block)}[${JSON.stringify(index)}]`, ...identity, index, change },
  );
}

/** The keys of a resource's instances; one `undefined` when it has a single one, or when their number is computed. */
function instancesOf(body: JsonObject): readonly (string | number | undefined)[] {
  const { count, for_each: forEach } = body;
  if (typeof count === "number") return Array.from({ length: count }, (_, index) => index);
  return isObject(forEach) ? Object.keys(forEach) : [undefined];
}

function addressOf(block: Block): string {
  return `${block.mode === "data" ? "data." : ""}${block.type}.${block.name}`;
}

function mapValues(from: JsonObject, change: (value: unknown) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value)]));
}
