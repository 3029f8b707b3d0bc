import type { Catalog, Rule } from "../../gate/policy/catalog";
import type { Severity } from "../../gate/severity";

/** A rule of a catalog of which only the id and the severity matter. */
export function ruleOf(id: string, severity: Severity = "high"): Rule {
  return {
    id,
    title: id,
    description: id,
    severity,
    topics: [],
    covers: [],
    controls: {},
    resources: ["aws_rds_cluster"],
    reads: ["aws_kms_key"],
    wanted: id,
    remediation: id,
    parameters: {},
    references: [],
    since: "0.1.0",
  };
}

/** A catalog of these rules and nothing else. */
export function catalogOf(...rules: readonly Rule[]): Catalog {
  return { rules, parameters: {}, tables: [] };
}
