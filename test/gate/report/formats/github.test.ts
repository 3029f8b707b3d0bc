import { hostile } from "../golden-verdicts";
import { failures, hugeVerdict, reportOf } from "../many";
import { failure, undecided, verdictOn } from "../verdicts";

/** The lines that GitHub's runner reads as commands: it ignores all between stop-commands and its token. */
function commandsOf(report: string): readonly string[] {
  const commands: string[] = [];
  let token: string | undefined;
  for (const line of report.trimEnd().split("\n")) {
    const [, command, rest = ""] = /^\s*::([\w-]+)[^:]*::(.*)$/.exec(line) ?? [];
    if (token !== undefined) {
      if (command === token) token = undefined;
    } else if (command === "stop-commands") token = rest;
    else commands.push(line);
  }
  return commands;
}

describe("the report for a GitHub action", () => {
  test.each([10, 11, 500])("has at most ten errors and ten warnings, on %d of each", async (count) => {
    const others = failures(count, { counts: false, rule: "kms/rotation" });
    const commands = commandsOf(await reportOf("github", [verdictOn("prod", [...failures(count), ...others])]));
    const levels = (level: string): number => commands.filter((line) => line.startsWith(`::${level} `)).length;

    expect([levels("error"), levels("warning")]).toEqual(count === 10 ? [10, 10] : [1, 1]);
  });

  test("shows one finding of each rule where there are more than ten, and how many more it has", async () => {
    const [first, second, ...others] = commandsOf(await reportOf("github", [verdictOn("prod", failures(500))]));

    expect(first).toContain("%0AAnd 499 more of this rule");
    expect([second, others]).toEqual([undefined, []]);
  });

  test("shows the ten worst of many rules, and says how many findings are in the report alone", async () => {
    const commands = commandsOf(await reportOf("github", [hugeVerdict()]));

    expect(commands.length).toBe(11);
    expect(commands.at(-1)).toBe("::notice title=aurora-guard::13300 more errors of 190 rules are in the report");
  });

  test("lets no text of a plan be a command, nor end or begin a line or a property", async () => {
    const name = `a,line=9::warning::${hostile}\r\n::error::forged`;
    const results = [
      { ...failure, address: name, attribute: name, found: name, rule: "team/a,b:c" },
      { ...undecided, address: name, needs: [name], related: [name] },
    ];
    const commands = commandsOf(await reportOf("github", [verdictOn(name, results)]));

    expect(commands.map((line) => line.slice(0, 45))).toEqual([
      "::error title=team/a%2Cb%3Ac (critical)::a,li",
      "::warning title=rds/customer_managed_key (hig",
    ]);
  });

  test("says nothing but the report where all passes", async () => {
    expect(commandsOf(await reportOf("github", [verdictOn("dev", [])]))).toEqual([]);
  });
});
