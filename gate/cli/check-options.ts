import { existsSync } from "node:fs";
import { dayOf } from "../calendar";
import type { CheckOptions } from "../check";
import { configurationFile, type LoadedConfiguration } from "../configuration/configuration";
import type { Policies } from "../policy/load";
import { parametersOf, type JudgingOptions } from "./options";

/**
 * What the command line asks for, with the files that it names read.
 *
 * @throws GateError `usage` where one of them is not what it should be
 */
export async function checkOptionsOf(policies: Policies, options: JudgingOptions): Promise<CheckOptions> {
  const { profile, failOn, onlyChanged, baseline } = options;
  return {
    policies,
    profile,
    failOn,
    onlyChanged,
    parameters: parametersOf(options),
    configuration: await configurationOf(policies, options),
    baseline:
      baseline === undefined ? undefined : await (await import("../report/read-baseline")).readBaseline(baseline),
  };
}

/** Reading takes a while to load, and most have nothing to read. */
async function configurationOf(
  { catalog }: Policies,
  { config }: JudgingOptions,
): Promise<LoadedConfiguration | undefined> {
  if (config === false || (config === undefined && !existsSync(configurationFile))) return undefined;
  const { readConfiguration } = await import("../configuration/read");
  return readConfiguration(config ?? configurationFile, catalog, dayOf(new Date()));
}
