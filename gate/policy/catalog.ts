import type { Profile } from "../profile";
import type { Severity } from "../severity";

/** What rules read from `data.parameters`, with its default and what is allowed. The default's type is the parameter's. */
export interface Parameter {
  readonly description: string;
  readonly default: unknown;
  /** Defaults of environments that differ, by profile. */
  readonly profiles?: Readonly<Partial<Record<Profile, unknown>>>;
  /** Unit of the value, e.g. `days`. */
  readonly unit?: string;
  /** Least number. */
  readonly minimum?: number;
  /** Greatest number. */
  readonly maximum?: number;
  /** The only texts that it may be. */
  readonly allowed?: readonly string[];
}

/** A dated table of facts that rules decide by, such as the supported versions of the engines. */
export interface FactTable {
  /** What the table holds. */
  readonly title: string;
  /** The day that the facts were read from their sources, as `2026-11-24`. */
  readonly as_of: string;
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
  /** Rows of docs/coverage.md that the rule answers. */
  readonly covers: readonly string[];
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
  /** Parameters that many rules read, by name. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly tables: readonly FactTable[];
}
