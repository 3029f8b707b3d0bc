import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWith } from "../../support/requires";
import { CdktfProject } from "./cdktf-project";
import { temporaryFolder, writeFiles } from "./temporary-folder";

describeWith("terraform", "aurora-guard plan with the real Terraform", () => {
  const folder = temporaryFolder();
  let project: CdktfProject;
  beforeEach(() => {
    project = new CdktfProject(folder(), { path: process.env["PATH"] });
  });

  test("judges the plan that Terraform makes of a synthesized stack", () => {
    writeFiles(folder(), { "stack.json": { resource: { terraform_data: { orders: { input: "a value" } } } } });
    const { code, stdout } = project.plan();
    const read = (name: string): unknown => JSON.parse(readFileSync(join(folder(), "reports", "prod", name), "utf8"));

    expect(stdout.split("\n").slice(0, 3)).toEqual([
      "stack  judged  pass  fail  unknown  verdict time",
      "dev    plan       0     0        0  PASS <time>",
      "prod   plan       0     0        0  PASS <time>",
    ]);
    expect(read("plan.json")).toMatchObject({ resource_changes: [{ address: "terraform_data.orders" }] });
    expect(read("report.json")).toMatchObject({
      document: { name: "prod", kind: "plan", preview: false, complete: true },
      passed: true,
    });
    expect(code).toBe(0);
  });

  test("shows Terraform's own words where it refuses to plan, a preview, and ends with 3", () => {
    writeFiles(folder(), { "stack.json": { output: { name: { value: "${terraform_data.missing.id}" } } } });
    const { code, stdout, stderr } = project.plan(["dev"]);

    expect(stdout.split("\n")[1]).toBe("dev    stack (preview)     0     0        0  INCOMPLETE <time>");
    expect(stderr).toContain("dev: terraform plan failed:\n  Error: Reference to undeclared resource\n");
    expect(code).toBe(3);
  });
});
