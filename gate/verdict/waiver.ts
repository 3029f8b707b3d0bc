/** A finding that is accepted for a time. */
export interface Waiver {
  /** A rule, or an area as `rds/*`. */
  readonly rule: string;
  /** Pattern of resource addresses, see address-pattern.ts. */
  readonly address: string;
  /** Why it is accepted. */
  readonly reason: string;
  /** Who answers for it. */
  readonly owner: string;
  /** Last day on which it holds, as `YYYY-MM-DD`. */
  readonly expires: string;
  /** Where it is tracked. */
  readonly ticket?: string;
  /** The file that it was read from. */
  readonly source: string;
}
