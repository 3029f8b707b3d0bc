import { createColors } from "picocolors";
import type { Catalog } from "../policy/catalog";
import { padCells } from "./columns";
import { visible, visibleJson } from "./neutral";

/** The catalog as a table for people: a line a rule with its id, severity, topics and title. Ends in a line feed. */
export function rulesTable(catalog: Catalog, options: { readonly color: boolean }): string {
  const colors = createColors(options.color);
  const rows = catalog.rules.map((rule) => [rule.id, rule.severity, rule.topics.join(" "), visible(rule.title)]);
  const [head = "", ...body] = padCells([["rule", "severity", "topics", "title"], ...rows]);
  return `${[colors.bold(head), ...body].join("\n")}\n`;
}

/** The catalog as it is, as JSON. Ends in a line feed. */
export function rulesJson(catalog: Catalog): string {
  return `${visibleJson(catalog)}\n`;
}
