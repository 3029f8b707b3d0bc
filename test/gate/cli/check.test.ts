import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import Ajv from "ajv/dist/2020";
import schema from "../../../gate/report/report.schema.json";
import { auroraGuard, startAuroraGuard } from "./aurora-guard";
import { emptyPlan, insecurePlan, planOf } from "./plans";
import { temporaryFolder, writeFiles } from "./temporary-folder";

const validate = new Ajv({ strict: true }).compile(schema);
const escape = "\u001b[";

function addressesOf(report: string): string[] {
  const { results } = JSON.parse(report) as { results: { address: string; rule: string }[] };
  return results.filter(({ rule }) => rule === "rds/storage_encrypted").map(({ address }) => address);
}

describe("aurora-guard check", () => {
  const folder = temporaryFolder();
  beforeEach(() => {
    writeFiles(folder(), { "empty.json": emptyPlan, "insecure.json": insecurePlan });
  });

  test("ends with 0 on a plan that changes nothing, and says that no rule judged anything", () => {
    const { code, stdout, stderr } = auroraGuard(["check", "empty.json"], { folder: folder() });

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(
      stdout
        .replace(/\d+ rules/, "N rules")
        .replace(/\n(?:.*: as of [\d-]+\n)+/, "")
        .split("\n"),
    ).toEqual([
      "empty.json  plan of Terraform 1.11.4",
      "it holds no resource that any rule judges",
      "",
      "PASS empty.json: 0 failed, 0 unknown, 0 passed, 0 counting; N rules over 0 resources",
      "",
    ]);
  });

  test("ends with 1 on an insecure plan and names rule, address, what was found, what is wanted and the fix", () => {
    const { code, stdout, stderr } = auroraGuard(["check", "insecure.json"], { folder: folder() });

    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain(
      [
        "FAIL high rds/storage_encrypted  Cluster storage is encrypted",
        "  wanted  storage_encrypted = true",
        "  fix     Set storage_encrypted to true. To encrypt an existing cluster, restore a snapshot of it into a new one with a kms_key_id.",
        "  - aws_rds_cluster.orders",
        "      found   storage_encrypted is false",
        "",
      ].join("\n"),
    );
  });

  test("ends with 0 on findings below the threshold, and still shows them", () => {
    const args = ["check", "insecure.json", "--profile", "staging", "--fail-on", "critical"];
    const { code, stdout } = auroraGuard(args, { folder: folder() });

    expect(stdout).toContain("FAIL high rds/storage_encrypted  Cluster storage is encrypted  (does not count)");
    expect(code).toBe(0);
  });

  test("reads standard input", () => {
    const { code, stdout } = auroraGuard(["check", "-"], { input: JSON.stringify(emptyPlan) });

    expect(stdout.split("\n")[0]).toBe("stdin  plan of Terraform 1.11.4  -");
    expect(code).toBe(0);
  });

  test("judges every stack of a cdktf.out as a preview", () => {
    const path = "stacks/prod/cdk.tf.json";
    writeFiles(folder(), {
      "cdktf.out/manifest.json": { stacks: { prod: { name: "prod", synthesizedStackPath: path } } },
      [`cdktf.out/${path}`]: {
        "//": { metadata: { stackName: "prod" } },
        resource: { aws_rds_cluster: { orders: { storage_encrypted: false } } },
      },
    });
    const { code, stdout } = auroraGuard(["check", "cdktf.out"], { folder: folder() });

    expect(stdout.split("\n").slice(0, 2)).toEqual([
      "prod  stack  cdktf.out/stacks/prod",
      "preview: this is the synthesized configuration, not what Terraform would do",
    ]);
    expect(stdout).toContain("  - aws_rds_cluster.orders\n      found   storage_encrypted is false\n");
    expect(code).toBe(1);
  });

  test("starts the report on several documents with their table", () => {
    const { code, stdout } = auroraGuard(["check", "empty.json", "insecure.json"], { folder: folder() });
    const [, first, second] = stdout.split("\n");

    expect(first).toBe("empty.json     plan       0     0        0  PASS");
    expect(second).toMatch(/^insecure\.json {2}plan .* FAIL$/);
    expect(code).toBe(1);
  });

  test.each([
    ["one document", ["insecure.json"]],
    ["several documents", ["empty.json", "insecure.json"]],
  ])("writes JSON that its schema accepts on %s", (_, what) => {
    const { stdout, stderr } = auroraGuard(["check", ...what, "--format", "json"], { folder: folder() });

    expect(stderr).toBe("");
    expect({ isValid: validate(JSON.parse(stdout)), errors: validate.errors }).toEqual({ isValid: true, errors: null });
  });

  describe("with --output", () => {
    test("writes the same report to the file, through a link, and nothing else", () => {
      writeFiles(folder(), { "target.json": "old" });
      symlinkSync("target.json", join(folder(), "link.json"));
      const args = ["check", "empty.json", "--format", "json"];
      const printed = auroraGuard(args, { folder: folder() }).stdout;

      expect(auroraGuard([...args, "--output", "link.json"], { folder: folder() })).toEqual({
        code: 0,
        stdout: "",
        stderr: "",
      });
      expect(readFileSync(join(folder(), "target.json"), "utf8")).toBe(printed);
      expect(readdirSync(folder()).sort()).toEqual(["empty.json", "insecure.json", "link.json", "target.json"]);
    });

    test("never colours the file", () => {
      const environment = { FORCE_COLOR: "1" };
      auroraGuard(["check", "insecure.json", "--output", "report.txt"], { folder: folder(), environment });

      expect(readFileSync(join(folder(), "report.txt"), "utf8")).not.toContain(escape);
    });

    test("fails with 2 where the file cannot be written", () => {
      expect(auroraGuard(["check", "empty.json", "--output", "no/report.txt"], { folder: folder() })).toEqual({
        code: 2,
        stdout: "",
        stderr:
          "aurora-guard: --output no/report.txt: cannot be written (ENOENT); name a file in a folder that exists and is yours\n",
      });
    });

    test("writes into a named pipe instead of replacing it", async () => {
      const pipe = join(folder(), "pipe");
      spawnSync("mkfifo", [pipe]);
      const reader = spawn("cat", [pipe]);
      const report = text(reader.stdout);
      const child = startAuroraGuard(["check", "empty.json", "--output", "pipe"], { folder: folder() });
      const code = await new Promise((resolve) => child.on("close", resolve));
      try {
        expect({ code, isPipe: statSync(pipe).isFIFO() }).toEqual({ code: 0, isPipe: true });
        expect((await report).split("\n")[0]).toBe("empty.json  plan of Terraform 1.11.4");
      } finally {
        reader.kill();
      }
    });
  });

  test.each<[string, Record<string, string>, string[], boolean]>([
    ["no colour into a pipe", {}, [], false],
    ["colour where FORCE_COLOR asks for it", { FORCE_COLOR: "1" }, [], true],
    ["no colour where FORCE_COLOR is 0", { FORCE_COLOR: "0" }, [], false],
    ["no colour where NO_COLOR forbids it", { FORCE_COLOR: "1", NO_COLOR: "1" }, [], false],
    ["no colour with --no-color", { FORCE_COLOR: "1" }, ["--no-color"], false],
  ])("writes %s", (_, environment, options, isColored) => {
    const { stdout } = auroraGuard(["check", "insecure.json", ...options], { folder: folder(), environment });

    expect(stdout.includes(escape)).toBe(isColored);
  });

  describe("writing megabytes into a pipe", () => {
    const names = Array.from({ length: 1500 }, (_, index) => `cluster_${index}`);
    beforeEach(() => {
      writeFiles(folder(), { "large.json": planOf(Object.fromEntries(names.map((name) => [name, false]))) });
    });

    test("loses nothing of the report", () => {
      const { code, stdout } = auroraGuard(["check", "large.json", "--format", "json"], { folder: folder() });

      expect(addressesOf(stdout)).toEqual(names.map((name) => `aws_rds_cluster.${name}`).sort());
      expect(code).toBe(1);
    });

    test("takes it without a word when the reader leaves early, and keeps its exit code", async () => {
      const child = startAuroraGuard(["check", "large.json", "--format", "json"], { folder: folder() });
      const ended = new Promise((resolve) => child.on("close", resolve));
      child.stdout.once("data", () => child.stdout.destroy());
      const stderr = await text(child.stderr);

      expect({ code: await ended, stderr }).toEqual({ code: 1, stderr: "" });
    });
  });
});

