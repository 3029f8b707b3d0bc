import { blockOf, stackWithEnvironment } from "../support";
import { mysqlCluster, postgresqlCluster } from "./clusters";

const address = "aws_rds_cluster_parameter_group.Orders_ParameterGroup_87BF8E02";

function immediate(name: string, value: string) {
  return { apply_method: "immediate", name, value };
}

function afterReboot(name: string, value: string) {
  return { apply_method: "pending-reboot", name, value };
}

test("PostgreSQL forces TLS, audits changes and keeps passwords safe", () => {
  const stack = stackWithEnvironment();
  postgresqlCluster(stack);
  expect(blockOf(stack, address)).toEqual({
    description: "Parameters of the Aurora cluster shop-orders",
    family: "aurora-postgresql16",
    lifecycle: { create_before_destroy: true },
    name_prefix: "shop-orders-",
    tags: { Name: "shop-orders" },
    parameter: [
      immediate("log_connections", "1"),
      immediate("log_disconnections", "1"),
      immediate("log_min_duration_statement", "5000"),
      immediate("log_statement", "none"),
      immediate("pgaudit.log", "ddl,role"),
      immediate("rds.accepted_password_auth_method", "scram"),
      immediate("rds.force_ssl", "1"),
      afterReboot("rds.restrict_password_commands", "1"),
      afterReboot("shared_preload_libraries", "pg_stat_statements,pgaudit"),
      immediate("ssl_min_protocol_version", "TLSv1.2"),
    ],
  });
});

test("MySQL forces TLS and audits logins and changes", () => {
  const stack = stackWithEnvironment();
  mysqlCluster(stack);
  expect(blockOf(stack, address)).toEqual({
    description: "Parameters of the Aurora cluster shop-orders",
    family: "aurora-mysql8.0",
    lifecycle: { create_before_destroy: true },
    name_prefix: "shop-orders-",
    tags: { Name: "shop-orders" },
    parameter: [
      immediate("require_secure_transport", "ON"),
      immediate("server_audit_events", "CONNECT,QUERY_DCL,QUERY_DDL"),
      immediate("server_audit_logging", "1"),
      immediate("slow_query_log", "1"),
      afterReboot("tls_version", "TLSv1.2,TLSv1.3"),
    ],
  });
});

test("further parameters are added, waiting for a reboot where they are not known to be dynamic", () => {
  const stack = stackWithEnvironment();
  mysqlCluster(stack, { parameters: { max_connections: "500", slow_query_log: "0" } });
  expect(blockOf(stack, address)?.["parameter"]).toEqual([
    afterReboot("max_connections", "500"),
    immediate("require_secure_transport", "ON"),
    immediate("server_audit_events", "CONNECT,QUERY_DCL,QUERY_DDL"),
    immediate("server_audit_logging", "1"),
    immediate("slow_query_log", "0"),
    afterReboot("tls_version", "TLSv1.2,TLSv1.3"),
  ]);
});

test("TLS that is acknowledged not to be forced is switched off in so many words", () => {
  const stack = stackWithEnvironment();
  mysqlCluster(stack, {
    enforceTls: false,
    acknowledgements: {
      "rds/tls_enforced": { reason: "An old client", owner: "team-orders", expires: "2027-03-31" },
    },
  });
  expect(blockOf(stack, address)?.["parameter"]).toEqual([
    immediate("require_secure_transport", "OFF"),
    immediate("server_audit_events", "CONNECT,QUERY_DCL,QUERY_DDL"),
    immediate("server_audit_logging", "1"),
    immediate("slow_query_log", "1"),
  ]);
});
