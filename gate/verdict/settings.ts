import type { Profile } from "../profile";
import type { Severity } from "../severity";

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
