import { readFileSync } from "node:fs";
import { ConstructError } from "../errors";
import { type Problem, refuseProblems } from "../validation/problems";
import { environmentProblems, type EnvironmentValues } from "./environment-values";

/** An environment as a file of environments names it: the account, and the block of its database network. */
export interface EnvironmentDescription extends EnvironmentValues {
  /** IPv4 block of the environment's database network, such as `10.20.0.0/16`. */
  readonly cidr: string;
}

const fields: Readonly<Record<keyof EnvironmentDescription, { test: (value: unknown) => boolean; allowed: string }>> = {
  accountId: { test: isText, allowed: "a text" },
  region: { test: isText, allowed: "a text" },
  availabilityZones: { test: isTexts, allowed: "a list of texts" },
  cidr: { test: isText, allowed: "a text" },
  tags: { test: (value) => value === undefined || isRecordOfTexts(value), allowed: "an object of texts, or nothing" },
};

/**
 * Reads environments from a JSON file: an object with one {@link EnvironmentDescription} for each name.
 *
 * @param names - the environments that must be there.
 * @throws ConstructError that lists everything that is missing, unknown or malformed.
 */
export function readEnvironments<Name extends string>(
  file: string,
  names: readonly Name[],
): Readonly<Record<Name, EnvironmentDescription>> {
  const content = parse(file);
  refuseProblems(
    file,
    names.flatMap((name) => descriptionProblems(name, content[name])),
    "environment",
  );
  return content as Readonly<Record<Name, EnvironmentDescription>>;
}

function parse(file: string): Readonly<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (isRecord(content)) return content;
  } catch (error) {
    throw new ConstructError(
      "environment",
      `${file}: cannot be read as JSON (${String(error)}); ` +
        "allowed: a JSON object with one environment for each name; fix: correct the file.",
    );
  }
  throw new ConstructError(
    "environment",
    `${file}: got JSON that is no object; allowed: an object with one environment for each name; fix: correct the file.`,
  );
}

function descriptionProblems(name: string, given: unknown): readonly Problem[] {
  if (!isRecord(given)) {
    const allowed = `an object with ${Object.keys(fields).join(", ")}`;
    return [{ property: name, given, allowed, fix: "describe the environment" }];
  }
  const unknown = Object.keys(given).filter((key) => !(key in fields));
  const problems: Problem[] = unknown.map((key) => ({
    property: `${name}.${key}`,
    given: given[key],
    allowed: `the properties ${Object.keys(fields).join(", ")}`,
    fix: "remove it, or correct its name",
  }));
  for (const [key, { test, allowed }] of Object.entries(fields)) {
    if (test(given[key])) continue;
    problems.push({ property: `${name}.${key}`, given: given[key], allowed, fix: "correct the value" });
  }
  if (problems.length > 0) return problems;
  return environmentProblems(given as unknown as EnvironmentDescription).map((problem) => ({
    ...problem,
    property: `${name}.${problem.property}`,
  }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isRecordOfTexts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isText);
}
