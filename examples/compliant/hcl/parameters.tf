resource "aws_rds_cluster_parameter_group" "orders" {
  name        = "orders"
  description = "TLS, audit and passwords of the orders cluster"
  family      = "aurora-postgresql16"
  tags        = local.tags

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }

  parameter {
    name  = "ssl_min_protocol_version"
    value = "TLSv1.2"
  }

  parameter {
    name         = "shared_preload_libraries"
    value        = "pg_stat_statements,pgaudit"
    apply_method = "pending-reboot"
  }

  parameter {
    name  = "pgaudit.log"
    value = "ddl,role"
  }

  parameter {
    name  = "log_connections"
    value = "1"
  }

  parameter {
    name  = "log_disconnections"
    value = "1"
  }

  parameter {
    name  = "log_min_duration_statement"
    value = "5000"
  }

  parameter {
    name         = "rds.restrict_password_commands"
    value        = "1"
    apply_method = "pending-reboot"
  }

  parameter {
    name  = "rds.accepted_password_auth_method"
    value = "scram"
  }
}

resource "aws_rds_cluster_parameter_group" "catalog" {
  name        = "catalog"
  description = "TLS and audit of the catalog cluster"
  family      = "aurora-mysql8.0"
  tags        = local.tags

  parameter {
    name  = "require_secure_transport"
    value = "ON"
  }

  parameter {
    name  = "server_audit_logging"
    value = "1"
  }

  parameter {
    name  = "server_audit_events"
    value = "CONNECT,QUERY_DCL,QUERY_DDL"
  }

  parameter {
    name  = "slow_query_log"
    value = "1"
  }
}

resource "aws_db_parameter_group" "orders" {
  name        = "orders"
  description = "Idle transactions of the orders instances"
  family      = "aurora-postgresql16"
  tags        = local.tags

  parameter {
    name  = "idle_in_transaction_session_timeout"
    value = "60000"
  }
}

resource "aws_db_parameter_group" "catalog" {
  name        = "catalog"
  description = "Slow queries of the catalog instances"
  family      = "aurora-mysql8.0"
  tags        = local.tags

  parameter {
    name  = "long_query_time"
    value = "2"
  }
}
