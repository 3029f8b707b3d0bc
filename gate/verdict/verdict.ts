import type { Document } from "../document/document";
import type { Evidence, Status } from "../policy/evaluation";
import type { Severity } from "../severity";

/** One line of a verdict: a rule, a resource, and what the rule said. */
export interface Result extends Partial<Evidence> {
  readonly rule: string;
  /** The resource's address, as Terraform writes it. */
  readonly address: string;
  readonly status: Status;
  readonly severity: Severity;
  /** True when this result makes the verdict fail. */
  readonly counts: boolean;
}

/** How many results there are of each kind. */
export interface Summary {
  readonly resources: number;
  readonly rules: number;
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  /** Failures and unknowns that make the verdict fail. */
  readonly counting: number;
}

/** What the gate decides about one document. */
export interface Verdict {
  readonly document: Omit<Document, "input" | "resourceChanges">;
  readonly summary: Summary;
  /** Worst first: fail before unknown before pass, then severity, then rule, then address. */
  readonly results: readonly Result[];
  /** True when no result counts. */
  readonly passed: boolean;
}
