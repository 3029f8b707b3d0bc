import Ajv, { type ErrorObject } from "ajv/dist/2020";
import { mostSimilar } from "../similar";
import type { Configuration } from "./configuration";
import schema from "./configuration.schema.json";
import type { Problem } from "./problem";

/** What is wrong with the form of a configuration; empty where it is one. */
export function formProblems(content: unknown): readonly Problem[] {
  const validate = new Ajv({ strict: true, allErrors: true, verbose: true }).compile<Configuration>(schema);
  return validate(content) ? [] : (validate.errors ?? []).map(toProblem);
}

function toProblem(error: ErrorObject): Problem {
  const path = pathOf(error.instancePath);
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(path, String(params["additionalProperty"]), keysOf(error.parentSchema));
    case "required":
      return { path, message: `lacks ${String(params["missingProperty"])}, which it needs` };
    case "enum":
      return {
        path,
        message: `got ${JSON.stringify(error.data)}, want ${(params["allowedValues"] as string[]).join(", ")}`,
      };
    case "type":
      return {
        path,
        message: `got ${JSON.stringify(error.data)}, want ${words[String(params["type"])] ?? "another type"}`,
      };
    default:
      return { path, message: `got ${JSON.stringify(error.data)}, want ${patternWords(path)}` };
  }
}

const words: Readonly<Record<string, string>> = {
  object: "keys with values below it",
  array: "a list",
  string: "a text",
};

function unknownKey(path: Problem["path"], key: string, known: readonly string[]): Problem {
  const similar = mostSimilar(key, known);
  const meant = similar === undefined ? "" : `, did you mean ${similar}?`;
  return {
    path: [...path, key],
    message: `unknown key ${key}${meant || `, want one of ${known.join(", ")}`}`,
    atKey: true,
  };
}

function keysOf(parent: unknown): readonly string[] {
  return Object.keys((parent as { readonly properties?: object } | undefined)?.properties ?? {});
}

/** Only texts have patterns: dates, rules, and what must not be blank. */
function patternWords(path: Problem["path"]): string {
  const last = path.at(-1);
  if (last === "expires") return "a day as YYYY-MM-DD";
  return last === "rule" ? "a rule as rds/storage_encrypted, or an area as rds/*" : "a text that is not blank";
}

function pathOf(pointer: string): readonly (string | number)[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
