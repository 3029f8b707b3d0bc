import { formatNames } from "../../../gate/report/format";
import { auroraGuard } from "./aurora-guard";

const hint = "(--help shows how it is used, with examples)\n";

describe("aurora-guard ends with 2 and says why", () => {
  test.each<[string, string[], string]>([
    ["on a command that it does not have", ["chek"], "error: unknown command 'chek'\n(Did you mean check?)\n"],
    [
      "on an option that it does not have",
      ["check", "plan.json", "--al"],
      "error: unknown option '--al'\n(Did you mean --all?)\n",
    ],
    [
      "on a format that it does not have",
      ["check", "plan.json", "--format", "xml"],
      `error: option '--format <format[=file]>' argument 'xml' is invalid. Allowed choices are ${formatNames().join(", ")}.\n`,
    ],
    [
      "on a format without its file",
      ["check", "plan.json", "--format", "sarif="],
      "error: option '--format <format[=file]>' argument 'sarif=' is invalid. want a file after \"=\", as sarif=report.\n",
    ],
    [
      "on a severity that it does not have",
      ["check", "plan.json", "--fail-on", "severe"],
      "error: option '--fail-on <severity>' argument 'severe' is invalid. Allowed choices are critical, high, medium, low.\n",
    ],
    [
      "on a profile that it does not have",
      ["plan", "--profile", "test"],
      "error: option '--profile <profile>' argument 'test' is invalid. Allowed choices are prod, staging, dev.\n",
    ],
    [
      "on a scope that it does not have",
      ["check", "plan.json", "--scope", "mine"],
      "error: option '--scope <scope>' argument 'mine' is invalid. Allowed choices are aurora, all.\n",
    ],
    [
      "on a parameter without a value",
      ["check", "plan.json", "--parameter", "backup_retention_days"],
      "error: option '--parameter <name=value>' argument 'backup_retention_days' is invalid. want name=value, as backup_retention_days=35.\n",
    ],
    ["without anything to check", ["check"], "error: missing required argument 'what'\n"],
  ])("%s", (_, args, message) => {
    expect(auroraGuard(args)).toEqual({ code: 2, stdout: "", stderr: message + hint });
  });

  test("without a command, with its help on standard error", () => {
    const { stdout: help } = auroraGuard(["--help"]);

    expect(auroraGuard([])).toEqual({ code: 2, stdout: "", stderr: help });
  });
});

describe("the help", () => {
  test("names every command and what the exit codes mean", () => {
    const { code, stdout, stderr } = auroraGuard(["--help"]);

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.match(/^ {2}(check|plan|fleet|rules|explain|init|export) /gm)).toEqual([
      "  check ",
      "  plan ",
      "  fleet ",
      "  rules ",
      "  explain ",
      "  init ",
      "  export ",
    ]);
    expect(stdout.slice(stdout.indexOf("Exit codes:"))).toBe(
      [
        "Exit codes:",
        "  0  every document passes",
        "  1  findings, or unknowns that count",
        "  2  wrong usage or configuration",
        "  3  something could not be evaluated",
        "",
        "",
      ].join("\n"),
    );
  });

  test.each(["check", "plan", "fleet", "rules", "explain", "init", "export"])(
    "of %s ends in examples of it",
    (command) => {
      const { code, stdout } = auroraGuard([command, "--help"]);

      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`\\nExamples?:\\n(?:  .*\\n)*  \\$ .*aurora-guard ${command}`));
    },
  );
});
