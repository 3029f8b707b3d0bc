import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { auroraGuard } from "./aurora-guard";
import { insecurePlan, planOf } from "./plans";
import { temporaryFolder, writeFiles } from "./temporary-folder";

interface Report {
  readonly passed: boolean;
  readonly summary: { readonly waived: number; readonly counting: number };
  readonly off: readonly unknown[];
  readonly notices: readonly { readonly text: string }[];
}

const everything = { rule: "rds/*", reason: "not ours" };

describe("aurora-guard check with a configuration", () => {
  const folder = temporaryFolder();
  beforeEach(() => {
    writeFiles(folder(), { "plan.json": insecurePlan });
  });

  function check(...args: readonly string[]) {
    const { code, stdout, stderr } = auroraGuard(["check", "plan.json", "--format", "json", ...args], {
      folder: folder(),
    });
    return { code, stderr, report: (stdout === "" ? undefined : JSON.parse(stdout)) as Report };
  }

  test("takes the one in its folder", () => {
    writeFiles(folder(), { "aurora-guard.yaml": JSON.stringify({ "fail-on": "critical", profile: "dev" }) });
    expect(check()).toMatchObject({ code: 0, report: { passed: true } });
  });

  test("takes another one by its path, and none when it is told so", () => {
    writeFiles(folder(), {
      "aurora-guard.yaml": "profile: production",
      "other.yaml": JSON.stringify({ off: [everything], "fail-on": "critical", profile: "dev" }),
    });
    expect(check("--config", "other.yaml")).toMatchObject({ code: 0, report: { off: [everything] } });
    expect(check("--no-config")).toMatchObject({ code: 1, report: { off: [] } });
  });

  test("lets the command line win over it", () => {
    writeFiles(folder(), { "aurora-guard.yaml": JSON.stringify({ "fail-on": "critical", profile: "dev" }) });
    expect(check("--fail-on", "low").code).toBe(1);
  });

  test("ends with 2 on a configuration that is wrong, and judges nothing", () => {
    writeFiles(folder(), { "aurora-guard.yaml": "profile: production\n" });
    expect(check()).toEqual({
      code: 2,
      stderr: 'aurora-guard: aurora-guard.yaml:1:10: profile: got "production", want prod, staging, dev\n',
      report: undefined,
    });
  });

  test("ends with 3 on waivers beside the plan that cannot be read, whatever the configuration says", () => {
    writeFiles(folder(), {
      "aurora-guard.waivers.json": "[",
      "aurora-guard.yaml": JSON.stringify({ off: [everything] }),
    });
    const { code, stderr } = check();
    expect(code).toBe(3);
    expect(stderr).toMatch(/^aurora-guard: aurora-guard\.waivers\.json: got text that is no JSON/);
  });

  test("passes what is waived, and fails again once the waiver is for something else", () => {
    const expires = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const waiver = { rule: "rds/*", address: "aws_rds_cluster.*", reason: "moving", owner: "data", expires };
    const others = { off: [{ rule: "kms/*", reason: "x" }], "fail-on": "critical" };
    writeFiles(folder(), { "aurora-guard.yaml": JSON.stringify({ ...others, waivers: [waiver] }) });
    expect(check().report.summary.waived).toBeGreaterThan(5);
    writeFiles(folder(), {
      "aurora-guard.yaml": JSON.stringify({ ...others, waivers: [{ ...waiver, address: "aws_rds_cluster.other" }] }),
    });
    expect(check().report.notices.map(({ text }) => text)).toEqual([
      "the waiver of rds/* for aws_rds_cluster.other (data, aurora-guard.yaml) waives nothing: remove it",
    ]);
  });

  test("fails only on what a baseline does not have", () => {
    check("--output", "before.json");
    expect(check("--baseline", "before.json")).toMatchObject({ code: 0, report: { summary: { counting: 0 } } });
    writeFiles(folder(), { "plan.json": planOf({ orders: false, second: false }) });
    const { code, report } = check("--baseline", "before.json");
    expect(code).toBe(1);
    expect(report.summary.counting).toBeGreaterThan(0);
  });

  test("ends with 2 on a baseline that is no report", () => {
    writeFiles(folder(), { "before.json": "{}" });
    expect(check("--baseline", "before.json")).toMatchObject({ code: 2, report: undefined });
  });
});

describe("aurora-guard init", () => {
  const folder = temporaryFolder();

  test("writes a configuration of comments alone, which is one once they are taken away", () => {
    const { code, stdout } = auroraGuard(["init"], { folder: folder() });
    const text = readFileSync(join(folder(), "aurora-guard.yaml"), "utf8");
    const uncommented = text.replaceAll(/^# ([\w"*-]+:| {2})/gm, "$1");

    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "aurora-guard.yaml: written. Every key in it is a comment: take away the # of what you need.\n",
    });
    expect(parse(text)).toBeNull();
    expect(Object.keys(parse(uncommented) as object)).toEqual([
      "yaml-language-server",
      "profile",
      "fail-on",
      "unknown",
      "parameters",
      "severities",
      "off",
      "environments",
      "waivers",
    ]);
    writeFiles(folder(), {
      "plan.json": planOf({}),
      "aurora-guard.yaml": uncommented.replace(/^yaml-language.*$/m, ""),
    });
    expect(auroraGuard(["check", "plan.json"], { folder: folder() }).stderr).toBe("");
  });

  test("ends with 2 where there is one already, and leaves it alone", () => {
    writeFiles(folder(), { "aurora-guard.yaml": "profile: dev\n" });

    expect(auroraGuard(["init"], { folder: folder() })).toEqual({
      code: 2,
      stdout: "",
      stderr: "aurora-guard: aurora-guard.yaml: there is one already; edit it, or move it away first\n",
    });
    expect(existsSync(join(folder(), "aurora-guard.yaml"))).toBe(true);
  });
});
