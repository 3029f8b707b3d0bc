# What was there before the change: the prior state is made from it.
resource "aws_kms_key" "orders" {
  description         = "Storage of orders"
  enable_key_rotation = true
}

resource "aws_kms_key" "archive" {
  description         = "Storage of the archive"
  enable_key_rotation = true
}

resource "aws_kms_key" "logs" {
  description         = "Logs of the databases"
  enable_key_rotation = true
}

# Updated.
resource "aws_rds_cluster" "orders" {
  cluster_identifier                  = "orders"
  engine                              = "aurora-postgresql"
  engine_version                      = "16.11"
  master_username                     = "orders_owner"
  manage_master_user_password         = true
  master_user_secret_kms_key_id       = aws_kms_key.logs.arn
  iam_database_authentication_enabled = true
  storage_encrypted                   = true
  kms_key_id                          = aws_kms_key.orders.arn
  db_cluster_parameter_group_name     = aws_rds_cluster_parameter_group.orders.name
  db_subnet_group_name                = aws_db_subnet_group.orders.name
  vpc_security_group_ids              = [aws_security_group.orders.id]
  backup_retention_period             = 35
  copy_tags_to_snapshot               = true
  delete_automated_backups            = false
  deletion_protection                 = true
  skip_final_snapshot                 = false
  final_snapshot_identifier           = "orders-final"
  enabled_cloudwatch_logs_exports     = ["postgresql"]
}

resource "aws_rds_cluster_instance" "orders" {
  for_each            = toset(["writer", "reader"])
  identifier          = "orders-${each.key}"
  cluster_identifier  = aws_rds_cluster.orders.id
  engine              = aws_rds_cluster.orders.engine
  instance_class      = "db.r7g.large"
  publicly_accessible = false
}

resource "aws_rds_cluster_parameter_group" "orders" {
  name   = "orders"
  family = "aurora-postgresql16"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_db_subnet_group" "orders" {
  name       = "orders"
  subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
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
  cidr_ipv4         = "10.20.30.0/24"
}

resource "aws_cloudwatch_log_group" "orders" {
  name              = "/aws/rds/cluster/orders/postgresql"
  kms_key_id        = aws_kms_key.logs.arn
  retention_in_days = 400
}

# Destroyed, without a final snapshot, and with its key and its snapshot.
resource "aws_rds_cluster" "archive" {
  cluster_identifier  = "archive"
  engine              = "aurora-postgresql"
  engine_version      = "16.11"
  master_username     = "archive_owner"
  storage_encrypted   = true
  kms_key_id          = aws_kms_key.archive.arn
  skip_final_snapshot = true
}

resource "aws_db_cluster_snapshot" "archive" {
  db_cluster_identifier          = aws_rds_cluster.archive.id
  db_cluster_snapshot_identifier = "archive-2026"
}

# Keeps running, and loses its only instance.
resource "aws_rds_cluster" "reports" {
  cluster_identifier = "reports"
  engine             = "aurora-mysql"
  engine_version     = "8.0.mysql_aurora.3.10.1"
  master_username    = "reports_owner"
}

resource "aws_rds_cluster_instance" "reports" {
  identifier         = "reports-writer"
  cluster_identifier = aws_rds_cluster.reports.id
  engine             = aws_rds_cluster.reports.engine
  instance_class     = "db.r7g.large"
}

# Replaced.
resource "aws_rds_cluster" "billing" {
  cluster_identifier        = "billing"
  engine                    = "aurora-mysql"
  engine_version            = "8.0.mysql_aurora.3.10.1"
  master_username           = "billing_owner"
  final_snapshot_identifier = "billing-final"
}

# Weakened.
resource "aws_db_proxy" "orders" {
  name           = "orders"
  engine_family  = "POSTGRESQL"
  role_arn       = "arn:aws:iam::111122223333:role/orders-proxy"
  vpc_subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  require_tls    = true

  auth {
    iam_auth   = "REQUIRED"
    secret_arn = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-proxy"
  }
}

# Destroyed.
resource "aws_secretsmanager_secret" "orders" {
  name = "orders/aurora/application"
}

# Forgotten.
resource "aws_rds_cluster" "legacy" {
  cluster_identifier = "legacy"
  engine             = "aurora-mysql"
  engine_version     = "8.0.mysql_aurora.3.10.1"
  master_username    = "legacy_owner"
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders-world"
  engine                    = "aurora-postgresql"
  engine_version            = "16.11"
  storage_encrypted         = true
}
