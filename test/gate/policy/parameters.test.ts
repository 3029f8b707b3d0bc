import { GateError } from "../../../gate/errors";
import type { Catalog, Parameter } from "../../../gate/policy/catalog";
import { parametersOf, resolveParameters, type ParameterValues } from "../../../gate/policy/parameters";
import { catalogOf, ruleOf } from "../rules";

const days: Parameter = {
  description: "days",
  default: 7,
  profiles: { dev: 1 },
  unit: "days",
  minimum: 1,
  maximum: 35,
};

const catalog: Catalog = {
  ...catalogOf({ ...ruleOf("rds/backup_retention"), parameters: { backup_days: days } }),
  parameters: {
    scope: { description: "scope", default: "aurora", allowed: ["aurora", "all"] },
    strict: { description: "strict", default: false },
    owners: { description: "owners", default: [] },
    prefix: { description: "prefix", default: "" },
    ratio: { description: "ratio", default: 0.5 },
  },
};

function resolve(given: ParameterValues, profile: "prod" | "dev" = "prod"): ParameterValues {
  return resolveParameters(catalog, profile, given, "--parameter");
}

test("a catalog's parameters are those of its rules and those that many share", () => {
  expect([...parametersOf(catalog).keys()]).toEqual(["scope", "strict", "owners", "prefix", "ratio", "backup_days"]);
});

test("where nothing is given, only what the profile changes is handed to the rules", () => {
  expect([resolve({}), resolve({}, "dev")]).toEqual([{}, { backup_days: 1 }]);
});

test("what is given wins over the profile", () => {
  expect(resolve({ backup_days: 14 }, "dev")).toEqual({ backup_days: 14 });
});

test("values of every type within their bounds are handed on", () => {
  const given = { scope: "all", strict: true, owners: ["111122223333"], prefix: "db-", ratio: 99, backup_days: 35 };
  expect(resolve(given)).toEqual(given);
});

test.each([
  [{ backup_days: 0 }, "--parameter: backup_days is 0, want a number from 1 to 35 days"],
  [{ backup_days: 36 }, "--parameter: backup_days is 36, want a number from 1 to 35 days"],
  [{ backup_days: "7" }, '--parameter: backup_days is "7", want a number from 1 to 35 days'],
  [{ ratio: Infinity }, "--parameter: ratio is null, want a number from any to any"],
  [{ scope: "none" }, '--parameter: scope is "none", want aurora or all'],
  [{ strict: "yes" }, '--parameter: strict is "yes", want true or false'],
  [{ owners: [1] }, "--parameter: owners is [1], want a list of texts"],
  [{ prefix: 1 }, "--parameter: prefix is 1, want a text"],
  [
    { backup_day: 7 },
    "--parameter: no rule reads the parameter backup_day, want one of backup_days, owners, prefix, ratio, scope, strict",
  ],
])("fails for %j", (given, message) => {
  expect(() => resolve(given)).toThrow(new GateError("usage", message));
});
