import { InvalidArgumentError, Option, type Command } from "commander";
import { profiles, type Profile } from "../profile";
import { severities, type Severity } from "../severity";
import type { ParameterValues } from "../policy/parameters";

/** Options that say what the policies want, and how strictly. */
export interface PolicyOptions {
  readonly profile: Profile;
  readonly failOn: Severity;
  readonly scope?: string;
  readonly parameter: ParameterValues;
}

/** Options of every command that judges. */
export interface JudgingOptions extends PolicyOptions {
  readonly all?: boolean;
  readonly color: boolean;
}

/** What the options set in `data.parameters`. */
export function parametersOf({ parameter, scope }: PolicyOptions): ParameterValues {
  return scope === undefined ? parameter : { ...parameter, scope };
}

/** Adds the options of every command that judges. */
export function addJudgingOptions(command: Command): Command {
  return addPolicyOptions(command)
    .option("--all", "show every finding instead of the first ten of each rule")
    .option("--no-color", "do not colour the report (nor do NO_COLOR and output to a file)");
}

/** Adds the options that say what the policies want. */
export function addPolicyOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--profile <profile>", "how strict: in prod a critical or high unknown fails")
        .choices(profiles)
        .default("prod"),
    )
    .addOption(new Option("--fail-on <severity>", "least severity that fails").choices(severities).default("low"))
    .addOption(
      new Option(
        "--scope <scope>",
        "what is judged: what is Aurora's or used by it, or every resource of the known types",
      )
        .choices(["aurora", "all"])
        .default("aurora"),
    )
    .addOption(
      new Option("--parameter <name=value>", "a threshold of a rule, as its page names it; can be repeated")
        .argParser(addParameter)
        .default({}, "those of the rules' pages"),
    );
}

/** The value is JSON where it is that, else a text: `--parameter backup_retention_days=35`. */
function addParameter(given: string, before: ParameterValues): ParameterValues {
  const [, name, text] = /^([a-z][a-z0-9_]*)=(.+)$/s.exec(given) ?? [];
  if (name === undefined || text === undefined) {
    throw new InvalidArgumentError("want name=value, as backup_retention_days=35.");
  }
  return { ...before, [name]: valueOf(text) };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
