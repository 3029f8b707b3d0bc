import { InvalidArgumentError, Option, type Command } from "commander";
import { configurationFile } from "../configuration/configuration";
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
export interface JudgingOptions extends Partial<Pick<PolicyOptions, "profile" | "failOn">> {
  readonly scope?: string;
  readonly parameter: ParameterValues;
  /** A path; false where none is to be read. */
  readonly config?: string | false;
  readonly baseline?: string;
  readonly onlyChanged?: boolean;
  readonly all?: boolean;
  readonly color: boolean;
}

/** What the options set in `data.parameters`. */
export function parametersOf({ parameter, scope }: Pick<PolicyOptions, "parameter" | "scope">): ParameterValues {
  return scope === undefined ? parameter : { ...parameter, scope };
}

/** Adds the options of every command that judges. What is not given is as the configuration says, or the default. */
export function addJudgingOptions(command: Command): Command {
  return addParameterOptions(
    command
      .addOption(profileOption().default(undefined, "prod"))
      .addOption(failOnOption("least severity that fails").default(undefined, "low")),
  )
    .option("--config <file>", `configuration (default: ${configurationFile} in this folder, where it is)`)
    .option("--no-config", "read no configuration")
    .option("--baseline <report>", "an older JSON report: only what is new or worse fails")
    .option("--only-changed", "only what the plan changes fails")
    .option("--all", "show every finding instead of the first ten of each rule")
    .option("--no-color", "do not colour the report (nor do NO_COLOR and output to a file)");
}

/** Adds the options that say what the policies want, for what is judged elsewhere. */
export function addPolicyOptions(command: Command): Command {
  return addParameterOptions(
    command
      .addOption(profileOption().default("prod"))
      .addOption(failOnOption("least severity that stops a run, the rest is advice").default("low")),
  );
}

function profileOption(): Option {
  return new Option("--profile <profile>", "how strict: in prod a critical or high unknown fails").choices(profiles);
}

function failOnOption(description: string): Option {
  return new Option("--fail-on <severity>", description).choices(severities);
}

function addParameterOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--scope <scope>",
        "what is judged: what is Aurora's or used by it, or every resource of the known types (default: aurora)",
      ).choices(["aurora", "all"]),
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
