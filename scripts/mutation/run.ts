import { readFileSync } from "node:fs";
import path from "node:path";

import { isObject, type JsonObject } from "../../gate/document/json";
import type { Document } from "../../gate/document/document";
import { readDocuments } from "../../gate/document/read";
import { GateError } from "../../gate/errors";
import { evaluate } from "../../gate/policy/evaluate";
import { evaluateFleet } from "../../gate/policy/evaluate-fleet";
import { loadPolicies, readsOf, type Policies } from "../../gate/policy/load";
import { annotatedPackages, ruleIdOf, type Decides } from "../policies/annotated";
import { planFolders } from "../plan-folders";
import { root } from "../policies/opa";
import { flips, mutate, type Flip, type Mutation } from "./flips";

/** Plans in HCL that the rules find nothing in; the first that a rule passes in is mutated for it. */
function compliantPlans(): readonly string[] {
  const names = [...planFolders().keys()].filter((name) => name.startsWith("compliant/hcl")).sort();
  return names.map((name) => `examples/${name}/plan.json`);
}

/** An attribute that a rule says it decides by. */
export interface Decision extends Decides {
  readonly rule: string;
  readonly type: string;
  readonly attribute: string;
}

/** What became of one mutation of one plan. */
export interface Mutant {
  readonly plan: string;
  readonly mutation: Mutation;
  /** Rules that must notice it. */
  readonly expected: readonly string[];
  /** Rules that may pass all the same, each with the reason. */
  readonly harmless: Readonly<Record<string, string>>;
  /** Rules that passed before and fail or cannot tell now; `undefined` where the gate refuses to give a verdict. */
  readonly noticed: readonly string[] | undefined;
  /** Rules that noticed it though they do not say that they decide by it. */
  readonly unexplained: readonly string[];
}

/** What the rules say in METADATA that they decide by. */
export function decisions(): readonly Decision[] {
  return annotatedPackages().flatMap((found) => {
    const rule = ruleIdOf(found);
    return rule === undefined
      ? []
      : Object.entries(found.custom.decides ?? {}).flatMap(([type, attributes]) =>
          Object.entries(attributes).map(([attribute, how]) => ({ rule, type, attribute, ...how })),
        );
  });
}

/** True when every rule that must notice the mutation does, or the gate gives no verdict on it. */
export function isKilled({ expected, noticed }: Mutant): boolean {
  return noticed === undefined || expected.every((rule) => noticed.includes(rule));
}

/** Mutates the compliant plans by all that the rules say they decide by, and tells which rules notice. */
export async function runMutations(): Promise<readonly Mutant[]> {
  const policies = await loadPolicies();
  const all = decisions();
  const mutants: Mutant[] = [];
  const claimed = new Set<string>();
  for (const plan of compliantPlans()) {
    const document = JSON.parse(readFileSync(path.join(root, plan), "utf8")) as JsonObject;
    const before = await statuses(policies, document);
    if (before === undefined) throw new Error(`${plan}: the gate gives no verdict on it`);
    const { passing, other: already } = before;
    const here = all.filter(({ rule }) => passing.has(rule) && !claimed.has(rule));
    for (const { rule } of here) claimed.add(rule);
    for (const mutation of mutationsOf(here)) {
      const mutated = mutate(document, mutation);
      if (mutated !== undefined)
        mutants.push(await judge({ policies, plan, document, here, all, already }, mutated, mutation));
    }
  }
  return mutants;
}

function mutationsOf(here: readonly Decision[]): readonly Mutation[] {
  const distinct = new Map<string, Mutation>();
  for (const { type, attribute, wrong } of here) {
    for (const flip of flips) {
      if (flip === "wrong" && wrong === undefined) continue;
      const mutation = flip === "wrong" ? { type, attribute, flip, wrong } : { type, attribute, flip };
      distinct.set(JSON.stringify(mutation), mutation);
    }
  }
  return [...distinct.values()];
}

