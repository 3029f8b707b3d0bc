# Two Aurora clusters, orders (PostgreSQL) and catalog (MySQL), with all that surrounds them as the rules want it: the gate
# finds nothing here, and nothing is unknown. Each file holds one concern.
locals {
  account            = "111122223333"
  region             = "eu-central-1"
  availability_zones = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
  tags               = { application = "shop", environment = "prod", owner = "data-platform" }
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier                  = "orders"
  engine                              = "aurora-postgresql"
  engine_version                      = "16.11"
  engine_lifecycle_support            = "open-source-rds-extended-support-disabled"
  database_name                       = "orders"
  port                                = 6432
  master_username                     = "orders_owner"
  manage_master_user_password         = true
  master_user_secret_kms_key_id       = aws_kms_key.secrets.arn
  iam_database_authentication_enabled = true
  enable_http_endpoint                = var.data_api
  storage_encrypted                   = true
  kms_key_id                          = aws_kms_key.orders_storage.arn
  db_subnet_group_name                = aws_db_subnet_group.database.name
  db_cluster_parameter_group_name     = aws_rds_cluster_parameter_group.orders.name
  vpc_security_group_ids              = [aws_security_group.orders.id]
  backup_retention_period             = 35
  delete_automated_backups            = false
  preferred_backup_window             = "02:00-03:00"
  preferred_maintenance_window        = "sun:03:30-sun:04:30"
  copy_tags_to_snapshot               = true
  deletion_protection                 = true
  skip_final_snapshot                 = false
  final_snapshot_identifier           = "orders-final"
  enabled_cloudwatch_logs_exports     = ["postgresql", "iam-db-auth-error", "instance"]
  performance_insights_enabled        = true
  performance_insights_kms_key_id     = aws_kms_key.insights.arn
  tags                                = local.tags
  depends_on                          = [aws_cloudwatch_log_group.orders]
}

resource "aws_rds_cluster_instance" "orders" {
  for_each                   = { writer = 0, reader = 1 }
  identifier                 = "orders-${each.key}"
  cluster_identifier         = aws_rds_cluster.orders.id
  engine                     = aws_rds_cluster.orders.engine
  engine_version             = aws_rds_cluster.orders.engine_version
  instance_class             = "db.r7g.large"
  availability_zone          = local.availability_zones[each.value]
  promotion_tier             = each.value
  db_parameter_group_name    = aws_db_parameter_group.orders.name
  db_subnet_group_name       = aws_db_subnet_group.database.name
  publicly_accessible        = false
  auto_minor_version_upgrade = true
  monitoring_interval        = 60
  monitoring_role_arn        = aws_iam_role.monitoring.arn
  ca_cert_identifier         = "rds-ca-rsa2048-g1"
  tags                       = local.tags
}

resource "aws_rds_cluster" "catalog" {
  cluster_identifier                  = "catalog"
  engine                              = "aurora-mysql"
  engine_version                      = "8.0.mysql_aurora.3.10.1"
  engine_lifecycle_support            = "open-source-rds-extended-support-disabled"
  database_name                       = "catalog"
  port                                = 6306
  master_username                     = "catalog_owner"
  manage_master_user_password         = true
  master_user_secret_kms_key_id       = aws_kms_key.secrets.arn
  iam_database_authentication_enabled = true
  storage_encrypted                   = true
  kms_key_id                          = aws_kms_key.catalog_storage.arn
  db_subnet_group_name                = aws_db_subnet_group.database.name
  db_cluster_parameter_group_name     = aws_rds_cluster_parameter_group.catalog.name
  vpc_security_group_ids              = [aws_security_group.catalog.id]
  backup_retention_period             = 35
  backtrack_window                    = 86400
  delete_automated_backups            = false
  preferred_backup_window             = "02:00-03:00"
  preferred_maintenance_window        = "sun:04:30-sun:05:30"
  copy_tags_to_snapshot               = true
  deletion_protection                 = true
  skip_final_snapshot                 = false
  final_snapshot_identifier           = "catalog-final"
  enabled_cloudwatch_logs_exports     = ["audit", "error", "slowquery", "iam-db-auth-error", "instance"]
  monitoring_interval                 = 60
  monitoring_role_arn                 = aws_iam_role.monitoring.arn
  tags                                = local.tags
  depends_on                          = [aws_cloudwatch_log_group.catalog]

  serverlessv2_scaling_configuration {
    min_capacity = 2
    max_capacity = 16
  }
}

resource "aws_rds_cluster_instance" "catalog" {
  for_each                        = { writer = 0, reader = 1 }
  identifier                      = "catalog-${each.key}"
  cluster_identifier              = aws_rds_cluster.catalog.id
  engine                          = aws_rds_cluster.catalog.engine
  engine_version                  = aws_rds_cluster.catalog.engine_version
  instance_class                  = "db.serverless"
  availability_zone               = local.availability_zones[each.value]
  promotion_tier                  = each.value
  db_parameter_group_name         = aws_db_parameter_group.catalog.name
  db_subnet_group_name            = aws_db_subnet_group.database.name
  publicly_accessible             = false
  auto_minor_version_upgrade      = true
  performance_insights_enabled    = true
  performance_insights_kms_key_id = aws_kms_key.insights.arn
  ca_cert_identifier              = "rds-ca-ecc384-g1"
  tags                            = local.tags
}
