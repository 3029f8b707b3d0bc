import type { Document } from "../document/document";
import type { Evidence, Status } from "../policy/evaluation";
import type { Severity } from "../severity";
import type { RuleOff } from "./settings";
import type { Waiver } from "./waiver";

/** One line of a verdict: a rule, a resource, and what the rule said. */
export interface Result extends Partial<Evidence> {
  readonly rule: string;
  /** The resource's address, as Terraform writes it. */
  readonly address: string;
  readonly status: Status;
  readonly severity: Severity;
  /** True when this result makes the verdict fail. */
  readonly counts: boolean;
  /** The waiver that accepts it. */
  readonly waiver?: Waiver;
  /** The waiver that accepted it until it expired. */
  readonly expiredWaiver?: Waiver;
  /** True when the baseline had it already. */
  readonly inBaseline?: boolean;
  /** True when the plan changes none of the resources that it is about, and only those are asked for. */
  readonly untouched?: boolean;
}

/** Something to say about the settings rather than the document. */
export interface Notice {
  readonly level: "warning" | "notice";
  readonly text: string;
}

/** How many results there are of each kind. */
export interface Summary {
  readonly resources: number;
  readonly rules: number;
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  /** Failures and unknowns that a waiver accepts. */
  readonly waived: number;
  /** Failures and unknowns that make the verdict fail. */
  readonly counting: number;
}

/** What the gate decides about one document. */
export interface Verdict {
  readonly document: Omit<Document, "input" | "resourceChanges">;
  readonly summary: Summary;
  /** Worst first: fail before unknown before pass, then severity, then rule, then address. */
  readonly results: readonly Result[];
  /** What there is to say about waivers. */
  readonly notices: readonly Notice[];
  /** Rules that were not asked, with the reason. */
  readonly off: readonly RuleOff[];
  /** True when no result counts. */
  readonly passed: boolean;
}
