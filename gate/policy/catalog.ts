import type { Severity } from "../severity";

/** A threshold that a rule reads from `data.parameters`, with its default and bounds. */
export interface Parameter {
  readonly description: string;
  readonly default: unknown;
  /** Unit of the value, e.g. `days`. */
  readonly unit?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** One rule, generated from the METADATA of its Rego file: stated there and nowhere else. */
export interface Rule {
  /** The rule's path: `area/name`, e.g. `rds/storage_encrypted`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  /** Rows of the requirements, e.g. `DATA-1`. */
  readonly topics: readonly string[];
  /** Ids of other catalogs that this rule stands for, e.g. `{"security_hub": ["RDS.27"]}`. */
  readonly controls: Readonly<Record<string, readonly string[]>>;
  /** Terraform resource types that the rule judges. */
  readonly resources: readonly string[];
  /** Further resource types that the rule looks at to judge those. */
  readonly reads: readonly string[];
  /** What is wanted, as a phrase for the report, e.g. `storage_encrypted = true`. */
  readonly wanted: string;
  /** One sentence on what to do. */
  readonly remediation: string;
  /** Parameters by name; empty when the rule has none. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Pages of AWS or Terraform that the rule comes from. */
  readonly references: readonly string[];
  /** First version of aurora-guard that has the rule. */
  readonly since: string;
}

/** `policies/dist/catalog.json`. */
export interface Catalog {
  readonly rules: readonly Rule[];
}
