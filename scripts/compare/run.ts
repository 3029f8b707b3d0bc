import path from "node:path";

import { check } from "../../gate";
import type { Rule } from "../../gate/policy/catalog";
import { catalog } from "../policies/catalog";
import { planFolders } from "../plan-folders";
import { runCheckov, type CheckovFinding } from "./checkov";

/** What both say of one plan. */
export interface Comparison {
  readonly plan: string;
  /** `violating` or `compliant`. */
  readonly kind: string;
  /** What our rules fail. */
  readonly ours: readonly { readonly rule: string; readonly address: string }[];
  readonly theirs: readonly CheckovFinding[];
}

/** Judges every example's plan with both. */
export async function compare(): Promise<readonly Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const [name, folder] of planFolders()) {
    const [kind = ""] = name.split("/");
    if (!["violating", "compliant"].includes(kind)) continue;
    const plan = path.join(folder, "plan.json");
    const [verdict] = await check(plan);
    const failed = verdict?.results.filter(({ status }) => status === "fail") ?? [];
    comparisons.push({
      plan: name,
      kind,
      ours: failed.map(({ rule, address }) => ({ rule, address })),
      theirs: runCheckov(plan),
    });
  }
  return comparisons;
}

/** Our rules by the id of a check of Checkov's that they stand for. */
export function rulesByCheck(): ReadonlyMap<string, readonly Rule[]> {
  const byCheck = new Map<string, Rule[]>();
  for (const rule of catalog().rules) {
    for (const id of rule.controls["checkov"] ?? []) byCheck.set(id, [...(byCheck.get(id) ?? []), rule]);
  }
  return byCheck;
}

/** True when Checkov fails a check that the rule stands for, on the same resource. */
export function isCaught(rule: Rule | undefined, address: string, theirs: readonly CheckovFinding[]): boolean {
  const checks = rule?.controls["checkov"] ?? [];
  return theirs.some((found) => found.address === address && checks.includes(found.check));
}

/** What Checkov fails though none of our rules that stand for the check fails on the resource. */
export function disagreements(
  { ours, theirs }: Comparison,
  byCheck: ReadonlyMap<string, readonly Rule[]>,
): readonly CheckovFinding[] {
  const failed = new Set(ours.map(({ rule, address }) => `${rule} ${address}`));
  return theirs.filter(
    ({ check: id, address }) => !(byCheck.get(id) ?? []).some((rule) => failed.has(`${rule.id} ${address}`)),
  );
}
