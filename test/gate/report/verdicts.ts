import type { Catalog, Rule } from "../../../gate/policy/catalog";
import type { Result, Verdict } from "../../../gate/verdict/verdict";

/** A rule of a hand-made catalog. */
export function rule(id: string, overrides: Partial<Rule> = {}): Rule {
  return {
    id,
    title: `Title of ${id}`,
    description: `Description of ${id}.`,
    severity: "high",
    topics: ["DATA-1"],
    controls: { security_hub: ["RDS.27"] },
    resources: ["aws_rds_cluster"],
    reads: [],
    wanted: `what ${id} wants`,
    remediation: `Do what ${id} asks.`,
    parameters: {},
    covers: [],
    references: [],
    since: "0.1.0",
    ...overrides,
  };
}

export const catalog: Catalog = {
  rules: [
    rule("kms/rotation", { severity: "medium", topics: ["DATA-1"] }),
    rule("rds/customer_managed_key", { topics: ["DATA-1", "SECRET-1"] }),
    rule("rds/storage_encrypted", { severity: "critical", wanted: "storage_encrypted = true" }),
  ],
  parameters: {},
  tables: [],
};

export const failure: Result = {
  rule: "rds/storage_encrypted",
  address: 'module.data["prod.eu"].aws_rds_cluster.orders',
  status: "fail",
  severity: "critical",
  attribute: "storage_encrypted",
  found: false,
  counts: true,
};

export const undecided: Result = {
  rule: "rds/customer_managed_key",
  address: "aws_rds_cluster.orders",
  status: "unknown",
  severity: "high",
  attribute: "kms_key_id",
  reason: "expression",
  needs: ["var.cmk", "aws_kms_key.k.arn"],
  related: ["aws_kms_key.k"],
  counts: false,
};

export const passing: Result = {
  rule: "kms/rotation",
  address: "aws_kms_key.k",
  status: "pass",
  severity: "medium",
  counts: false,
};

const sha256 = "ab".repeat(32);

/** A verdict on a plan, with the results given and counts that fit them. */
export function verdictOn(
  name: string,
  results: readonly Result[],
  document: Partial<Verdict["document"]> = {},
): Verdict {
  const count = (status: Result["status"]): number => results.filter((result) => result.status === status).length;
  const counting = results.filter((result) => result.counts).length;
  return {
    document: {
      source: `${name}.json`,
      name,
      kind: "plan",
      sha256,
      formatVersion: "1.2",
      terraformVersion: "1.11.4",
      preview: false,
      complete: true,
      ...document,
    },
    summary: {
      ...{ resources: 7, rules: 3, pass: count("pass"), fail: count("fail"), unknown: count("unknown") },
      waived: results.filter((result) => result.waiver !== undefined).length,
      counting,
    },
    results,
    notices: [],
    off: [],
    passed: counting === 0,
  };
}

export const stackDocument: Partial<Verdict["document"]> = {
  kind: "stack",
  preview: true,
  formatVersion: undefined,
  terraformVersion: undefined,
};
