import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { patternOf, transcripts, withoutTimes } from "./support/readme";
import { describeWith } from "./support/requires";

// Three plans by the real provider.
jest.setTimeout(300_000);

const root = join(__dirname, "..");
const stacks = ["dev", "prod", "staging"];
const made = [".cache", ".git", "cdktf.out", "coverage", "dist", "reports"];

/** What `npm start` reads of a clone after `npm ci`, in a folder of its own: what it writes stays there. */
function cloneInto(folder: string): void {
  const names = readdirSync(root).filter((name) => !made.includes(name));
  for (const name of names) symlinkSync(join(root, name), join(folder, name));
}

/** A `PATH` that holds what every machine with Node has, and nothing else. */
function pathOfNode(folder: string): string {
  const bin = join(folder, "bin");
  const npm = dirname(realpathSync(which("npm")));
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, "node"));
  symlinkSync(join(npm, "npm-cli.js"), join(bin, "npm"));
  symlinkSync(join(npm, "npx-cli.js"), join(bin, "npx"));
  symlinkSync("/bin/sh", join(bin, "sh"));
  return bin;
}

function which(program: string): string {
  const found = spawnSync("/bin/sh", ["-c", `command -v ${program}`], { encoding: "utf8" });
  return found.stdout.trim();
}

describe("npm start", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "aurora-guard-start-"));
    cloneInto(folder);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function start(path: string | undefined): { code: number | null; stdout: string; stderr: string } {
    const kept = Object.entries(process.env).filter(([name]) => !/^(AWS_|npm_)/.test(name));
    const environment = { ...Object.fromEntries(kept), PATH: path };
    const options = { cwd: folder, env: environment, encoding: "utf8" } as const;
    const { status, stdout, stderr } = spawnSync("npm", ["start", "--silent"], options);
    return { code: status, stdout: withoutTimes(stdout), stderr: withoutTimes(stderr) };
  }

  function reports(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(stacks.map((stack) => [stack, readdirSync(join(folder, "reports", stack)).sort()]));
  }

  describeWith("terraform", "where there is a Terraform", () => {
    test("plans the three environments, finds nothing, and prints what the README shows", () => {
      const { code, stdout, stderr } = start(process.env["PATH"]);

      expect({ code, failure: /.* failed:[^]*/.exec(stderr)?.[0] }).toEqual({ code: 0, failure: undefined });
      expect(stdout).toMatch(patternOf(transcripts().get("npm ci && npm start") ?? "nothing"));
      expect(reports()).toEqual(
        Object.fromEntries(stacks.map((stack) => [stack, ["plan.json", "report.json", "report.txt"]])),
      );
    });
  });

  test("judges what was synthesized and finds nothing, where there is Node alone", () => {
    const { code, stdout, stderr } = start(pathOfNode(folder));

    expect(stdout.split("\n").slice(0, 4)).toEqual([
      "stack    judged           pass  fail  unknown  verdict time",
      expect.stringMatching(/^dev {6}stack \(preview\) +\d+ +0 +0 {2}PASS <time>$/),
      expect.stringMatching(/^prod {5}stack \(preview\) +\d+ +0 +0 {2}PASS <time>$/),
      expect.stringMatching(/^staging {2}stack \(preview\) +\d+ +0 +0 {2}PASS <time>$/),
    ]);
    expect(stderr.trimEnd().split("\n").at(-1)).toBe(
      "There is no terraform on the PATH: the synthesized stacks are judged instead, as a preview.",
    );
    expect(reports()).toEqual(Object.fromEntries(stacks.map((stack) => [stack, ["report.json", "report.txt"]])));
    expect(code).toBe(0);
  });
});
