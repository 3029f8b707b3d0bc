import { readdirSync } from "node:fs";
import { auroraGuard } from "./aurora-guard";
import { emptyPlan } from "./plans";
import { temporaryFolder, writeFiles } from "./temporary-folder";

const taken = "a plan or a state written by `terraform show -json`, a cdktf.out folder or one of its stacks";
const again = "write it again with `terraform show -json`, and check that the command succeeded";
const cluster = { address: "aws_rds_cluster.orders" };

const badInputs: readonly (readonly [name: string, content: unknown, got: string, fix: string])[] = [
  ["an empty file", "", "an empty file", "check that the command that wrote it succeeded"],
  ["white space", " \n", "only white space", "check that the command that wrote it succeeded"],
  ["a truncated plan", '{"format_version": "1.2", "resource_changes": [', "JSON that is cut off at its end", again],
  ["a text", "Terraform will perform", "the text that `terraform plan` prints for people", again],
  ["a JSON array", [1], "JSON that is an array", again],
  [
    "a binary plan file",
    "PK\u0003\u0004",
    "a binary plan file",
    "run `terraform show -json PLANFILE > plan.json` and check that",
  ],
  [
    "an unknown major format",
    { format_version: "2.0", resource_changes: [] },
    'the format_version "2.0", which is not "1.x"',
    "use Terraform 1.x, or a newer aurora-guard",
  ],
  [
    "a plan that ended in an error",
    { format_version: "1.2", errored: true, resource_changes: [] },
    "a plan that ended in an error (`errored` is true) and is not whole",
    "make the plan succeed, then judge it",
  ],
  [
    "a plan that lost its resource changes",
    { format_version: "1.2", configuration: { root_module: { resources: [cluster] } } },
    "a plan without `resource_changes`, though it holds aws_rds_cluster.orders",
    "write it again with `terraform show -json`",
  ],
  [
    "a raw state file",
    { version: 4, lineage: "x", serial: 1, resources: [] },
    "a raw Terraform state file",
    "run `terraform show -json` in its folder and judge what that prints",
  ],
];

describe("aurora-guard check ends with 3 and one line", () => {
  const folder = temporaryFolder();

  test.each(badInputs)("on %s", (_, content, got, fix) => {
    writeFiles(folder(), { "plan.json": content });

    expect(auroraGuard(["check", "plan.json"], { folder: folder() })).toEqual({
      code: 3,
      stdout: "",
      stderr: `aurora-guard: plan.json: got ${got}, want ${taken}; ${fix}\n`,
    });
  });

  test("on a file that is not there", () => {
    expect(auroraGuard(["check", "plan.json"], { folder: folder() })).toEqual({
      code: 3,
      stdout: "",
      stderr: `aurora-guard: plan.json: got no such file or folder, want ${taken}; check the path\n`,
    });
  });

  test("on a folder without stacks", () => {
    expect(auroraGuard(["check", "."], { folder: folder() })).toEqual({
      code: 3,
      stdout: "",
      stderr: `aurora-guard: .: got a folder without stacks, want ${taken}; synthesize the stacks first, e.g. with \`cdktf synth\`\n`,
    });
  });

  test("on standard input that is empty", () => {
    expect(auroraGuard(["check", "-"], { folder: folder() })).toEqual({
      code: 3,
      stdout: "",
      stderr: `aurora-guard: -: got an empty file, want ${taken}; check that the command that wrote it succeeded\n`,
    });
  });

  test("on one bad document among good ones, and reports on none of them", () => {
    writeFiles(folder(), { "good.json": emptyPlan, "bad.json": "" });

    expect(auroraGuard(["check", "good.json", "bad.json", "--output", "report.txt"], { folder: folder() })).toEqual({
      code: 3,
      stdout: "",
      stderr: `aurora-guard: bad.json: got an empty file, want ${taken}; check that the command that wrote it succeeded\n`,
    });
    expect(readdirSync(folder()).sort()).toEqual(["bad.json", "good.json"]);
  });

  test("whose control characters are neutralised", () => {
    expect(auroraGuard(["check", "\u001b[2J"], { folder: folder() })).toEqual({
      code: 3,
      stdout: "",
      stderr: `aurora-guard: \\u001b[2J: got no such file or folder, want ${taken}; check the path\n`,
    });
  });
});
