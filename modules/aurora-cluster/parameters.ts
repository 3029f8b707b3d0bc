import type { RdsClusterParameterGroupParameter } from "@cdktf/provider-aws/lib/rds-cluster-parameter-group";

/** Parameters by name, as texts. */
export type Parameters = Readonly<Record<string, string>>;

/** What is known of an engine's cluster parameters. */
export interface ParameterSettings {
  /** Force TLS, in a version that is not broken. */
  readonly tls: Parameters;
  /** Force TLS off, for a cluster where that is acknowledged. */
  readonly withoutTls: Parameters;
  /** Record who connects and what changes, and keep passwords safe. */
  readonly audit: Parameters;
  /** The parameters above that take effect without a reboot. */
  readonly dynamic: readonly string[];
}

/**
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html (TLS) and
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Appendix.PostgreSQL.CommonDBATasks.pgaudit.html.
 * `pgaudit` hides passwords that `log_statement` would write out.
 */
export const postgresqlParameters: ParameterSettings = {
  tls: { "rds.force_ssl": "1", ssl_min_protocol_version: "TLSv1.2" },
  withoutTls: { "rds.force_ssl": "0" },
  audit: {
    log_connections: "1",
    log_disconnections: "1",
    log_min_duration_statement: "5000",
    log_statement: "none",
    "pgaudit.log": "ddl,role",
    "rds.accepted_password_auth_method": "scram",
    "rds.restrict_password_commands": "1",
    shared_preload_libraries: "pg_stat_statements,pgaudit",
  },
  dynamic: [
    "log_connections",
    "log_disconnections",
    "log_min_duration_statement",
    "log_statement",
    "pgaudit.log",
    "rds.accepted_password_auth_method",
    "rds.force_ssl",
    "ssl_min_protocol_version",
  ],
};

/**
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Security.html (TLS),
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Auditing.html and
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Reference.ParameterGroups.html
 */
export const mysqlParameters: ParameterSettings = {
  tls: { require_secure_transport: "ON", tls_version: "TLSv1.2,TLSv1.3" },
  withoutTls: { require_secure_transport: "OFF" },
  audit: {
    server_audit_events: "CONNECT,QUERY_DCL,QUERY_DDL",
    server_audit_logging: "1",
    slow_query_log: "1",
  },
  dynamic: ["require_secure_transport", "server_audit_events", "server_audit_logging", "slow_query_log"],
};

/**
 * The parameters of a cluster, sorted by name. Those known to be dynamic take effect at once; all others wait for a
 * reboot, which AWS accepts for every parameter, while it refuses to apply a static one at once.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_WorkingWithParamGroups.html
 */
export function clusterParameters(
  settings: ParameterSettings,
  enforceTls: boolean,
  own: Parameters,
): RdsClusterParameterGroupParameter[] {
  const merged = { ...settings.audit, ...own, ...(enforceTls ? settings.tls : settings.withoutTls) };
  return Object.entries(merged)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => ({
      name,
      value,
      applyMethod: settings.dynamic.includes(name) ? "immediate" : "pending-reboot",
    }));
}
