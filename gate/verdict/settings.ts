import type { Profile } from "../profile";
import type { Severity } from "../severity";
import type { Baseline } from "./baseline";
import type { Waiver } from "./waiver";

/** What an unknown counts as, by the severity of its rule. */
export type UnknownCounts = Readonly<Partial<Record<Severity, "fail" | "warn">>>;

/** A rule, or an area as `rds/*`, that is not asked. */
export interface RuleOff {
  readonly rule: string;
  readonly reason: string;
}

/** What decides whether a finding counts. */
export interface Settings {
  /**
   * In `prod`, an unknown of critical or high severity counts as well as a failure.
   * @default "prod"
   */
  readonly profile?: Profile;
  /**
   * The least severity that counts.
   * @default "low"
   */
  readonly failOn?: Severity;
  /**
   * What an unknown of a severity counts as, where it is not what the profile says.
   * @default the profile's
   */
  readonly unknown?: UnknownCounts;
  /**
   * Other severities than the rules' own, by rule.
   * @default none
   */
  readonly severities?: Readonly<Record<string, Severity>>;
  /**
   * Rules that are not asked.
   * @default none
   */
  readonly off?: readonly RuleOff[];
  /**
   * Findings that are accepted for a time.
   * @default none
   */
  readonly waivers?: readonly Waiver[];
  /**
   * The day by which waivers hold or have expired.
   * @default today
   */
  readonly today?: Date;
  /**
   * An older report: only what is new or worse counts.
   * @default none
   */
  readonly baseline?: Baseline;
  /**
   * Only what the plan changes counts.
   * @default false
   */
  readonly onlyChanged?: boolean;
}
