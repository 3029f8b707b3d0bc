import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newRuleFiles } from "../../scripts/policies/new-rule-files";
import { opa } from "../../scripts/policies/opa";
import { describeWith } from "../support/requires";

describeWith("opa", "the files of a new rule", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "aurora-guard-new-rule-"));
    for (const [file, text] of newRuleFiles("rds", "sample", "aws_rds_cluster"))
      writeFileSync(join(folder, file), text);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("are written as opa fmt writes them", () => {
    expect(opa("fmt", "--list", folder)).toBe("");
  });

  test("have a test that passes, so that the first change to it shows something", () => {
    const tested = opa("test", "policies/aurora/lib", "policies/aurora/testing", folder, "--run", "sample_test");
    expect(tested).toMatch(/^PASS: (\d+)\/\1\n$/);
  });

  test("say where something is left to write", () => {
    const files = newRuleFiles("rds", "sample", "aws_rds_cluster");
    expect([...files].filter(([, text]) => text.includes("TODO")).map(([file]) => file)).toEqual([
      "sample.rego",
      "sample.md",
    ]);
  });
});
