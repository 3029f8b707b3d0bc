/**
 * What a document is: a Terraform plan, a Terraform state, a stack synthesized by CDKTF, or the plans of several environments of
 * one system.
 */
export type DocumentKind = "plan" | "state" | "stack" | "fleet";

/** One entry of `resource_changes`, as Terraform writes it (only the keys that the gate itself reads are named). */
export interface ResourceChange {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly mode: "managed" | "data";
  readonly change: {
    readonly actions: readonly string[];
    readonly before?: unknown;
    readonly after?: unknown;
    readonly after_unknown?: unknown;
    readonly before_sensitive?: unknown;
    readonly after_sensitive?: unknown;
  };
}

/**
 * A document that the policies can judge: always in the shape of a plan, slimmed to what the rules read.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format
 */
export interface Document {
  /** The path as the user gave it, or `-` for standard input; for one stack of a `cdktf.out` the stack's folder. */
  readonly source: string;
  /** The name to show: the stack's name, else the file's name. */
  readonly name: string;
  readonly kind: DocumentKind;
  /** SHA-256 of the bytes that were read, in hexadecimal. */
  readonly sha256: string;
  /** Absent on a synthesized stack. */
  readonly formatVersion?: string;
  /** Absent on a synthesized stack. */
  readonly terraformVersion?: string;
  /** True when the verdict is on synthesized configuration and not on what Terraform would do. */
  readonly preview: boolean;
  /**
   * False when something is left out: Terraform says so of the plan (`-target`, deferred changes), or a synthesized stack
   * calls modules, which its file does not hold.
   */
  readonly complete: boolean;
  /** The changes that were handed to the policies, in the order that the policies' indexes refer to. */
  readonly resourceChanges: readonly ResourceChange[];
  /** The slimmed plan as JSON text in UTF-8: what the policies get as `input`. */
  readonly input: Uint8Array;
}
