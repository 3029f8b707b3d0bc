/**
 * Makes the prior state of an example of changes, as Terraform would have left it.
 *
 *   npx tsx scripts/prior-state.ts name...   writes prior-state.json, e.g. of violating/hcl/change
 *
 * What was there before is the Terraform (or the CDKTF) in the example's folder `before`, or the example itself where it
 * has none; `before.json` holds values that were different then, or that only AWS knows, by address. Terraform plans
 * again and again with what it planned before as its state, until nothing changes: so every reference has its value.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { planFolders } from "./plan-folders";
import { initialize, prepare, terraform } from "./terraform-workspace";

type Values = Record<string, unknown>;

interface Change {
  readonly address: string;
  readonly module_address?: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  readonly change: {
    readonly actions: readonly string[];
    readonly after: Values;
    readonly after_unknown: Values;
    readonly after_sensitive: Values;
  };
}

interface Planned {
  readonly resources?: readonly { readonly address: string; readonly schema_version: number }[];
  readonly child_modules?: readonly Planned[];
}

interface Plan {
  readonly resource_changes?: readonly Change[];
  readonly planned_values: { readonly root_module: Planned };
}

/** A resource of the state with its values. */
interface Known {
  readonly change: Change;
  readonly schemaVersion: number;
  readonly values: Values;
}

const account = "111122223333";
const region = "eu-central-1";
const mostRounds = 8;

async function main(names: readonly string[]): Promise<void> {
  const folders = planFolders();
  const workspace = await mkdtemp(join(tmpdir(), "prior-state-"));
  try {
    const initialized = await initialize(workspace);
    for (const name of names) {
      const folder = folders.get(name);
      if (folder === undefined) throw new Error(`no such example: ${name}`);
      const state = await stateOf(folder, initialized, join(workspace, name.replaceAll("/", "-")));
      await writeFile(join(folder, "prior-state.json"), `${JSON.stringify(state, null, 2)}\n`);
    }
  } finally {
    if (process.env.KEEP === undefined) await rm(workspace, { recursive: true, force: true });
  }
}

async function stateOf(folder: string, initialized: string, work: string): Promise<unknown> {
  const before = join(folder, "before");
  await prepare(existsSync(before) ? before : folder, initialized, work);
  const different = await read<Record<string, Values>>(join(folder, "before.json"), {});
  let known = new Map<string, Known>();
  let changing: readonly string[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const plan = await planIn(work);
    const changes = (plan.resource_changes ?? []).filter(
      ({ mode, change }) => mode === "managed" && change.after !== null,
    );
    changing = changes.filter(({ change }) => change.actions[0] !== "no-op").map(({ address }) => address);
    if (changing.length === 0) return document(known, different);
    known = new Map(changes.map((change) => [change.address, settle(change, plan, known.get(change.address))]));
    await writeFile(join(work, "terraform.tfstate"), JSON.stringify(document(known, {})));
  }
  throw new Error(`${folder}: after ${mostRounds} plans these still change: ${changing.join(", ")}`);
}

async function planIn(work: string): Promise<Plan> {
  await terraform(work, "plan", "-input=false", "-no-color", "-lock=false", "-refresh=false", "-out=plan.bin");
  return JSON.parse(await terraform(work, "show", "-json", "plan.bin")) as Plan;
}

async function read<Content>(file: string, otherwise: Content): Promise<Content> {
  return existsSync(file) ? (JSON.parse(await readFile(file, "utf8")) as Content) : otherwise;
}

/** What is planned, and of what is computed the value that it had in the round before, or gets. */
function settle(change: Change, plan: Plan, previous: Known | undefined): Known {
  const { after, after_unknown: unknown } = change.change;
  const computed = Object.keys(unknown).filter((name) => unknown[name] === true);
  const known: Values = { ...after };
  for (const name of computed) known[name] = previous?.values[name] ?? null;
  if ("tags_all" in known) known["tags_all"] = known["tags"] ?? {};
  const values = { ...known, ...identities(change, known) };
  return { change, schemaVersion: schemaVersionOf(change.address, plan.planned_values.root_module) ?? 0, values };
}

/** The id, name and ARN that AWS would have given; made of the address, so that they are the same on every run. */
function identities({ type, address }: Change, known: Values): Values {
  const digest = createHash("sha256").update(address).digest("hex");
  const uuid = [8, 4, 4, 4, 12].map((length, part) => digest.slice(part * 12, part * 12 + length)).join("-");
  const [service, prefix, id] = identityOf(type, uuid, digest, known);
  const given = { id, arn: `arn:aws:${service}:${region}:${account}:${prefix}${id}`, ...computedOf(type, id, uuid) };
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => name === "id" || (name in known && known[name] === null)),
  );
}

/** The service, what stands before the id in the ARN, and the id. */
function identityOf(type: string, uuid: string, digest: string, known: Values): readonly [string, string, string] {
  const start = idStarts[type];
  if (start !== undefined) return ["ec2", `${type.slice("aws_".length)}/`, `${start}-${digest.slice(0, 17)}`];
  const [service, prefix, naming] = arns[type] ?? [type.split("_")[1] ?? "", "", "name"];
  const name = known[naming];
  return [service, prefix, typeof name === "string" ? name : uuid];
}

/** By type: the service, what stands before the id in the ARN, and the attribute that is the id. */
const arns: Readonly<Record<string, readonly [string, string, string]>> = {
  aws_cloudwatch_log_group: ["logs", "log-group:", "name"],
  aws_db_cluster_snapshot: ["rds", "cluster-snapshot:", "db_cluster_snapshot_identifier"],
  aws_db_subnet_group: ["rds", "subgrp:", "name"],
  aws_iam_policy: ["iam", "policy/", "name"],
  aws_iam_role: ["iam", "role/", "name"],
  aws_kms_key: ["kms", "key/", ""],
  aws_rds_cluster: ["rds", "cluster:", "cluster_identifier"],
  aws_rds_cluster_instance: ["rds", "db:", "identifier"],
  aws_rds_cluster_parameter_group: ["rds", "cluster-pg:", "name"],
  aws_rds_global_cluster: ["rds", "global-cluster:", "global_cluster_identifier"],
  aws_secretsmanager_secret: ["secretsmanager", "secret:", "name"],
};

/** How ids begin that are no names, by type. */
const idStarts: Readonly<Record<string, string>> = {
  aws_security_group: "sg",
  aws_subnet: "subnet",
  aws_vpc: "vpc",
  aws_vpc_security_group_ingress_rule: "sgr",
};

/** What AWS adds where the configuration says nothing, as far as a plan without it would change something. */
function computedOf(type: string, id: string, uuid: string): Values {
  if (type === "aws_kms_key") return { key_id: id };
  if (type === "aws_rds_cluster")
    return { ...added[type], cluster_resource_id: `cluster-${uuid.slice(0, 8).toUpperCase()}` };
  return added[type] ?? {};
}

const added: Readonly<Record<string, Values>> = {
  aws_db_cluster_snapshot: { availability_zones: ["a", "b", "c"].map((zone) => `${region}${zone}`) },
  aws_db_subnet_group: { supported_network_types: ["IPV4"] },
  aws_rds_cluster: {
    availability_zones: ["a", "b", "c"].map((zone) => `${region}${zone}`),
    backup_retention_period: 1,
    cluster_members: [],
    iam_roles: [],
    master_user_secret: [],
    network_type: "IPV4",
    vpc_security_group_ids: [],
  },
  aws_rds_global_cluster: { global_cluster_members: [] },
  aws_security_group: { egress: [], ingress: [] },
};

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
