import { basename } from "node:path";
import { opa } from "../../scripts/policies/opa";

/** A path of attributes that a Rego file names, e.g. `["serverlessv2_scaling_configuration", "min_capacity"]`. */
export type AttributePath = readonly string[];

type Node = Readonly<Record<string, unknown>>;

interface Term extends Node {
  readonly type: string;
  readonly value: unknown;
}

/**
 * By library function, e.g. `attribute.state`, the places of its parameters that are the name of an attribute: those called
 * `name` beside a `handle`.
 */
export type NamingParameters = ReadonlyMap<string, readonly number[]>;

/** The parsed file. */
export function parse(file: string): unknown {
  return JSON.parse(opa("parse", "--format", "json", file));
}

/** The functions of a library file that take the name of an attribute. */
export function namingParameters(file: string, module: unknown): NamingParameters {
  const found = new Map<string, readonly number[]>();
  const packageName = basename(file, ".rego");
  for (const { name, args } of nodesIn(module).flatMap(headOf)) {
    const names = args.map(variableOf);
    const places = names.flatMap((variable, place) => (variable === "name" ? [place] : []));
    if (names[0] === "handle" && places.length > 0) found.set(`${packageName}.${name}`, places);
  }
  return found;
}

/** Every path of attributes that the file hands to the library or takes from planned values. */
export function attributePaths(module: unknown, naming: NamingParameters): readonly AttributePath[] {
  const nodes = nodesIn(module);
  const planned = new Set(nodes.flatMap(variablesOfPlannedValues));
  return nodes.flatMap((node) => [...handedOver(node, naming), ...taken(node, planned), ...gotten(node, planned)]);
}

function headOf(node: Node): readonly { readonly name: string; readonly args: readonly Term[] }[] {
  const head = node["head"] as { readonly name?: string; readonly args?: readonly Term[] } | undefined;
  return head?.name !== undefined && head.args !== undefined ? [{ name: head.name, args: head.args }] : [];
}

/** `attribute.state(handle, "port")` */
function handedOver(node: Node, naming: NamingParameters): readonly AttributePath[] {
  const [called, ...given] = callOf(node);
  return (naming.get(nameOf(called)) ?? []).flatMap((place) => {
    const argument = given[place];
    return argument?.type === "string" ? [[String(argument.value)]] : [];
  });
}

/** `plan.after(handle).port`, or `after.port` where `after := plan.after(handle)` */
function taken(node: Node, planned: ReadonlySet<string>): readonly AttributePath[] {
  if (node["type"] !== "ref") return [];
  const [head, ...steps] = node["value"] as readonly Term[];
  return isPlanned(head, planned) ? pathOf(steps) : [];
}

/** `object.get(plan.after(handle), "port", null)` */
function gotten(node: Node, planned: ReadonlySet<string>): readonly AttributePath[] {
  const [called, from, path] = callOf(node);
  if (nameOf(called) !== "object.get" || !isPlanned(from, planned) || path === undefined) return [];
  return pathOf(path.type === "array" ? (path.value as readonly Term[]) : [path]);
}

/** `after := plan.after(handle)` */
function variablesOfPlannedValues(node: Node): readonly string[] {
  const [called, left, right] = callOf(node);
  const variable = nameOf(called) === "assign" ? variableOf(left) : undefined;
  return variable !== undefined && isPlanned(right, new Set()) ? [variable] : [];
}

function isPlanned(term: Term | undefined, planned: ReadonlySet<string>): boolean {
  if (term === undefined) return false;
  if (term.type === "var") return planned.has(String(term.value));
  return nameOf(callOf(term)[0]) === "plan.after";
}

/** The names up to the first step that is none. */
function pathOf(steps: readonly Term[]): readonly AttributePath[] {
  const end = steps.findIndex(({ type }) => type !== "string");
  const names = steps.slice(0, end < 0 ? undefined : end).map(({ value }) => String(value));
  return names.length === 0 ? [] : [names];
}

/** A call is the value of a term, or the terms of an expression. */
function callOf(node: Node): readonly Term[] {
  const call = node["type"] === "call" ? node["value"] : node["terms"];
  return Array.isArray(call) ? (call as readonly Term[]) : [];
}

function nameOf(called: Term | undefined): string {
  return called?.type === "ref" ? (called.value as readonly Term[]).map(({ value }) => String(value)).join(".") : "";
}

function variableOf(term: Term | undefined): string | undefined {
  return term?.type === "var" ? String(term.value) : undefined;
}

function nodesIn(value: unknown): readonly Node[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(nodesIn);
  return Array.isArray(value) ? inner : [value as Node, ...inner];
}
