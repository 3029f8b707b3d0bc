import type { SarifRuleBuilder } from "node-sarif-builder";
import type { Rule } from "../policy/catalog";
import type { Severity } from "../severity";
import { visible } from "./neutral";
import { shorten } from "./sentence";

/** How SARIF describes a rule. */
export type SarifRule = SarifRuleBuilder["rule"];

/** How bad a result is, in SARIF's words. */
export type SarifLevel = "error" | "warning" | "note";

/** GitHub's limits: descriptions of 1,024 characters, and ten tags that it keeps. */
const longestDescription = 1000;
const mostTags = 10;

/** The level, and the number by which GitHub tells critical, high, medium and low apart. */
const ranks: Readonly<Record<Severity, { readonly level: SarifLevel; readonly score: string }>> = {
  critical: { level: "error", score: "9.5" },
  high: { level: "error", score: "8.0" },
  medium: { level: "warning", score: "5.5" },
  low: { level: "note", score: "2.0" },
};

/** The level of a result that counts. */
export function levelOf(severity: Severity): SarifLevel {
  return ranks[severity].level;
}

/** A rule of the catalog, with the severity that it has in this run; one that the catalog lacks by its id alone. */
export function sarifRule(id: string, rule: Rule | undefined, severity: Severity): SarifRule {
  const { level, score } = ranks[severity];
  const title = described(rule?.title ?? id);
  const tags = ["security", ...(rule === undefined ? [] : [...rule.topics, ...controlsOf(rule)])];
  return {
    id,
    name: shorten(visible(id)),
    shortDescription: { text: title },
    fullDescription: { text: described(rule?.description ?? id) },
    help: helpOf(id, rule),
    ...(rule?.references[0] === undefined ? {} : { helpUri: rule.references[0] }),
    defaultConfiguration: { level },
    properties: { tags: tags.slice(0, mostTags), precision: "very-high", "security-severity": score },
  };
}

function described(text: string): string {
  return shorten(visible(text.replaceAll("\n", " ")), longestDescription);
}

function controlsOf({ controls }: Rule): readonly string[] {
  return Object.entries(controls).flatMap(([catalog, ids]) => ids.map((control) => `${catalog}/${control}`));
}

function helpOf(id: string, rule: Rule | undefined): NonNullable<SarifRule["help"]> {
  const explain = `aurora-guard explain ${id}`;
  if (rule === undefined) return { text: explain };
  const lines = [described(rule.description), `Wanted: ${visible(rule.wanted)}`, `Fix: ${visible(rule.remediation)}`];
  return { text: [...lines, `More: ${explain}`, ...rule.references].join("\n") };
}
