import type { ParameterValues } from "../policy/parameters";
import type { Profile } from "../profile";
import type { Severity } from "../severity";
import type { RuleOff, UnknownCounts } from "../verdict/settings";
import type { Waiver } from "../verdict/waiver";

/** What can be said for all documents and for those of one environment. */
export interface EnvironmentConfiguration {
  readonly profile?: Profile;
  readonly "fail-on"?: Severity;
  readonly unknown?: UnknownCounts;
  readonly parameters?: ParameterValues;
  /** By rule. */
  readonly severities?: Readonly<Record<string, Severity>>;
}

/** A finding that is accepted for a time. */
export interface ConfiguredWaiver extends Omit<Waiver, "source"> {
  /** Pattern of document names. */
  readonly environment?: string;
}

/** `aurora-guard.yaml`, described by configuration.schema.json. */
export interface Configuration extends EnvironmentConfiguration {
  readonly off?: readonly RuleOff[];
  readonly environments?: Readonly<Record<string, EnvironmentConfiguration>>;
  readonly waivers?: readonly ConfiguredWaiver[];
}

/** A configuration, and the file that it was read from. */
export interface LoadedConfiguration {
  readonly file: string;
  readonly content: Configuration;
}

/** The name that is looked for in the working folder. */
export const configurationFile = "aurora-guard.yaml";

/** The longest that a waiver may hold, in days from today. */
export const mostWaiverDays = 366;
