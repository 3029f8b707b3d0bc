/** A rule decides `fail` or `pass` on what it can see and says `unknown` where the plan cannot tell. */
export type Status = "pass" | "fail" | "unknown";

/** What a rule saw: written by the rule, put into sentences by the reporters. */
export interface Evidence {
  /** Path of the attribute that decided, e.g. `storage_encrypted` or `ingress.0.cidr_blocks`. */
  readonly attribute: string;
  /** The value found. Absent when nothing was found, or when the attribute can hold a secret. */
  readonly found?: unknown;
  /** The value or values allowed. Absent when the rule's title says it all. */
  readonly expected?: unknown;
  /** Why it failed or could not be decided; one of the codes in `reasons.ts`. */
  readonly reason?: string;
  /** References that would have to be known to decide, as the configuration writes them. */
  readonly needs?: readonly string[];
  /** Addresses of the other resources that took part in the decision. */
  readonly related?: readonly string[];
}

/** What one rule says about one resource. */
export interface Outcome {
  /** The rule's id, e.g. `rds/storage_encrypted`. */
  readonly rule: string;
  /** Index into the document's `resourceChanges`. */
  readonly resource: number;
  readonly status: Status;
  /** Present unless the status is `pass`. */
  readonly evidence?: Evidence;
}

/** Every outcome of one complete evaluation: anything incomplete is an error instead. */
export interface Evaluation {
  readonly outcomes: readonly Outcome[];
}
