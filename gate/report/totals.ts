import type { Summary, Verdict } from "../verdict/verdict";

/** The counts of several verdicts together. Rules are those of one policy set: their count is the largest, not the sum. */
export function totals(verdicts: readonly Verdict[]): Summary {
  const empty: Summary = { resources: 0, rules: 0, pass: 0, fail: 0, unknown: 0, waived: 0, counting: 0 };
  return verdicts.reduce<Summary>(
    (sum, { summary }) => ({
      resources: sum.resources + summary.resources,
      rules: Math.max(sum.rules, summary.rules),
      pass: sum.pass + summary.pass,
      fail: sum.fail + summary.fail,
      unknown: sum.unknown + summary.unknown,
      waived: sum.waived + summary.waived,
      counting: sum.counting + summary.counting,
    }),
    empty,
  );
}
