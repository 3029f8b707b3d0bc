import { createHash } from "node:crypto";

export type Values = Record<string, unknown>;

interface Named {
  readonly address: string;
  readonly type: string;
  readonly name: string;
}

const account = "111122223333";
const homeRegion = "eu-central-1";

/** What the identity of a resource depends on besides its own values. */
export interface Surroundings {
  /** Every reference that the configuration writes. */
  readonly references: ReadonlySet<string>;
  /** The Region of the resource's provider, where that is not the usual one. */
  readonly region: string | undefined;
}

/**
 * The id and ARN that AWS would have given, in each computed attribute that something else refers to; made of the address,
 * so that they are the same on every run.
 */
export function identities(
  { type, name, address }: Named,
  known: Values,
  { references, region = homeRegion }: Surroundings,
): Values {
  const digest = createHash("sha256").update(address).digest("hex");
  const uuid = [8, 4, 4, 4, 12].map((length, part) => digest.slice(part * 12, part * 12 + length)).join("-");
  const [service, prefix, id] = identityOf(type, uuid, digest, known);
  const arn = `arn:aws:${service}:${service === "iam" ? "" : region}:${account}:${prefix}${id}`;
  const computed = Object.keys(known).filter((attribute) => known[attribute] === null);
  const referred = computed.filter((attribute) => references.has(`${type}.${name}.${attribute}`));
  const given = Object.fromEntries(referred.map((attribute) => [attribute, attribute.endsWith("arn") ? arn : id]));
  const added = Object.entries(computedOf(type, uuid, known)).filter(([attribute]) => computed.includes(attribute));
  return {
    ...given,
    ...("arn" in known ? { arn: known["arn"] ?? arn } : {}),
    ...("id" in known ? { id: known["id"] ?? id } : {}),
    ...Object.fromEntries(added),
  };
}

/** The service, what stands before the id in the ARN, and the id. */
function identityOf(type: string, uuid: string, digest: string, known: Values): readonly [string, string, string] {
  const start = idStarts[type];
  if (start !== undefined) return ["ec2", `${type.slice("aws_".length)}/`, `${start}-${digest.slice(0, 17)}`];
  const [service, prefix, naming] = arns[type] ?? [type.split("_")[1] ?? "", "", "name"];
  const name = known[naming];
  return [service, prefix, typeof name === "string" ? name : (generatedName(known, digest) ?? uuid)];
}

/** The name that the provider makes of a prefix. */
function generatedName(known: Values, digest: string): string | undefined {
  const prefix = known["name_prefix"];
  return typeof prefix === "string" && prefix !== "" ? `${prefix}${digest.slice(0, 26)}` : undefined;
}

/** By type: the service, what stands before the id in the ARN, and the attribute that is the id. */
const arns: Readonly<Record<string, readonly [string, string, string]>> = {
  aws_backup_vault: ["backup", "backup-vault:", "name"],
  aws_cloudwatch_log_group: ["logs", "log-group:", "name"],
  aws_db_cluster_snapshot: ["rds", "cluster-snapshot:", "db_cluster_snapshot_identifier"],
  aws_db_subnet_group: ["rds", "subgrp:", "name"],
  aws_iam_policy: ["iam", "policy/", "name"],
  aws_iam_role: ["iam", "role/", "name"],
  aws_iam_user: ["iam", "user/", "name"],
  aws_kms_key: ["kms", "key/", ""],
  aws_lambda_function: ["lambda", "function:", "function_name"],
  aws_rds_cluster: ["rds", "cluster:", "cluster_identifier"],
  aws_rds_cluster_instance: ["rds", "db:", "identifier"],
  aws_rds_cluster_parameter_group: ["rds", "cluster-pg:", "name"],
  aws_rds_global_cluster: ["rds", "global-cluster:", "global_cluster_identifier"],
  aws_secretsmanager_secret: ["secretsmanager", "secret:", "name"],
};

/** How ids begin that are no names, by type. */
const idStarts: Readonly<Record<string, string>> = {
  aws_instance: "i",
  aws_internet_gateway: "igw",
  aws_network_acl: "acl",
  aws_route_table: "rtb",
  aws_security_group: "sg",
  aws_subnet: "subnet",
  aws_vpc: "vpc",
  aws_vpc_endpoint: "vpce",
  aws_vpc_peering_connection: "pcx",
  aws_vpn_gateway: "vgw",
  aws_vpc_security_group_ingress_rule: "sgr",
};

/** What AWS adds where the configuration says nothing. */
function computedOf(type: string, uuid: string, known: Values): Values {
  if (type !== "aws_rds_cluster") return added[type] ?? {};
  const numbers = String(known["engine_version"]).split(".");
  const family = `${String(known["engine"])}${numbers.slice(0, known["engine"] === "aurora-mysql" ? 2 : 1).join(".")}`;
  return {
    ...added[type],
    cluster_resource_id: `cluster-${uuid.slice(0, 8).toUpperCase()}`,
    db_cluster_parameter_group_name: `default.${family}`,
  };
}

/** What AWS adds to a type where the configuration says nothing, as far as a plan without it would change something. */
export const added: Readonly<Record<string, Values>> = {
  aws_backup_region_settings: { resource_type_management_preference: {} },
  aws_db_proxy: { vpc_security_group_ids: [] },
  aws_db_proxy_default_target_group: { name: "default" },
  aws_db_cluster_snapshot: { availability_zones: ["a", "b", "c"].map((zone) => `${homeRegion}${zone}`) },
  aws_db_subnet_group: { supported_network_types: ["IPV4"] },
  aws_rds_cluster: {
    availability_zones: ["a", "b", "c"].map((zone) => `${homeRegion}${zone}`),
    backup_retention_period: 1,
    cluster_members: [],
    iam_roles: [],
    master_user_secret: [],
    network_type: "IPV4",
    vpc_security_group_ids: [],
  },
  aws_rds_global_cluster: { global_cluster_members: [] },
  aws_route_table: { propagating_vgws: [], route: [] },
  aws_security_group: { egress: [], ingress: [] },
};
