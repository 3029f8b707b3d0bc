import type { Rule } from "../../gate/policy/catalog";
import { opa } from "./opa";

/** How a mutation of a compliant plan breaks one attribute. */
export interface Decides {
  /** A value of the whole attribute that the rule does not accept. */
  readonly wrong?: unknown;
  /** Flips that rightly leave the rule passing, each with the reason. */
  readonly harmless?: Readonly<Record<string, string>>;
}

/** What METADATA of a package may state in `custom`. */
interface Custom extends Partial<Omit<Rule, "id" | "title" | "description" | "references">> {
  readonly as_of?: string;
  /** By resource type and top-level attribute. */
  readonly decides?: Readonly<Record<string, Readonly<Record<string, Decides>>>>;
}

/** A package of the policies with its METADATA. */
export interface AnnotatedPackage {
  /** The parts of its path behind `data`, e.g. `["aurora", "rules", "rds", "storage_encrypted"]`. */
  readonly path: readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly references: readonly string[];
  readonly custom: Custom;
}

interface Annotated {
  readonly path: readonly { readonly value: string }[];
  readonly annotations: {
    readonly scope: string;
    readonly title?: string;
    readonly description?: string;
    readonly related_resources?: readonly { readonly ref: string }[];
    readonly custom?: Custom;
  };
}

/** Every package of the policies that has METADATA, rules and library. */
export function annotatedPackages(): readonly AnnotatedPackage[] {
  const inspected = JSON.parse(opa("inspect", "--annotations", "--format", "json", "policies/aurora")) as {
    readonly annotations: readonly Annotated[];
  };
  return inspected.annotations
    .filter(({ annotations }) => annotations.scope === "package")
    .map(({ path, annotations: { title, description, related_resources: related, custom } }) => ({
      path: path.slice(1).map(({ value }) => value),
      title,
      description,
      references: (related ?? []).map(({ ref }) => ref),
      custom: custom ?? {},
    }));
}

/** The id of the rule that a package is; undefined where it is none. */
export function ruleIdOf({ path: [, room, area, name] }: AnnotatedPackage): string | undefined {
  return room === "rules" && area !== undefined && name !== undefined ? `${area}/${name}` : undefined;
}
