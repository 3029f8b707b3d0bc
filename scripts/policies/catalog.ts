import type { Catalog, Rule } from "../../gate/policy/catalog";
import { annotatedPackages, ruleIdOf, type AnnotatedPackage } from "./annotated";

/** The catalog of the rules, read from the METADATA of the packages. */
export function catalog(): Catalog {
  const packages = annotatedPackages();
  const rules = packages.flatMap((found) => {
    const id = ruleIdOf(found);
    return id === undefined ? [] : [toRule(id, found)];
  });
  const library = packages.filter(({ path }) => path[1] === "lib");
  return {
    rules: rules.sort((a, b) => (a.id < b.id ? -1 : 1)),
    parameters: Object.fromEntries(library.flatMap(({ custom }) => Object.entries(custom.parameters ?? {}))),
    tables: packages.flatMap(({ title, custom: { as_of } }) =>
      as_of === undefined ? [] : [{ title: title ?? "", as_of }],
    ),
  };
}

function toRule(id: string, { title, description, references, custom }: AnnotatedPackage): Rule {
  const stated = <T>(name: string, value: T | undefined): T => {
    if (value === undefined) {
      throw new Error(`${id}: its METADATA states no ${name}.`);
    }
    return value;
  };
  return {
    id,
    title: stated("title", title),
    description: stated("description", description).trim(),
    severity: stated("custom.severity", custom.severity),
    topics: stated("custom.topics", custom.topics),
    covers: custom.covers ?? [],
    controls: custom.controls ?? {},
    resources: stated("custom.resources", custom.resources),
    reads: custom.reads ?? [],
    wanted: stated("custom.wanted", custom.wanted),
    remediation: stated("custom.remediation", custom.remediation),
    parameters: custom.parameters ?? {},
    references,
    since: stated("custom.since", custom.since),
  };
}
