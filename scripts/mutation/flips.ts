import { arrayOrEmpty, isObject, objectOrEmpty, type JsonObject } from "../../gate/document/json";

/** What may be wrong with an attribute: its value, or that there is none, or that the plan cannot show it, or its type. */
export const flips = ["wrong", "null", "unset", "unknown", "type"] as const;

export type Flip = (typeof flips)[number];

/** One change to a plan: an attribute of every resource of a type. */
export interface Mutation {
  readonly type: string;
  readonly attribute: string;
  readonly flip: Flip;
  /** The value of a `wrong` flip. */
  readonly wrong?: unknown;
}

/** What an attribute becomes: where it is undefined, it is left out. */
interface Flipped {
  readonly value?: unknown;
  readonly isUnknown: boolean;
  readonly expression?: JsonObject;
}

/** The plan with the mutation done to it, in the form that Terraform would give it. Undefined where it has no such resource. */
export function mutate(plan: JsonObject, mutation: Mutation): JsonObject | undefined {
  const isMeant = (resource: unknown): boolean =>
    isObject(resource) && resource["type"] === mutation.type && resource["mode"] === "managed";
  const changes = arrayOrEmpty(plan["resource_changes"]);
  if (!changes.some(isMeant)) return undefined;
  const configuration = objectOrEmpty(plan["configuration"]);
  return {
    ...plan,
    resource_changes: changes.map((change) =>
      isMeant(change) ? mutateChange(objectOrEmpty(change), mutation) : change,
    ),
    configuration: {
      ...configuration,
      root_module: mutateModule(objectOrEmpty(configuration["root_module"]), isMeant, mutation),
    },
  };
}

function mutateChange(resource: JsonObject, mutation: Mutation): JsonObject {
  const change = objectOrEmpty(resource["change"]);
  if (!isObject(change["after"])) return resource;
  const { value, isUnknown } = flipped(change["after"][mutation.attribute], mutation);
  const after = { ...change["after"] };
  const unknown: Record<string, unknown> = { ...objectOrEmpty(change["after_unknown"]) };
  delete after[mutation.attribute];
  delete unknown[mutation.attribute];
  return {
    ...resource,
    change: {
      ...change,
      after: value === undefined ? after : { ...after, [mutation.attribute]: value },
      after_unknown: isUnknown ? { ...unknown, [mutation.attribute]: true } : unknown,
    },
  };
}

function mutateModule(module: JsonObject, isMeant: (block: unknown) => boolean, mutation: Mutation): JsonObject {
  const resources = arrayOrEmpty(module["resources"]).map((block) =>
    isMeant(block) ? mutateBlock(objectOrEmpty(block), mutation) : block,
  );
  const calls = Object.entries(objectOrEmpty(module["module_calls"])).map(([name, call]) => {
    const called = objectOrEmpty(call);
    return [name, { ...called, module: mutateModule(objectOrEmpty(called["module"]), isMeant, mutation) }] as const;
  });
  return { ...module, resources, module_calls: Object.fromEntries(calls) };
}

function mutateBlock(block: JsonObject, mutation: Mutation): JsonObject {
  const expressions = { ...objectOrEmpty(block["expressions"]) };
  const { expression } = flipped(undefined, mutation);
  delete expressions[mutation.attribute];
  return {
    ...block,
    expressions: expression === undefined ? expressions : { ...expressions, [mutation.attribute]: expression },
  };
}

function flipped(before: unknown, { flip, wrong }: Mutation): Flipped {
  switch (flip) {
    case "wrong":
      return { value: wrong, isUnknown: false, expression: { constant_value: wrong } };
    case "null":
      return { value: null, isUnknown: false, expression: { constant_value: null } };
    case "unset":
      return { isUnknown: true };
    case "unknown":
      return { isUnknown: true, expression: { references: ["local.not_shown"] } };
    case "type":
      return { value: ofAnotherType(before), isUnknown: false, expression: {} };
  }
}

function ofAnotherType(value: unknown): unknown {
  return typeof value === "object" && value !== null ? "of another type" : { of: "another type" };
}
