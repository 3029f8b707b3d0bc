import { DbParameterGroup } from "@cdktf/provider-aws/lib/db-parameter-group";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { RdsClusterParameterGroup } from "@cdktf/provider-aws/lib/rds-cluster-parameter-group";
import type { TerraformStack } from "cdktf";

/** Parameter groups that switch TLS, the audit, the logs or the care for passwords off, each in a way of its own. */
export function define(stack: TerraformStack): void {
  orders(stack);
  billing(stack);
  catalog(stack);
  archive(stack);
}

interface ClusterOf {
  readonly engine: string;
  readonly version: string;
  readonly group?: RdsClusterParameterGroup;
}

function cluster(stack: TerraformStack, name: string, { engine, version, group }: ClusterOf): RdsCluster {
  return new RdsCluster(stack, name, {
    clusterIdentifier: name,
    engine,
    engineVersion: version,
    masterUsername: `${name}_owner`,
    manageMasterUserPassword: true,
    ...(group === undefined ? {} : { dbClusterParameterGroupName: group.name }),
  });
}

/** Old TLS, Babelfish without any, every statement in the log, passwords for everyone to change, pgAudit not loaded. */
function orders(stack: TerraformStack): void {
  const group = new RdsClusterParameterGroup(stack, "orders-parameters", {
    name: "orders",
    family: "aurora-postgresql16",
    parameter: [
      { name: "ssl_min_protocol_version", value: "TLSv1.1" },
      { name: "rds.babelfish_status", value: "on", applyMethod: "pending-reboot" },
      { name: "log_statement", value: "all" },
      { name: "rds.restrict_password_commands", value: "0" },
      { name: "password_encryption", value: "md5" },
      { name: "pgaudit.log", value: "ddl,role" },
    ],
  });
  cluster(stack, "orders", { engine: "aurora-postgresql", version: "16.11", group });
}

/** A cluster with a good group, and an instance whose own group undoes it. */
function billing(stack: TerraformStack): void {
  const group = new RdsClusterParameterGroup(stack, "billing-parameters", {
    name: "billing",
    family: "aurora-postgresql17",
    parameter: [
      { name: "shared_preload_libraries", value: "pgaudit", applyMethod: "pending-reboot" },
      { name: "pgaudit.log", value: "ddl,role" },
    ],
  });
  const reports = new DbParameterGroup(stack, "billing-reports-parameters", {
    name: "billing-reports",
    family: "aurora-postgresql17",
    parameter: [{ name: "pgaudit.log", value: "none" }],
  });
  const database = cluster(stack, "billing", { engine: "aurora-postgresql", version: "17.7", group });
  new RdsClusterInstance(stack, "billing-reports", {
    identifier: "billing-reports",
    clusterIdentifier: database.id,
    engine: database.engine,
    instanceClass: "db.r7g.large",
    dbParameterGroupName: reports.name,
  });
}

/** An audit that is on and sees little, hashes in the logs, the general log, and a static parameter applied at once. */
function catalog(stack: TerraformStack): void {
  const group = new RdsClusterParameterGroup(stack, "catalog-parameters", {
    name: "catalog",
    family: "aurora-mysql8.0",
    parameter: [
      { name: "tls_version", value: "TLSv1,TLSv1.1,TLSv1.2" },
      { name: "server_audit_logging", value: "1" },
      { name: "server_audit_events", value: "TABLE" },
      { name: "server_audit_excl_users", value: "rdsadmin,catalog_owner" },
      { name: "aurora_mask_password_hashes_type", value: "0" },
      { name: "general_log", value: "1" },
    ],
  });
  cluster(stack, "catalog", { engine: "aurora-mysql", version: "8.0.mysql_aurora.3.10.1", group });
}

/** No group at all: the defaults of the engine, and a version that still takes every TLS. */
function archive(stack: TerraformStack): void {
  cluster(stack, "archive", { engine: "aurora-mysql", version: "8.0.mysql_aurora.3.03.3" });
}