describe("aurora-guard rules", () => {
  test("lists the catalog as a table and as JSON", () => {
    const catalog = readFileSync(join(__dirname, "../../../policies/dist/catalog.json"), "utf8");
    const ids = (JSON.parse(catalog) as { rules: { id: string }[] }).rules.map(({ id }) => id);
    const table = auroraGuard(["rules"]).stdout.trimEnd().split("\n");

    expect(table.map((line) => line.split(" ")[0])).toEqual(["rule", ...ids]);
    expect(JSON.parse(auroraGuard(["rules", "--format", "json"]).stdout)).toEqual(JSON.parse(catalog));
  });
});

describe("aurora-guard explain", () => {
  test("prints the page of the rule without the marks for its editors", () => {
    const page = join(__dirname, "../../../policies/aurora/rules/rds/storage_encrypted/storage_encrypted.md");
    const lines = readFileSync(page, "utf8").split("\n");

    const { code, stdout, stderr } = auroraGuard(["explain", "rds/storage_encrypted"]);

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n").filter((line) => line !== "")).toEqual(
      lines.filter((line) => line !== "" && !line.startsWith("<!--")),
    );
  });

  test.each([
    ["rds/storage_encryptd", "rds/storage_encrypted"],
    ["instance_not_public", "rds/instance_not_public"],
  ])("fails with 2 on %s and says what was meant", (rule, meant) => {
    const { code, stdout, stderr } = auroraGuard(["explain", rule]);

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.replace(/all \d+/, "all N")).toBe(
      `aurora-guard: explain: there is no rule "${rule}"; did you mean ${meant}? "aurora-guard rules" lists all N\n`,
    );
  });

  test.each(["../../rules/rds/storage_encrypted", "unlike/any"])("fails with 2 on %s without a guess", (rule) => {
    const { code, stdout, stderr } = auroraGuard(["explain", rule]);

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.replace(/all \d+/, "all N")).toBe(
      `aurora-guard: explain: there is no rule "${rule}"; "aurora-guard rules" lists all N\n`,
    );
  });
});
