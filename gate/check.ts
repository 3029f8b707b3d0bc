import { dayOf } from "./calendar";
import { mostWaiverDays, type LoadedConfiguration } from "./configuration/configuration";
import { settingsFor } from "./configuration/settings-for";
import type { Document } from "./document/document";
import { readDocuments, type ReadOptions } from "./document/read";
import { stackWaivers } from "./document/stack-waivers";
import type { Catalog } from "./policy/catalog";
import { evaluate } from "./policy/evaluate";
import { loadPolicies, readsOf, type Policies } from "./policy/load";
import { resolveParameters, type ParameterValues } from "./policy/parameters";
import { decide } from "./verdict/decide";
import type { Settings } from "./verdict/settings";
import type { Verdict } from "./verdict/verdict";

/** How documents are read and judged. */
export interface CheckOptions extends Settings, Pick<ReadOptions, "stdin"> {
  /**
   * The policies to judge with, where they are loaded already.
   * @default those of this package
   */
  readonly policies?: Policies;
  /**
   * Thresholds and other settings of the rules by name, as the catalog states them.
   * @default the rules' own for the profile
   */
  readonly parameters?: ParameterValues;
  /**
   * What a team has settled, by the names of documents: see `readConfiguration`.
   * @default nothing
   */
  readonly configuration?: LoadedConfiguration;
  /**
   * Stands in for the documents' own name.
   * @default the stack's name, else the file's
   */
  readonly name?: string;
  /**
   * Where constructs left their waivers, a folder.
   * @default the document's own folder
   */
  readonly waiversFolder?: string;
}

/** How one document is judged. */
interface Judging {
  readonly settings: Settings;
  readonly parameters: ParameterValues;
}

/**
 * Judges a plan, a state or synthesized stacks: one verdict each.
 *
 * @param what a file that `terraform show -json` wrote, a `cdktf.out` folder, one of its stacks, or `-`
 * @throws GateError `usage` for a parameter that is not allowed; `document` or `policy` when there is no complete evaluation: never a pass
 */
export async function check(what: string, options: CheckOptions = {}): Promise<readonly Verdict[]> {
  const policies = options.policies ?? (await loadPolicies());
  const { catalog } = policies;
  const verdicts: Verdict[] = [];
  for (const found of await readDocuments(what, { reads: readsOf(policies), stdin: options.stdin })) {
    const document = { ...found, name: options.name ?? found.name };
    const { settings, parameters } = await judgingOf(document, catalog, options);
    verdicts.push(decide(document, await evaluate(policies, document, parameters), catalog, settings));
  }
  return verdicts;
}

/** What the options, the configuration and the waivers beside a document come to. */
export async function judgingOf(
  { name, source, kind }: Pick<Document, "name" | "source" | "kind">,
  catalog: Catalog,
  options: CheckOptions,
): Promise<Judging> {
  const { today = new Date(), configuration = { file: "", content: {} } } = options;
  const configured = settingsFor(configuration.content, name, configuration.file, options);
  const beside =
    kind === "fleet" ? [] : await stackWaivers(options.waiversFolder ?? source, dayOf(today), mostWaiverDays);
  const waivers = [...(configured.waivers ?? []), ...beside, ...(options.waivers ?? [])];
  return {
    settings: {
      ...options,
      ...configured,
      unknown: { ...configured.unknown, ...options.unknown },
      severities: { ...configured.severities, ...options.severities },
      off: [...(configured.off ?? []), ...(options.off ?? [])],
      waivers,
    },
    parameters: {
      ...resolveParameters(catalog, configured.profile ?? "prod", configured.parameters, "parameters"),
      today: dayOf(today),
    },
  };
}
