import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { severities } from "../../gate/severity";
import {
  catalog,
  distinct,
  fileOf,
  filesBelow,
  idsOnDisk,
  read,
  root,
  rules,
  rulesFolder,
  typesIn,
} from "./rules-on-disk";

const sources = filesBelow(join(root, "policies/aurora"), ".rego").filter((file) => !file.endsWith("_test.rego"));
const states = ["right", "wrong", "null", "unset", "referenced", "undecidable", "deleted", "not applicable"];
const decided = new Set(
  rules.flatMap(([id]) => (/^# {3}decides:/m.test(fileOf(id, ".rego").split("\npackage ")[0] ?? "") ? [id] : [])),
);
const rows = [...read(join(root, "docs/requirements.md")).matchAll(/^\| ([A-Z]+-\d+) +\|/gm)].map(([, row]) => row);

describe("the catalog", () => {
  test("holds exactly the rules that have a folder", () => {
    expect(rules.map(([id]) => id)).toEqual([...idsOnDisk()].sort());
  });

  test("names exactly the resource types that the Rego sources name", () => {
    const named = distinct(sources.flatMap((file) => typesIn(read(file))));
    expect(distinct(catalog.rules.flatMap(({ resources, reads }) => [...resources, ...reads]))).toEqual(named);
  });

  test("has every rule that the constructs speak of", () => {
    const areas = distinct(rules.map(([id]) => dirname(id))).join("|");
    const spokenOf = filesBelow(join(root, "modules"), ".ts").flatMap((file) =>
      [...read(file).matchAll(new RegExp(`["\`]((?:${areas})/[a-z_]+)["\`]`, "g"))].map(([, id]) => id),
    );
    const known = new Set(rules.map(([id]) => id));
    expect(distinct(spokenOf).filter((id) => !known.has(id))).toEqual([]);
    expect(distinct(spokenOf)).toContain("rds/storage_encrypted");
  });
});

test("a parameter that several rules read means the same in all of them", () => {
  const stated = new Map<string, unknown>();
  for (const [name, parameter] of rules.flatMap(([, rule]) => Object.entries(rule.parameters))) {
    expect({ name, parameter }).toEqual({ name, parameter: stated.get(name) ?? parameter });
    stated.set(name, parameter);
  }
});

test("no requirement stands in the list twice", () => {
  expect(rows).toEqual([...new Set(rows)]);
});

describe.each(rules)("the rule %s", (id, rule) => {
  const name = basename(id);

  test("has its Rego, its test and its page in its folder, and nothing else", () => {
    expect(readdirSync(join(rulesFolder, id)).sort()).toEqual([`${name}.md`, `${name}.rego`, `${name}_test.rego`]);
  });

  test("is the package that its folder says", () => {
    const packageName = ["aurora", "rules", ...id.split("/")].join(".");
    expect([fileOf(id, ".rego"), fileOf(id, "_test.rego")].map(packageOf)).toEqual([
      packageName,
      `${packageName}_test`,
    ]);
  });

  test("is what its test evaluates, in a table of cases that judges nothing at least once", () => {
    const text = fileOf(id, "_test.rego");
    expect(text).toContain(`import data.aurora.rules.${id.replace("/", ".")}\n`);
    expect(text).toContain(`${name}.judged == case.judged with input as`);
    expect(text).toContain('"judged": [],');
  });

  test("has a row in its test for every state that an attribute can have, or the reason why there is none", () => {
    const text = fileOf(id, "_test.rego");
    const missing = states.filter(
      (state) =>
        !new RegExp(`^\\t*"${state}\\b`, "m").test(text) && !new RegExp(`^# No row "${state}": .{20,}`, "m").test(text),
    );
    expect(missing).toEqual([]);
  });

  test("says which controls of other products and of AWS's guidance it answers, and by which attributes it decides", () => {
    // The rows have nothing on how people sign in; the requirements have.
    const onPeople = rule.topics.filter((topic) => topic.startsWith("IAM-"));
    expect([...rule.covers, ...onPeople]).not.toEqual([]);
    expect(decided.has(id)).toBe(true);
  });

  test("has a page with its four headings and prose below each", () => {
    const [generated, written] = fileOf(id, ".md").split("<!-- End of what is generated. -->\n");
    const sections = (written ?? "").split(/^## /m).map((section) => section.trim());
    const empty = sections.slice(1).filter((section) => section.split("\n").slice(1).join("").length < 80);
    expect(generated).toContain(`# ${rule.title}\n\n\`${id}\`\n`);
    expect(sections.map((section) => section.split("\n")[0])).toEqual([
      "",
      "Why it matters",
      "What is judged",
      "How to fix it",
      "Not judged here",
    ]);
    expect(empty).toEqual([]);
    expect(written).not.toMatch(/<!--|TODO|TBD|FIXME/);
  });

  test("has a page that shows the fix in Terraform and links only to what is there", () => {
    const page = fileOf(id, ".md");
    const links = [...page.matchAll(/\]\((?!https:)([^)]+)\)/g)].map(([, link]) => link ?? "");
    expect(links.filter((link) => !existsSync(join(rulesFolder, id, link)))).toEqual([]);
    expect(page).toContain("```hcl\n");
  });

  test("lists every resource type that its Rego names", () => {
    const listed = new Set([...rule.resources, ...rule.reads]);
    expect(typesIn(fileOf(id, ".rego")).filter((type) => !listed.has(type))).toEqual([]);
  });

  test("stands for rows of the requirements, and has one of the severities", () => {
    expect(rule.topics).not.toEqual([]);
    expect(rule.topics.filter((topic) => !rows.includes(topic))).toEqual([]);
    expect(severities).toContain(rule.severity);
  });

  test("reads exactly the parameters that it states, whose defaults are within their bounds", () => {
    const readByRego = [...fileOf(id, ".rego").matchAll(/parameter\.value\("([a-z0-9_]+)"/g)].map(([, read]) => read);
    expect(Object.keys(rule.parameters).sort()).toEqual(distinct(readByRego));
    for (const { default: given, profiles = {}, minimum = NaN, maximum = NaN } of Object.values(rule.parameters)) {
      const numbers = [given, ...Object.values(profiles)].filter((value) => typeof value === "number");
      expect(numbers.filter((value) => !(minimum <= value && value <= maximum))).toEqual([]);
    }
  });

  test("cites AWS, Terraform or HashiCorp by links that are whole", () => {
    const allowed = /^https:\/\/(docs\.aws\.amazon\.com|developer\.hashicorp\.com|registry\.terraform\.io)\/\S+$/;
    expect(rule.references).not.toEqual([]);
    expect(rule.references.filter((reference) => !allowed.test(reference))).toEqual([]);
  });
});

function packageOf(rego: string): string | undefined {
  return /^package (\S+)$/m.exec(rego)?.[1];
}