/** One plan that is mutated. */
interface Subject {
  readonly policies: Policies;
  readonly plan: string;
  readonly document: JsonObject;
  /** What the rules that it is mutated for decide by. */
  readonly here: readonly Decision[];
  /** What any rule decides by. */
  readonly all: readonly Decision[];
  /** Rules that do not pass on the plan as it is: beside itself as another environment, it shares its keys. */
  readonly already: ReadonlySet<string>;
}

async function judge(subject: Subject, mutated: JsonObject, mutation: Mutation): Promise<Mutant> {
  const { policies, plan, document, here, all, already } = subject;
  const concerned = here.filter((decision) => concerns(decision, mutation));
  const harmless = concerned.flatMap(({ rule, harmless: reasons }) => {
    const reason = reasons?.[mutation.flip];
    return reason === undefined ? [] : [[rule, reason] as const];
  });
  const excused = new Set(harmless.map(([rule]) => rule));
  const noticed = (await statuses(policies, mutated, document))?.other;
  const declared = new Set(all.filter((decision) => isOf(decision, mutation)).map(({ rule }) => rule));
  return {
    plan,
    mutation,
    expected: concerned.map(({ rule }) => rule).filter((rule) => !excused.has(rule)),
    harmless: Object.fromEntries(harmless),
    noticed: noticed && [...noticed].sort(),
    unexplained: [...(noticed ?? [])].filter((rule) => !declared.has(rule) && !already.has(rule)).sort(),
  };
}

function isOf({ type, attribute }: Decision, mutation: Mutation): boolean {
  return type === mutation.type && attribute === mutation.attribute;
}

/** A wrong value is wrong for the rules that name it. */
function concerns(decision: Decision, mutation: Mutation): boolean {
  const { flip, wrong } = mutation;
  return isOf(decision, mutation) && (flip !== "wrong" || JSON.stringify(decision.wrong) === JSON.stringify(wrong));
}

/**
 * The rules that pass everything they judge, and those that do not, in the plan by itself and as production beside the plan that
 * it was before. Undefined where the gate gives no verdict.
 */
async function statuses(
  policies: Policies,
  plan: JsonObject,
  before: JsonObject = plan,
): Promise<{ readonly passing: ReadonlySet<string>; readonly other: ReadonlySet<string> } | undefined> {
  const [staging, production] = [await documentOf(policies, before), await documentOf(policies, plan)];
  const environments = [
    { name: "staging", document: staging },
    { name: "production", document: production },
  ];
  try {
    const alone = await evaluate(policies, production);
    const { evaluation: beside } = await evaluateFleet(policies, environments, {});
    const outcomes = [...alone.outcomes, ...beside.outcomes];
    const other = new Set(outcomes.filter(({ status }) => status !== "pass").map(({ rule }) => rule));
    return { passing: new Set(outcomes.map(({ rule }) => rule).filter((rule) => !other.has(rule))), other };
  } catch (error) {
    if (error instanceof GateError && error.code === "policy") return undefined;
    throw error;
  }
}

async function documentOf(policies: Policies, plan: JsonObject): Promise<Document> {
  const [document] = await readDocuments("-", { reads: readsOf(policies), stdin: textOf(plan) });
  if (document === undefined) throw new Error("a plan gave no document");
  return document;
}

async function* textOf(plan: JsonObject): AsyncIterable<string> {
  yield await Promise.resolve(JSON.stringify(plan));
}

/** Decisions by attributes that no mutation could reach, as no compliant plan in which the rule passes has the type. */
export function unreached(mutants: readonly Mutant[]): readonly Decision[] {
  const reached = new Set(
    mutants.flatMap(({ mutation, expected, harmless }) =>
      [...expected, ...Object.keys(harmless)].map((rule) => `${rule} ${mutation.type} ${mutation.attribute}`),
    ),
  );
  return decisions().filter(({ rule, type, attribute }) => !reached.has(`${rule} ${type} ${attribute}`));
}

/** A mutation in one line: `aws_rds_cluster.storage_encrypted wrong (false)`. */
export function nameOf({ type, attribute, flip, wrong }: Mutation): string {
  const value = isObject(wrong) || Array.isArray(wrong) ? "" : ` (${JSON.stringify(wrong)})`;
  return `${type}.${attribute} ${flip}${flip === "wrong" ? value : ""}`;
}

export type { Flip };
