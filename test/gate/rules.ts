import type { Rule } from "../../gate/policy/catalog";
import type { Severity } from "../../gate/severity";

/** A rule of a catalog of which only the id and the severity matter. */
export function ruleOf(id: string, severity: Severity = "high"): Rule {
  return {
    id,
    title: id,
    description: id,
    severity,
    topics: [],
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
