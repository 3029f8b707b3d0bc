import type { Severity } from "../severity";

/** How strict a verdict is: only `prod` counts what could not be decided. */
export const profiles = ["prod", "staging", "dev"] as const;

export type Profile = (typeof profiles)[number];

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
}
