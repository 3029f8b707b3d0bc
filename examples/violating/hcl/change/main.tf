# Changes that lose or weaken what was there: prior-state.json holds that, made from the configuration in `before`.
resource "aws_kms_key" "orders" {
  description         = "Storage of orders"
  enable_key_rotation = false
}

resource "aws_kms_key" "logs" {
  description         = "Logs of the databases"
  enable_key_rotation = true
}

# Weakened wherever it can be: protection, backups, passwords, logs, and a major upgrade at once.
resource "aws_rds_cluster" "orders" {
  cluster_identifier                  = "orders"
  engine                              = "aurora-postgresql"
  engine_version                      = "17.7"
  apply_immediately                   = true
  allow_major_version_upgrade         = true
  master_username                     = "orders_owner"
  manage_master_user_password         = false
  iam_database_authentication_enabled = false
  storage_encrypted                   = true
  kms_key_id                          = aws_kms_key.orders.arn
  db_cluster_parameter_group_name     = aws_rds_cluster_parameter_group.orders.name
  db_subnet_group_name                = "orders"
  vpc_security_group_ids              = [aws_security_group.orders.id]
  backup_retention_period             = 1
  copy_tags_to_snapshot               = true
  delete_automated_backups            = true
  deletion_protection                 = false
  skip_final_snapshot                 = true
  enabled_cloudwatch_logs_exports     = []
}

# The writer is destroyed, the reader becomes public.
resource "aws_rds_cluster_instance" "orders" {
  for_each            = toset(["reader"])
  identifier          = "orders-${each.key}"
  cluster_identifier  = aws_rds_cluster.orders.id
  engine              = aws_rds_cluster.orders.engine
  instance_class      = "db.r7g.large"
  publicly_accessible = true
}

# TLS is no longer enforced, and what is preloaded changes only with a reboot.
resource "aws_rds_cluster_parameter_group" "orders" {
  name   = "orders"
  family = "aurora-postgresql16"

  parameter {
    name  = "rds.force_ssl"
    value = "0"
  }

  parameter {
    name         = "shared_preload_libraries"
    value        = "pg_stat_statements"
    apply_method = "pending-reboot"
  }
}

resource "aws_security_group" "orders" {
  name   = "orders"
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_vpc_security_group_ingress_rule" "orders" {
  security_group_id = aws_security_group.orders.id
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_ipv4         = "10.0.0.0/8"
}

resource "aws_cloudwatch_log_group" "orders" {
  name              = "/aws/rds/cluster/orders/postgresql"
  retention_in_days = 7
}

# Keeps running, and loses its only instance.
resource "aws_rds_cluster" "reports" {
  cluster_identifier = "reports"
  engine             = "aurora-mysql"
  engine_version     = "8.0.mysql_aurora.3.10.1"
  master_username    = "reports_owner"
}

# A cluster with another master user is another cluster: this one is replaced.
resource "aws_rds_cluster" "billing" {
  cluster_identifier        = "billing"
  engine                    = "aurora-mysql"
  engine_version            = "8.0.mysql_aurora.3.10.1"
  master_username           = "billing_admin"
  final_snapshot_identifier = "billing-final"
}

resource "aws_db_proxy" "orders" {
  name           = "orders"
  engine_family  = "POSTGRESQL"
  role_arn       = "arn:aws:iam::111122223333:role/orders-proxy"
  vpc_subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  require_tls    = false

  auth {
    iam_auth   = "DISABLED"
    secret_arn = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-proxy"
  }
}

removed {
  from = aws_rds_cluster.legacy

  lifecycle {
    destroy = false
  }
}
