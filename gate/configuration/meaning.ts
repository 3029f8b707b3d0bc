import { GateError } from "../errors";
import type { Catalog } from "../policy/catalog";
import { resolveParameters } from "../policy/parameters";
import { mostSimilar } from "../similar";
import { dayAfter, isCalendarDay } from "../calendar";
import { mostWaiverDays, type Configuration, type EnvironmentConfiguration } from "./configuration";
import type { Problem } from "./problem";

/** What a configuration of the right form says that cannot be: rules and parameters that there are not, days that are none. */
export function meaningProblems(configuration: Configuration, catalog: Catalog, today: string): readonly Problem[] {
  const { off = [], waivers = [], environments = {} } = configuration;
  return [
    ...environmentProblems(configuration, [], catalog),
    ...Object.entries(environments).flatMap(([name, environment]) =>
      environmentProblems(environment, ["environments", name], catalog),
    ),
    ...off.flatMap(({ rule }, index) => ruleProblems(rule, ["off", index, "rule"], catalog)),
    ...waivers.flatMap(({ rule, expires }, index) => [
      ...ruleProblems(rule, ["waivers", index, "rule"], catalog),
      ...dayProblems(expires, ["waivers", index, "expires"], today),
    ]),
  ];
}

function environmentProblems(
  { severities = {}, parameters = {} }: EnvironmentConfiguration,
  path: Problem["path"],
  catalog: Catalog,
): readonly Problem[] {
  return [
    ...Object.keys(severities).flatMap((rule) => ruleProblems(rule, [...path, "severities", rule], catalog, true)),
    ...Object.entries(parameters).flatMap(([name, value]) => parameterProblems(name, value, path, catalog)),
  ];
}

function ruleProblems(rule: string, path: Problem["path"], { rules }: Catalog, atKey = false): readonly Problem[] {
  const ids = rules.map(({ id }) => id);
  const areas = [...new Set(ids.map((id) => `${id.split("/")[0]}/*`))];
  const known = atKey ? ids : [...ids, ...areas];
  if (known.includes(rule)) return [];
  const similar = mostSimilar(rule, known);
  const meant = similar === undefined ? `"aurora-guard rules" lists all` : `did you mean ${similar}?`;
  return [{ path, message: `there is no rule ${rule}, ${meant}`, atKey }];
}

function parameterProblems(name: string, value: unknown, path: Problem["path"], catalog: Catalog): readonly Problem[] {
  try {
    resolveParameters(catalog, "prod", { [name]: value }, "parameters");
    return [];
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return [{ path: [...path, "parameters", name], message: error.message.replace(/^parameters: /, "") }];
  }
}

function dayProblems(day: string, path: Problem["path"], today: string): readonly Problem[] {
  if (!isCalendarDay(day)) return [{ path, message: `got ${day}, want a day of the calendar` }];
  const last = dayAfter(today, mostWaiverDays);
  return day <= last ? [] : [{ path, message: `got ${day}, want a day not later than ${last}, a year from today` }];
}
