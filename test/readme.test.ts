import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { scripts } from "../package.json";
import { auroraGuard } from "./gate/cli/aurora-guard";
import { codeBlocks, patternOf, readme, transcripts } from "./support/readme";

const root = join(__dirname, "..");
const decisions = readdirSync(join(root, "docs", "decisions")).map((name) => join("docs", "decisions", name));
const documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md", ...decisions];
const read = (name: string): string => readFileSync(join(root, name), "utf8");

describe("the README", () => {
  test("shows the PostgreSQL example as it is", () => {
    expect(codeBlocks("ts")).toEqual([read("examples/postgresql/main.ts")]);
  });

  test("shows what the check of a plan prints", () => {
    const commands = [...transcripts()].filter(([command]) => command.includes("aurora-guard.ts"));
    expect(commands).toHaveLength(1);

    for (const [command, transcript] of commands) {
      const args = command.replace("npx tsx gate/cli/aurora-guard.ts ", "").split(" ");
      const { code, stdout } = auroraGuard(args, { folder: root });
      expect(stdout).toMatch(patternOf(transcript));
      expect(code).toBe(1);
    }
  });

  test("gives the exit codes as --help does", () => {
    const table = [...readme.matchAll(/^\| (\d) +\| (.*?) +\|$/gm)].map(([, code, meaning]) => `  ${code}  ${meaning}`);

    expect(auroraGuard(["--help"]).stdout).toContain(`Exit codes:\n${table.join("\n")}\n`);
    expect(table).toHaveLength(4);
  });
});

describe.each(documents)("the document %s", (name) => {
  test("names only scripts that package.json has", () => {
    const named = [...read(name).matchAll(/npm (?:run )?(?:--silent )?(start|test|(?<=run |--silent )[a-z:]+)/g)];
    const missing = named.map(([, script = ""]) => script).filter((script) => !(script in scripts));

    expect(missing).toEqual([]);
  });

  test("links only to files that there are", () => {
    const links = [...read(name).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = ""]) => path);
    const missing = links.filter((path) => !existsSync(join(root, dirname(name), path)));

    expect(missing).toEqual([]);
  });
});
