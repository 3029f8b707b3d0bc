/**
 * Makes the prior state of an example of changes, as Terraform would have left it.
 *
 *   npx tsx scripts/prior-state.ts name...   writes prior-state.json, e.g. of violating/hcl/change
 *
 * What was there before is the Terraform (or the CDKTF) in the example's folder `before`, or the example itself where it
 * has none; `before.json` holds values that were different then, or that only AWS knows, by address. Terraform plans
 * again and again, each time with those resources in the state that refer to nothing unknown, until nothing changes.
 */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { format, resolveConfig } from "prettier";

import { planFolders } from "./plan-folders";
import { added, identities, type Values } from "./prior-state/computed";
import { initialize, prepare, terraform } from "./terraform-workspace";

interface Change {
  readonly address: string;
  readonly module_address?: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  readonly change: {
    readonly actions: readonly string[];
    readonly replace_paths?: readonly (readonly [string])[];
    readonly after: Values;
    readonly after_unknown: Values;
    readonly after_sensitive: Values;
  };
}

interface Planned {
  readonly resources?: readonly { readonly address: string; readonly schema_version: number }[];
  readonly child_modules?: readonly Planned[];
}

interface ConfiguredResource {
  readonly address: string;
  readonly provider_config_key?: string;
  readonly expressions?: Values;
}

interface Configured {
  readonly resources?: readonly ConfiguredResource[];
  readonly module_calls?: Readonly<Record<string, { readonly module: Configured }>>;
}

interface Plan {
  readonly resource_changes?: readonly Change[];
  readonly planned_values: { readonly root_module: Planned };
  readonly configuration: {
    readonly provider_config?: Readonly<Record<string, { readonly expressions?: Values }>>;
    readonly root_module: Configured;
  };
}

/** A resource of the state with its values. */
interface Known {
  readonly change: Change;
  readonly schemaVersion: number;
  readonly values: Values;
}

const mostRounds = 20;

