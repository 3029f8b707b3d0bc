# Backups that leave a cluster out, are kept for a week in an open vault, and are restored for tests into the default VPC.
resource "aws_rds_cluster" "orders" {
  cluster_identifier = "orders"
  engine             = "aurora-postgresql"
  tags               = { application = "shop" }
}

resource "aws_rds_cluster" "catalog" {
  cluster_identifier = "catalog"
  engine             = "aurora-mysql"
  tags               = { application = "shop" }
}

resource "aws_backup_region_settings" "frankfurt" {
  resource_type_opt_in_preference = { Aurora = false }
}

resource "aws_backup_vault" "databases" {
  name = "databases"
}

# A lock that lets jobs make backups for a day.
resource "aws_backup_vault_lock_configuration" "databases" {
  backup_vault_name  = aws_backup_vault.databases.name
  min_retention_days = 1
}

resource "aws_backup_plan" "databases" {
  name = "databases"

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.databases.name
    schedule          = "cron(0 3 * * ? *)"

    lifecycle {
      delete_after = 7
    }
  }
}

resource "aws_backup_selection" "databases" {
  name          = "databases"
  plan_id       = aws_backup_plan.databases.id
  iam_role_arn  = "arn:aws:iam::111122223333:role/service-role/AWSBackupDefaultServiceRole"
  resources     = ["arn:aws:rds:*:*:cluster:*"]
  not_resources = [aws_rds_cluster.catalog.arn]
}

resource "aws_backup_restore_testing_plan" "databases" {
  name                = "databases"
  schedule_expression = "cron(0 5 ? * SUN *)"

  recovery_point_selection {
    algorithm            = "LATEST_WITHIN_WINDOW"
    include_vaults       = ["*"]
    recovery_point_types = ["SNAPSHOT"]
  }
}

# Without overrides it restores into the default VPC.
resource "aws_backup_restore_testing_selection" "orders" {
  name                      = "orders"
  restore_testing_plan_name = aws_backup_restore_testing_plan.databases.name
  protected_resource_type   = "Aurora"
  protected_resource_arns   = [aws_rds_cluster.orders.arn]
  iam_role_arn              = "arn:aws:iam::111122223333:role/service-role/AWSBackupDefaultServiceRole"
}

# RDS stands for DB instances: this one never finds the cluster.
resource "aws_backup_restore_testing_selection" "catalog" {
  name                      = "catalog"
  restore_testing_plan_name = aws_backup_restore_testing_plan.databases.name
  protected_resource_type   = "RDS"
  protected_resource_arns   = [aws_rds_cluster.catalog.arn]
  iam_role_arn              = "arn:aws:iam::111122223333:role/service-role/AWSBackupDefaultServiceRole"
}
