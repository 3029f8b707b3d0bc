import { Option, type Command } from "commander";
import { severities, type Severity } from "../severity";
import { profiles, type Profile } from "../verdict/settings";

/** Options of every command that judges. */
export interface JudgingOptions {
  readonly profile: Profile;
  readonly failOn: Severity;
  readonly all?: boolean;
  readonly color: boolean;
}

/** Adds the options of every command that judges. */
export function addJudgingOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--profile <profile>", "how strict: in prod a critical or high unknown fails")
        .choices(profiles)
        .default("prod"),
    )
    .addOption(new Option("--fail-on <severity>", "least severity that fails").choices(severities).default("low"))
    .option("--all", "show every finding instead of the first ten of each rule")
    .option("--no-color", "do not colour the report (nor do NO_COLOR and output to a file)");
}