async function main(names: readonly string[]): Promise<void> {
  const folders = planFolders();
  const workspace = await mkdtemp(join(tmpdir(), "prior-state-"));
  try {
    const initialized = await initialize(workspace);
    for (const name of names) {
      const folder = folders.get(name);
      if (folder === undefined) throw new Error(`no such example: ${name}`);
      const state = await stateOf(folder, initialized, join(workspace, name.replaceAll("/", "-")));
      const file = join(folder, "prior-state.json");
      const options = (await resolveConfig(file)) ?? {};
      await writeFile(file, await format(JSON.stringify(state), { ...options, parser: "json" }));
    }
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

async function stateOf(folder: string, initialized: string, work: string): Promise<unknown> {
  const before = join(folder, "before");
  await prepare(existsSync(before) ? await realpath(before) : folder, initialized, work);
  const different = await read<Record<string, Values>>(join(folder, "before.json"), {});
  let known: ReadonlyMap<string, Known> = new Map();
  let grows = true;
  for (let round = 0; round < mostRounds; round += 1) {
    const plan = await planIn(work);
    if (changesOf(plan).every(isUnchanged)) return document(known, different);
    const next = settleAll(plan, known, grows);
    grows = next.size > known.size;
    known = next;
    await writeFile(join(work, "terraform.tfstate"), JSON.stringify(document(known, {})));
  }
  const changing = changesOf(await planIn(work)).filter((change) => !isUnchanged(change));
  const addresses = changing.map(({ address }) => address).join(", ");
  throw new Error(`${folder}: after ${mostRounds} plans these still change: ${addresses}`);
}

function changesOf(plan: Plan): readonly Change[] {
  return (plan.resource_changes ?? []).filter(({ mode, change }) => mode === "managed" && change.after !== null);
}

function isUnchanged({ change: { actions } }: Change): boolean {
  return actions[0] === "no-op";
}

function settleAll(plan: Plan, known: ReadonlyMap<string, Known>, grows: boolean): ReadonlyMap<string, Known> {
  const references = new Set(referencesIn(plan.configuration));
  const changes = changesOf(plan);
  const missing = new Set(
    changes.filter(({ address }) => !known.has(address)).map(({ type, name }) => `${type}.${name}`),
  );
  const settled = changes.filter(
    (change) =>
      known.has(change.address) || !isWaiting(change, configurationOf(change, plan)?.expressions ?? {}, missing, grows),
  );
  return new Map(
    settled.map((change) => [change.address, settle(change, plan, known.get(change.address), references)]),
  );
}

async function planIn(work: string): Promise<Plan> {
  await terraform(work, "plan", "-input=false", "-no-color", "-lock=false", "-refresh=false", "-out=plan.bin");
  return JSON.parse(await terraform(work, "show", "-json", "plan.bin")) as Plan;
}

async function read<Content>(file: string, otherwise: Content): Promise<Content> {
  return existsSync(file) ? (JSON.parse(await readFile(file, "utf8")) as Content) : otherwise;
}

/**
 * True when something that the configuration writes is not known, as it refers to what is not in the state yet. A local,
 * say, hides what it refers to: it is waited for as long as the state grows.
 */
function isWaiting({ change }: Change, expressions: Values, missing: ReadonlySet<string>, grows: boolean): boolean {
  return Object.keys(expressions)
    .filter((attribute) => holdsTrue(change.after_unknown[attribute]))
    .flatMap((attribute) => referencesIn(expressions[attribute]))
    .some((text) => missing.has(text) || (grows && /^(data|each|local|module|var)\./.test(text)));
}

function configurationOf({ module_address: module, type, name }: Change, plan: Plan): ConfiguredResource | undefined {
  const calls = (module ?? "").replaceAll(/\[[^\]]*\]/g, "").split(".");
  const path = calls.filter((_, position) => position % 2 === 1);
  const root: Configured | undefined = plan.configuration.root_module;
  const within = path.reduce<Configured | undefined>((at, call) => at?.module_calls?.[call]?.module, root);
  return within?.resources?.find(({ address }) => address === `${type}.${name}`);
}

function regionOf(change: Change, plan: Plan): string | undefined {
  const provider = plan.configuration.provider_config?.[configurationOf(change, plan)?.provider_config_key ?? ""];
  const region = provider?.expressions?.["region"] as { readonly constant_value?: string } | undefined;
  return region?.constant_value;
}

function holdsTrue(mask: unknown): boolean {
  if (typeof mask !== "object" || mask === null) return mask === true;
  return Object.values(mask).some(holdsTrue);
}

/** What is planned, and of what is computed the value that it had in the round before, or gets. */
function settle(change: Change, plan: Plan, previous: Known | undefined, references: ReadonlySet<string>): Known {
  const { after, after_unknown: unknown } = change.change;
  const computed = Object.keys(unknown).filter((name) => unknown[name] === true);
  const known: Values = { ...after };
  // What stays unknown in an update is a computed list or set.
  const otherwise = change.change.actions[0] === "update" ? [] : null;
  for (const name of computed) known[name] = previous?.values[name] ?? added[change.type]?.[name] ?? otherwise;
  for (const [name] of change.change.replace_paths ?? []) known[name] ??= [];
  if ("tags_all" in known) known["tags_all"] = known["tags"] ?? {};
  const values = { ...known, ...identities(change, known, { references, region: regionOf(change, plan) }) };
  return { change, schemaVersion: schemaVersionOf(change.address, plan.planned_values.root_module) ?? 0, values };
}

/** Every reference that the configuration writes. */
function referencesIn(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return typeof node === "string" ? [node] : [];
  return Object.values(node).flatMap(referencesIn);
}

function schemaVersionOf(address: string, module: Planned): number | undefined {
  const own = module.resources?.find((resource) => resource.address === address)?.schema_version;
  return (
    own ??
    (module.child_modules ?? []).map((child) => schemaVersionOf(address, child)).find((found) => found !== undefined)
  );
}

function document(known: ReadonlyMap<string, Known>, different: Readonly<Record<string, Values>>): unknown {
  const resources = [...known.values()].map(({ change, schemaVersion, values }) => ({
    ...(change.module_address === undefined ? {} : { module: change.module_address }),
    mode: change.mode,
    type: change.type,
    name: change.name,
    provider: 'provider["registry.terraform.io/hashicorp/aws"]',
    instances: [
      {
        ...(change.index === undefined ? {} : { index_key: change.index }),
        schema_version: schemaVersion,
        attributes: { ...values, ...different[change.address] },
        sensitive_attributes: Object.entries(change.change.after_sensitive)
          .filter(([, mark]) => mark === true)
          .map(([value]) => [{ type: "get_attr", value }]),
      },
    ],
  }));
  const lineage = "00000000-0000-4000-8000-000000000003";
  return { version: 4, terraform_version: "1.11.4", serial: 1, lineage, outputs: {}, resources: joined(resources) };
}

/** The instances of a resource stand in one entry. */
function joined<Entry extends { module?: string; type: string; name: string; instances: unknown[] }>(
  entries: readonly Entry[],
): readonly Entry[] {
  const byResource = new Map<string, Entry>();
  for (const entry of entries) {
    const key = [entry.module, entry.type, entry.name].join(" ");
    const found = byResource.get(key);
    if (found === undefined) byResource.set(key, entry);
    else found.instances.push(...entry.instances);
  }
  return [...byResource.values()];
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
