import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfiguration } from "../../../gate/configuration/read";
import { GateError } from "../../../gate/errors";
import type { Catalog } from "../../../gate/policy/catalog";
import { catalogOf, ruleOf } from "../rules";

const retention = { description: "days", default: 7, minimum: 1, maximum: 35, unit: "days" };
const catalog: Catalog = catalogOf(
  { ...ruleOf("rds/backup_retention"), parameters: { backup_retention_days: retention } },
  ruleOf("rds/storage_encrypted"),
  ruleOf("kms/key_rotation"),
);
const today = "2026-11-24";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aurora-guard-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function read(text: string) {
  const file = join(folder, "aurora-guard.yaml");
  writeFileSync(file, text);
  return readConfiguration(file, catalog, today);
}

/** What is refused, without the folder before the file. */
async function refusal(text: string): Promise<readonly string[]> {
  try {
    await read(text);
  } catch (error) {
    if (error instanceof GateError && error.code === "usage")
      return error.message.replaceAll(`${folder}/`, "").split("\n");
    throw error;
  }
  throw new Error("the configuration was taken");
}

test("a configuration is what it says", async () => {
  const content = {
    profile: "staging",
    "fail-on": "medium",
    unknown: { medium: "fail" },
    parameters: { backup_retention_days: 35 },
    severities: { "kms/key_rotation": "low" },
    off: [{ rule: "kms/*", reason: "another team's" }],
    environments: { "prod*": { profile: "prod" } },
    waivers: [
      {
        rule: "rds/storage_encrypted",
        address: "aws_rds_cluster.old",
        reason: "moving",
        owner: "data",
        expires: today,
      },
    ],
  };
  expect((await read(JSON.stringify(content))).content).toEqual(content);
});

test.each(["", "# nothing yet\n", "{}"])("a file that says nothing (%j) is an empty configuration", async (text) => {
  expect((await read(text)).content).toEqual({});
});

describe("fails, with line and column, for", () => {
  const waiver =
    "waivers:\n  - rule: rds/storage_encrypted\n    address: aws_rds_cluster.old\n    reason: moving\n    owner: data\n";

  test.each<[string, string, readonly string[]]>([
    [
      "what is no YAML",
      "profile: [prod\n",
      ["aurora-guard.yaml:2:1: Flow sequence in block collection must be sufficiently indented and end with a ]"],
    ],
    ["a key twice", "profile: prod\nprofile: dev\n", ["aurora-guard.yaml:2:1: Map keys must be unique"]],
    ["a list", "- prod\n", ['aurora-guard.yaml:1:1: got ["prod"], want keys with values below it']],
    [
      "a key that it does not know, near one that it does",
      "profile: prod\nfail_on: high\n",
      ["aurora-guard.yaml:2:1: unknown key fail_on, did you mean fail-on?"],
    ],
    [
      "a key that is near none",
      "environments:\n  prod:\n    colour: red\n",
      ["aurora-guard.yaml:3:5: unknown key colour, want one of profile, fail-on, unknown, parameters, severities"],
    ],
    [
      "a value that is none of those allowed",
      "profile: production\n",
      ['aurora-guard.yaml:1:10: profile: got "production", want prod, staging, dev'],
    ],
    ["a value of another type", "waivers: none\n", ['aurora-guard.yaml:1:10: waivers: got "none", want a list']],
    [
      "a text that is no text",
      "off:\n  - rule: kms/*\n    reason: 7\n",
      ["aurora-guard.yaml:3:13: off[0].reason: got 7, want a text"],
    ],
    ["a waiver without an end", waiver, ["aurora-guard.yaml:2:5: waivers[0]: lacks expires, which it needs"]],
    [
      "a blank owner",
      `${waiver.replace("owner: data", 'owner: " "')}    expires: ${today}\n`,
      ['aurora-guard.yaml:5:12: waivers[0].owner: got " ", want a text that is not blank'],
    ],
    [
      "an end that is no day",
      `${waiver}    expires: soon\n`,
      ['aurora-guard.yaml:6:14: waivers[0].expires: got "soon", want a day as YYYY-MM-DD'],
    ],
    [
      "an end that is not in the calendar",
      `${waiver}    expires: 2026-11-31\n`,
      ["aurora-guard.yaml:6:14: waivers[0].expires: got 2026-11-31, want a day of the calendar"],
    ],
    [
      "an end that is more than a year away",
      `${waiver}    expires: 2030-01-01\n`,
      [
        "aurora-guard.yaml:6:14: waivers[0].expires: got 2030-01-01, want a day not later than 2027-11-25, a year from today",
      ],
    ],
    [
      "a rule that is written in another form",
      "off:\n  - rule: encrypted\n    reason: x\n",
      [
        'aurora-guard.yaml:2:11: off[0].rule: got "encrypted", want a rule as rds/storage_encrypted, or an area as rds/*',
      ],
    ],
    [
      "a rule that there is not",
      "off:\n  - rule: rds/storage_encrypt\n    reason: x\n",
      [
        "aurora-guard.yaml:2:11: off[0].rule: there is no rule rds/storage_encrypt, did you mean rds/storage_encrypted?",
      ],
    ],
    [
      "an area that there is not",
      "off:\n  - rule: networking/*\n    reason: x\n",
      ['aurora-guard.yaml:2:11: off[0].rule: there is no rule networking/*, "aurora-guard rules" lists all'],
    ],
    [
      "a severity of a rule that there is not",
      "severities:\n  kms/rotation_of_keys: low\n",
      ['aurora-guard.yaml:2:3: there is no rule kms/rotation_of_keys, "aurora-guard rules" lists all'],
    ],
    [
      "a parameter out of its bounds",
      "parameters:\n  backup_retention_days: 99\n",
      [
        "aurora-guard.yaml:2:26: parameters.backup_retention_days: backup_retention_days is 99, want a number from 1 to 35 days",
      ],
    ],
    [
      "a parameter that no rule reads",
      "environments:\n  dev:\n    parameters:\n      days: 1\n",
      [
        "aurora-guard.yaml:4:13: environments.dev.parameters.days: no rule reads the parameter days, want one of backup_retention_days",
      ],
    ],
    [
      "several things at once",
      "profil: prod\nfail-on: all\n",
      [
        "aurora-guard.yaml:1:1: unknown key profil, did you mean profile?",
        'aurora-guard.yaml:2:10: fail-on: got "all", want critical, high, medium, low',
      ],
    ],
  ])("%s", async (_, text, lines) => {
    expect(await refusal(text)).toEqual(lines);
  });

  test("a file that is not there", async () => {
    await expect(readConfiguration("none.yaml", catalog, today)).rejects.toMatchObject({
      code: "usage",
      message: "none.yaml: cannot be read (ENOENT); check the path and its permissions",
    });
  });
});
