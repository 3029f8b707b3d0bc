import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { CdktfProject } from "./cdktf-project";
import { emptyPlan, insecurePlan } from "./plans";
import { temporaryFolder, writeFiles } from "./temporary-folder";

const nothingJudged = (stack: string): string[] => [
  "it holds no resource that any rule judges",
  "",
  `PASS ${stack}: 0 failed, 0 unknown, 0 passed, 0 counting; N rules over 0 resources`,
  "",
];

const planned = (stack: string): string[] => [
  `${stack}  plan of Terraform 1.11.4  reports/${stack}/plan.json`,
  ...nothingJudged(stack),
];

const previewed = (stack: string): string[] => [
  `${stack}  stack  cdktf.out/stacks/${stack}`,
  "preview: this is the synthesized configuration, not what Terraform would do",
  ...nothingJudged(stack),
];

const synthesis = ["synthesize …", "the app's own words", "warn: dev/Orders: no waiver owner", "synthesize: <time>"];
const stepLines = (stack: string, step: string): string[] => [
  `${stack}: terraform ${step} …`,
  `${stack}: terraform ${step}: <time>`,
];
const initLines = [...stepLines("dev", "init"), ...stepLines("prod", "init")];
const places = "Reports: reports/<stack>/report.{txt,json}";
const secrets = "A plan.json holds secrets in clear: keep it to yourself.";

function linesOf(text: string): string[] {
  return text
    .replace(/\d+ rules/g, "N rules")
    .replace(/\n(?:.*: as of [\d-]+\n)+/, "")
    .split("\n");
}

describe("aurora-guard plan, where there is a Terraform", () => {
  const folder = temporaryFolder();
  let project: CdktfProject;
  beforeEach(() => {
    project = new CdktfProject(folder(), { standIn: "terraform" });
    writeFiles(folder(), { "shown.json": emptyPlan });
  });

  test("plans every stack and shows one table, the findings and where the reports are", () => {
    const { code, stdout } = project.plan();

    expect(linesOf(stdout)).toEqual([
      "stack  judged  pass  fail  unknown  verdict time",
      "dev    plan       0     0        0  PASS <time>",
      "prod   plan       0     0        0  PASS <time>",
      "",
      ...planned("dev"),
      ...planned("prod"),
      places,
      secrets,
      "",
    ]);
    expect(code).toBe(0);
  });

  test("says on standard error how long each slow step took, the inits one after the other", () => {
    const { stderr } = project.plan();
    const lines = stderr.trimEnd().split("\n");

    expect(lines.slice(0, -4)).toEqual([...synthesis, ...initLines]);
    expect(lines.slice(-4).sort()).toEqual([...stepLines("dev", "plan"), ...stepLines("prod", "plan")].sort());
  });

  test("runs Terraform without questions, in the stack's folder, and removes the binary plan", () => {
    project.plan(["prod"]);
    const planFile = join(realpathSync(folder()), "reports", "prod", "plan.json.binary");
    const automation = { TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1" };

    expect(project.calls()).toEqual([
      { stack: "prod", step: "init", args: ["-input=false", "-no-color"], ...automation },
      { stack: "prod", step: "plan", args: ["-input=false", "-no-color", `-out=${planFile}`], ...automation },
      { stack: "prod", step: "show", args: ["-json", "-no-color", planFile], ...automation },
    ]);
    expect(existsSync(planFile)).toBe(false);
  });

  test("leaves the plan readable by its owner alone, beside both reports, out of version control", () => {
    project.plan();
    const reports = join(folder(), "reports");
    const mode = (path: string): number => statSync(join(reports, path)).mode & 0o777;

    expect(readdirSync(reports).sort()).toEqual([".gitignore", "dev", "prod"]);
    expect(readdirSync(join(reports, "prod")).sort()).toEqual(["plan.json", "report.json", "report.txt"]);
    expect({ folder: mode("prod"), plan: mode("prod/plan.json") }).toEqual({ folder: 0o700, plan: 0o600 });
    expect(readFileSync(join(reports, ".gitignore"), "utf8")).toBe("# Plans hold secrets in clear.\n*\n");
    expect(linesOf(readFileSync(join(reports, "prod", "report.txt"), "utf8"))).toEqual(planned("prod"));
    expect(JSON.parse(readFileSync(join(reports, "prod", "report.json"), "utf8"))).toMatchObject({
      document: { name: "prod", kind: "plan", preview: false },
      passed: true,
    });
  });

  test("gives the app its context and output folder as cdktf-cli does", () => {
    project.plan();

    expect(readFileSync(join(folder(), "context.json"), "utf8")).toBe('{"region":"eu-central-1"}');
  });

  test("ends with 1 where a plan is insecure", () => {
    writeFiles(folder(), { "shown.json": insecurePlan });
    const { code, stdout } = project.plan(["dev", "--fail-on", "high"]);

    expect(linesOf(stdout)[1]).toMatch(/^dev {4}plan .* FAIL <time>$/);
    expect(stdout).toContain("  - aws_rds_cluster.orders\n      found   storage_encrypted is false\n");
    expect(code).toBe(1);
  });

  test.each(["init", "plan", "show"])("shows a preview and ends with 3 where %s fails", (step) => {
    const message = ["the first line", ...Array.from({ length: 20 }, (_, line) => `line ${line}`), "\u001b[31mlast"];
    writeFiles(folder(), { "failing.json": { stack: "dev", step, message: message.join("\n") } });
    const { code, stdout, stderr } = project.plan();
    const failing = step === "init" ? "init" : "plan";

    expect(linesOf(stdout)).toEqual([
      "stack  judged           pass  fail  unknown  verdict time",
      "dev    stack (preview)     0     0        0  INCOMPLETE <time>",
      "prod   plan                0     0        0  PASS <time>",
      "",
      ...previewed("dev"),
      ...planned("prod"),
      places,
      secrets,
      "",
    ]);
    expect(stderr.trimEnd().split("\n").slice(-17)).toEqual([
      `dev: terraform ${failing} failed:`,
      ...message.slice(-15, -1).map((line) => `  ${line}`),
      "  \\u001b[31mlast",
      "  The verdict is a preview on the synthesized stack; as there is no plan to judge, the exit code is 3.",
    ]);
    expect(existsSync(join(folder(), "reports", "dev", "plan.json"))).toBe(false);
    expect(code).toBe(3);
  });

  test("fails with 2 on a stack that the app does not have", () => {
    const { code, stdout, stderr } = project.plan(["production"]);

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.trimEnd().split("\n").at(-1)).toBe(
      'aurora-guard: plan: the app has no stack "production"; it has dev, prod',
    );
  });
});

