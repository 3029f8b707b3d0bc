import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatNames } from "../../../gate/report/format";
import { auroraGuard } from "./aurora-guard";
import { emptyPlan, insecurePlan } from "./plans";
import { temporaryFolder, writeFiles } from "./temporary-folder";

const hcl = '\nresource "aws_rds_cluster" "orders" {\n}\n';

describe("aurora-guard check with several formats", () => {
  const folder = temporaryFolder();
  const read = (file: string): string => readFileSync(join(folder(), file), "utf8");
  beforeEach(() => {
    writeFiles(folder(), { "empty.json": emptyPlan, "insecure.json": insecurePlan, "main.tf": hcl });
  });

  test("writes each to its file and one to standard output, as each alone would be", () => {
    const others = formatNames().filter((format) => format !== "text");
    const asked = ["--format", "text", ...others.flatMap((format) => ["--format", `${format}=report.${format}`])];
    const { code, stdout, stderr } = auroraGuard(["check", "insecure.json", ...asked], { folder: folder() });
    const alone = (format: string): string =>
      auroraGuard(["check", "insecure.json", "--format", format], { folder: folder() }).stdout;

    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toBe(alone("text"));
    for (const format of ["json", "sarif", "junit", "markdown"]) expect(read(`report.${format}`)).toBe(alone(format));
    expect(readdirSync(folder()).filter((file) => file.startsWith("report."))).toEqual(
      others.map((format) => `report.${format}`),
    );
  });

  test("writes nothing to standard output where every format has a file", () => {
    const args = ["check", "empty.json", "--format", "json=a=b.json"];

    expect(auroraGuard(args, { folder: folder() })).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(JSON.parse(read("a=b.json"))).toMatchObject({ passed: true });
  });

  test("gives --output to the format that names no file", () => {
    const args = ["check", "empty.json", "--format", "json=a.json", "--format", "gitlab", "--output", "b.json"];

    expect(auroraGuard(args, { folder: folder() })).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(read("b.json")).toBe("[]\n");
  });

  test("points at the line of the HCL beside the plan", () => {
    const { stdout } = auroraGuard(["check", "insecure.json", "--format", "github"], { folder: folder() });

    expect(stdout).toContain("::error file=main.tf,line=2,title=");
  });

  test("adds to the summary of a step, of which another command may have written a part", () => {
    writeFiles(folder(), { "summary.md": "before\n" });
    const environment = { GITHUB_STEP_SUMMARY: "summary.md" };
    const args = ["check", "empty.json", "--format", "github-summary=summary.md"];
    const { code } = auroraGuard(args, { folder: folder(), environment });

    expect({ code, head: read("summary.md").split("\n").slice(0, 2) }).toEqual({
      code: 0,
      head: ["before", "## aurora-guard: PASS"],
    });
  });

  test.each<[string, string[], string]>([
    [
      "two formats go to standard output",
      ["--format", "text", "--format", "sarif"],
      "--format text and --format sarif go to the same place; give one of them a file, as --format sarif=report",
    ],
    [
      "two go to one file, however it is written",
      ["--format", "sarif=a", "--format", "json", "--output", "./a"],
      "--output ./a: another report goes to this file; give each its own",
    ],
    [
      "--output has nothing to write",
      ["--format", "sarif=a", "--output", "b"],
      "--output b: every --format has a file already; leave --output out",
    ],
    [
      "the file of a format cannot be written",
      ["--format", "sarif=no/a"],
      "--format sarif=no/a: cannot be written (ENOENT); name a file in a folder that exists and is yours",
    ],
  ])("ends with 2 where %s", (_, args, message) => {
    expect(auroraGuard(["check", "empty.json", ...args], { folder: folder() })).toEqual({
      code: 2,
      stdout: "",
      stderr: `aurora-guard: ${message}\n`,
    });
  });
});
