import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnvironments } from "../../../modules";
import { messageOf } from "../support";

const dev = {
  accountId: "111111111111",
  region: "eu-central-1",
  availabilityZones: ["eu-central-1a", "eu-central-1b"],
  cidr: "10.10.0.0/16",
};

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aurora-guard-environments-"));
  file = join(folder, "environments.json");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function read(content: unknown): unknown {
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return readEnvironments(file, ["dev", "prod"]);
}

test("the environments are read as they stand", () => {
  expect(read({ dev, prod: { ...dev, tags: { environment: "prod" } } })).toEqual({
    dev,
    prod: { ...dev, tags: { environment: "prod" } },
  });
});

test("fails with everything that is missing, unknown or malformed", () => {
  const broken = { ...dev, region: undefined, availabilityZones: "eu-central-1a", cdir: "10.0.0.0/16", tags: { a: 1 } };
  expect(messageOf(() => read({ dev: broken }))).toBe(
    [
      `ConstructError: ${file}: 5 values cannot be used.`,
      '- dev.cdir: got "10.0.0.0/16"; allowed: the properties accountId, region, availabilityZones, cidr, tags; fix: remove it, or correct its name.',
      "- dev.region: got nothing; allowed: a text; fix: correct the value.",
      '- dev.availabilityZones: got "eu-central-1a"; allowed: a list of texts; fix: correct the value.',
      '- dev.tags: got {"a":1}; allowed: an object of texts, or nothing; fix: correct the value.',
      "- prod: got nothing; allowed: an object with accountId, region, availabilityZones, cidr, tags; fix: describe the environment.",
    ].join("\n"),
  );
});

test("fails with values that cannot be an account or zones of the Region", () => {
  expect(messageOf(() => read({ dev: { ...dev, accountId: "1", availabilityZones: ["us-east-1a"] }, prod: dev }))).toBe(
    [
      `ConstructError: ${file}: 2 values cannot be used.`,
      '- dev.accountId: got "1"; allowed: an AWS account id of twelve digits, as a text; fix: write it with its leading zeros, such as "012345678901".',
      '- dev.availabilityZones: got ["us-east-1a"]; allowed: names of zones in eu-central-1; fix: write names such as eu-central-1a.',
    ].join("\n"),
  );
});

test("fails when the JSON is no object", () => {
  expect(messageOf(() => read([]))).toBe(
    `ConstructError: ${file}: got JSON that is no object; allowed: an object with one environment for each name; fix: correct the file.`,
  );
});

test("fails when the file is no JSON", () => {
  expect(messageOf(() => read("{"))).toMatch(
    /^ConstructError: .*environments\.json: cannot be read as JSON \(.+\); allowed: a JSON object with one environment for each name; fix: correct the file\.$/,
  );
});

test("fails when there is no file", () => {
  expect(messageOf(() => readEnvironments(file, ["dev"]))).toBe(
    `ConstructError: ${file}: cannot be read as JSON (Error: ENOENT: no such file or directory, open '${file}'); ` +
      "allowed: a JSON object with one environment for each name; fix: correct the file.",
  );
});
