import type { ParameterValues } from "../policy/parameters";
import type { Profile } from "../profile";
import type { Severity } from "../severity";
import { matchesText } from "../verdict/address-pattern";
import type { Settings } from "../verdict/settings";
import type { Configuration, EnvironmentConfiguration } from "./configuration";

/** What the command line or a caller says, which wins over the configuration. */
export interface Overrides {
  readonly profile?: Profile;
  readonly failOn?: Severity;
  readonly parameters?: ParameterValues;
}

/** What holds for one document. */
export interface DocumentSettings extends Settings {
  readonly parameters: ParameterValues;
}

/**
 * What a configuration says of the document of this name: its environments whose pattern matches win over what stands at the top, the
 * later over the earlier, and the overrides win over all.
 *
 * @param source names the configuration in what is said about its waivers
 */
export function settingsFor(
  configuration: Configuration,
  name: string,
  source: string,
  overrides: Overrides = {},
): DocumentSettings {
  const { environments = {}, waivers = [], off } = configuration;
  const matching = Object.entries(environments).filter(([pattern]) => matchesText(pattern, name));
  const layers: readonly EnvironmentConfiguration[] = [configuration, ...matching.map(([, found]) => found)];
  return {
    profile: overrides.profile ?? layers.findLast(({ profile }) => profile !== undefined)?.profile,
    failOn: overrides.failOn ?? layers.findLast((layer) => layer["fail-on"] !== undefined)?.["fail-on"],
    unknown: merged(layers.map(({ unknown }) => unknown)),
    severities: merged(layers.map(({ severities }) => severities)),
    parameters: merged([...layers.map(({ parameters }) => parameters), overrides.parameters]),
    off,
    waivers: waivers
      .filter(({ environment = "*" }) => matchesText(environment, name))
      .map(({ rule, address, reason, owner, expires, ticket }) => ({
        ...{ rule, address, reason, owner, expires, source },
        ...(ticket === undefined ? {} : { ticket }),
      })),
  };
}

function merged<Value extends object>(layers: readonly (Value | undefined)[]): Value {
  return Object.assign({}, ...layers) as Value;
}
