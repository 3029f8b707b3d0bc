import type { Catalog, Rule } from "../../gate/policy/catalog";
import { opa } from "./opa";

interface Annotated {
  readonly path: readonly { readonly value: string }[];
  readonly annotations: {
    readonly scope: string;
    readonly title?: string;
    readonly description?: string;
    readonly related_resources?: readonly { readonly ref: string }[];
    readonly custom?: Partial<Omit<Rule, "id" | "title" | "description" | "references">> & { readonly as_of?: string };
  };
}

/** The catalog of the rules, read from the METADATA of their packages. */
export function catalog(): Catalog {
  const inspected = JSON.parse(opa("inspect", "--annotations", "--format", "json", "policies/aurora")) as {
    annotations: readonly Annotated[];
  };
  const rules = inspected.annotations.filter(isRule).map(toRule);
  const packages = inspected.annotations.filter(({ annotations }) => annotations.scope === "package");
  return {
    rules: rules.sort((a, b) => (a.id < b.id ? -1 : 1)),
    parameters: Object.fromEntries(
      packages.filter(isLibrary).flatMap(({ annotations }) => Object.entries(annotations.custom?.parameters ?? {})),
    ),
    tables: packages.flatMap(({ annotations: { title, custom } }) =>
      custom?.as_of === undefined ? [] : [{ title: title ?? "", as_of: custom.as_of }],
    ),
  };
}

function isLibrary({ path }: Annotated): boolean {
  return path[2]?.value === "lib";
}

function isRule({ path, annotations }: Annotated): boolean {
  return annotations.scope === "package" && path[2]?.value === "rules" && path.length === 5;
}

function toRule({ path, annotations }: Annotated): Rule {
  const id = `${path[3]?.value}/${path[4]?.value}`;
  const custom = annotations.custom ?? {};
  const stated = <T>(name: string, value: T | undefined): T => {
    if (value === undefined) {
      throw new Error(`${id}: its METADATA states no ${name}.`);
    }
    return value;
  };
  return {
    id,
    title: stated("title", annotations.title),
    description: stated("description", annotations.description).trim(),
    severity: stated("custom.severity", custom.severity),
    topics: stated("custom.topics", custom.topics),
    covers: custom.covers ?? [],
    controls: custom.controls ?? {},
    resources: stated("custom.resources", custom.resources),
    reads: custom.reads ?? [],
    wanted: stated("custom.wanted", custom.wanted),
    remediation: stated("custom.remediation", custom.remediation),
    parameters: custom.parameters ?? {},
    references: stated("related_resources", annotations.related_resources).map(({ ref }) => ref),
    since: stated("custom.since", custom.since),
  };
}
