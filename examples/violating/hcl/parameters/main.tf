# Parameter groups that switch TLS, the audit, the logs or the care for passwords off, each in a way of its own.
resource "aws_rds_cluster_parameter_group" "orders" {
  name   = "orders"
  family = "aurora-postgresql16"

  # Old TLS, and Babelfish without any.
  parameter {
    name  = "ssl_min_protocol_version"
    value = "TLSv1.1"
  }
  parameter {
    name         = "rds.babelfish_status"
    value        = "on"
    apply_method = "pending-reboot"
  }

  # Every statement in the log, with the passwords that anyone may change.
  parameter {
    name  = "log_statement"
    value = "all"
  }
  parameter {
    name  = "rds.restrict_password_commands"
    value = "0"
  }
  parameter {
    name  = "password_encryption"
    value = "md5"
  }

  # pgAudit is set up and not loaded.
  parameter {
    name  = "pgaudit.log"
    value = "ddl,role"
  }
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier              = "orders"
  engine                          = "aurora-postgresql"
  engine_version                  = "16.11"
  master_username                 = "orders_owner"
  manage_master_user_password     = true
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.orders.name
}

# A cluster with a good group, and an instance whose own group undoes it.
resource "aws_rds_cluster_parameter_group" "billing" {
  name   = "billing"
  family = "aurora-postgresql17"

  parameter {
    name         = "shared_preload_libraries"
    value        = "pgaudit"
    apply_method = "pending-reboot"
  }
  parameter {
    name  = "pgaudit.log"
    value = "ddl,role"
  }
}

resource "aws_rds_cluster" "billing" {
  cluster_identifier              = "billing"
  engine                          = "aurora-postgresql"
  engine_version                  = "17.7"
  master_username                 = "billing_owner"
  manage_master_user_password     = true
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.billing.name
}

resource "aws_db_parameter_group" "billing_reports" {
  name   = "billing-reports"
  family = "aurora-postgresql17"

  parameter {
    name  = "pgaudit.log"
    value = "none"
  }
}

resource "aws_rds_cluster_instance" "billing_reports" {
  identifier              = "billing-reports"
  cluster_identifier      = aws_rds_cluster.billing.id
  engine                  = aws_rds_cluster.billing.engine
  instance_class          = "db.r7g.large"
  db_parameter_group_name = aws_db_parameter_group.billing_reports.name
}

# MySQL: an audit that is on and sees little, hashes in the logs, the general log, and TLS of a kind that never gets there,
# as a static parameter is applied at once.
resource "aws_rds_cluster_parameter_group" "catalog" {
  name   = "catalog"
  family = "aurora-mysql8.0"

  parameter {
    name  = "tls_version"
    value = "TLSv1,TLSv1.1,TLSv1.2"
  }
  parameter {
    name  = "server_audit_logging"
    value = "1"
  }
  parameter {
    name  = "server_audit_events"
    value = "TABLE"
  }
  parameter {
    name  = "server_audit_excl_users"
    value = "rdsadmin,catalog_owner"
  }
  parameter {
    name  = "aurora_mask_password_hashes_type"
    value = "0"
  }
  parameter {
    name  = "general_log"
    value = "1"
  }
}

resource "aws_rds_cluster" "catalog" {
  cluster_identifier              = "catalog"
  engine                          = "aurora-mysql"
  engine_version                  = "8.0.mysql_aurora.3.10.1"
  master_username                 = "catalog_owner"
  manage_master_user_password     = true
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.catalog.name
}

# No group at all: the defaults of the engine, and a version that still takes every TLS.
resource "aws_rds_cluster" "archive" {
  cluster_identifier          = "archive"
  engine                      = "aurora-mysql"
  engine_version              = "8.0.mysql_aurora.3.03.3"
  master_username             = "archive_owner"
  manage_master_user_password = true
}
