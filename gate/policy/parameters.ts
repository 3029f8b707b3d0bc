import { GateError } from "../errors";
import type { Profile } from "../profile";
import type { Catalog, Parameter } from "./catalog";

/** Values of parameters by name, as the rules read them from `data.parameters`. */
export type ParameterValues = Readonly<Record<string, unknown>>;

/** Every parameter of the catalog by name: those of rules and those that many rules share. */
export function parametersOf(catalog: Catalog): ReadonlyMap<string, Parameter> {
  const all = [catalog.parameters, ...catalog.rules.map((rule) => rule.parameters)];
  return new Map(all.flatMap((parameters) => Object.entries(parameters)));
}

/**
 * What the rules get: the defaults of the profile where they differ from the rules' own, then what is `given`.
 *
 * @param where names the source of `given` in errors, e.g. `--parameter`
 * @throws GateError `usage` for a name that no rule reads, a value of another type, or one outside of its bounds
 */
export function resolveParameters(
  catalog: Catalog,
  profile: Profile,
  given: ParameterValues,
  where: string,
): ParameterValues {
  const known = parametersOf(catalog);
  const ofProfile = [...known].flatMap(([name, { profiles }]) =>
    profiles?.[profile] === undefined ? [] : [[name, profiles[profile]] as const],
  );
  for (const [name, value] of Object.entries(given)) assertAllowed(name, value, known, where);
  return { ...Object.fromEntries(ofProfile), ...given };
}

function assertAllowed(name: string, value: unknown, known: ReadonlyMap<string, Parameter>, where: string): void {
  const parameter = known.get(name);
  if (parameter === undefined) {
    throw new GateError(
      "usage",
      `${where}: no rule reads the parameter ${name}, want one of ${[...known.keys()].sort().join(", ")}`,
    );
  }
  if (!isAllowed(value, parameter)) {
    throw new GateError("usage", `${where}: ${name} is ${JSON.stringify(value)}, want ${wantedText(parameter)}`);
  }
}

function isAllowed(value: unknown, parameter: Parameter): boolean {
  if (Array.isArray(parameter.default))
    return Array.isArray(value) && value.every((entry) => typeof entry === "string");
  if (typeof value !== typeof parameter.default) return false;
  if (typeof value === "number") {
    const { minimum = -Infinity, maximum = Infinity } = parameter;
    return Number.isFinite(value) && minimum <= value && value <= maximum;
  }
  return parameter.allowed === undefined || parameter.allowed.includes(String(value));
}

/** What a parameter may be, as a phrase: `a number from 1 to 35 days`, `true or false`, `aurora or all`. */
export function wantedText(parameter: Parameter): string {
  if (Array.isArray(parameter.default)) return "a list of texts";
  if (typeof parameter.default === "boolean") return "true or false";
  if (typeof parameter.default === "string") return parameter.allowed?.join(" or ") ?? "a text";
  const unit = parameter.unit === undefined ? "" : ` ${parameter.unit}`;
  return `a number from ${parameter.minimum ?? "any"} to ${parameter.maximum ?? "any"}${unit}`;
}