describe("aurora-guard plan, where there is no Terraform", () => {
  const folder = temporaryFolder();

  test("judges the synthesized stacks, says so, and ends as the gate does", () => {
    const { code, stdout, stderr } = new CdktfProject(folder()).plan();

    expect(linesOf(stdout)).toEqual([
      "stack  judged           pass  fail  unknown  verdict time",
      "dev    stack (preview)     0     0        0  PASS <time>",
      "prod   stack (preview)     0     0        0  PASS <time>",
      "",
      ...previewed("dev"),
      ...previewed("prod"),
      places,
      "",
    ]);
    expect(stderr.trimEnd().split("\n")).toEqual([
      ...synthesis,
      "There is no terraform on the PATH: the synthesized stacks are judged instead, as a preview.",
    ]);
    expect(code).toBe(0);
  });

  test("names the Terraform that it looked for", () => {
    const { stderr } = new CdktfProject(folder()).plan([], { TERRAFORM_BINARY_NAME: "tofu" });

    expect(stderr.trimEnd().split("\n").at(-1)).toBe(
      "There is no tofu on the PATH: the synthesized stacks are judged instead, as a preview.",
    );
  });

  test("removes the plan that an earlier run has left", () => {
    const project = new CdktfProject(folder());
    writeFiles(folder(), { "reports/dev/plan.json": emptyPlan });
    project.plan();

    expect(readdirSync(join(folder(), "reports", "dev")).sort()).toEqual(["report.json", "report.txt"]);
  });
});

describe("aurora-guard plan, where TERRAFORM_BINARY_NAME names another Terraform", () => {
  const folder = temporaryFolder();

  test("plans with that one", () => {
    const project = new CdktfProject(folder(), { standIn: "tofu" });
    writeFiles(folder(), { "shown.json": emptyPlan });
    const { stdout } = project.plan(["dev"], { TERRAFORM_BINARY_NAME: "tofu" });

    expect(linesOf(stdout)[1]).toBe("dev    plan       0     0        0  PASS <time>");
  });
});
