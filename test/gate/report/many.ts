import { loadFormat } from "../../../gate/report/format";
import type { Result, Verdict } from "../../../gate/verdict/verdict";
import { context } from "./golden-verdicts";
import { failure, passing, verdictOn } from "./verdicts";

/** Failures of one rule on so many resources. */
export function failures(count: number, overrides: Partial<Result> = {}): readonly Result[] {
  return Array.from({ length: count }, (_, index) => ({
    ...failure,
    address: `module.shops["shop-${index}"].aws_rds_cluster.orders`,
    ...overrides,
  }));
}

/** A plan of 14,000 resources that breaks two hundred rules and passes as many. */
export function hugeVerdict(): Verdict {
  const results = Array.from({ length: 14_000 }, (_, index): readonly Result[] => [
    {
      ...failure,
      rule: `area/rule_${index % 200}`,
      address: `module.m["${"x".repeat(80)}"].aws_rds_cluster.c[${index}]`,
    },
    { ...passing, rule: `area/other_${index % 200}`, address: `aws_kms_key.k[${index}]` },
  ]);
  return verdictOn("huge", results.flat());
}

/** The report in one format. */
export async function reportOf(format: string, verdicts: readonly Verdict[]): Promise<string> {
  return (await loadFormat(format))(verdicts, context);
}
