# Backups in a locked vault, copied to another Region, and restored every week into isolation.
resource "aws_backup_region_settings" "frankfurt" {
  resource_type_opt_in_preference = { Aurora = true, RDS = true }
}

resource "aws_backup_vault" "databases" {
  name        = "shop-databases"
  kms_key_arn = aws_kms_key.backups.arn
  tags        = local.tags
}

resource "aws_backup_vault_lock_configuration" "databases" {
  backup_vault_name  = aws_backup_vault.databases.name
  min_retention_days = 35
}

resource "aws_backup_plan" "databases" {
  name = "shop-databases"
  tags = local.tags

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.databases.name
    schedule          = "cron(0 3 * * ? *)"

    lifecycle {
      delete_after = 90
    }

    copy_action {
      destination_vault_arn = "arn:aws:backup:eu-west-1:111122223333:backup-vault:shop-databases"

      lifecycle {
        delete_after = 90
      }
    }
  }
}

resource "aws_backup_selection" "databases" {
  name         = "shop-databases"
  plan_id      = aws_backup_plan.databases.id
  iam_role_arn = "arn:aws:iam::111122223333:role/service-role/AWSBackupDefaultServiceRole"
  resources    = [aws_rds_cluster.orders.arn, aws_rds_cluster.catalog.arn]
}

resource "aws_security_group" "restore_tests" {
  name        = "shop-restore-tests"
  description = "Clusters that are restored to test backups: nothing reaches them"
  vpc_id      = aws_vpc.network.id
  tags        = local.tags
}

resource "aws_backup_restore_testing_plan" "databases" {
  name                = "shop_databases"
  schedule_expression = "cron(0 5 ? * SUN *)"

  recovery_point_selection {
    algorithm            = "LATEST_WITHIN_WINDOW"
    include_vaults       = ["*"]
    recovery_point_types = ["SNAPSHOT"]
  }
}

resource "aws_backup_restore_testing_selection" "databases" {
  name                      = "shop_databases"
  restore_testing_plan_name = aws_backup_restore_testing_plan.databases.name
  protected_resource_type   = "Aurora"
  protected_resource_arns   = [aws_rds_cluster.orders.arn, aws_rds_cluster.catalog.arn]
  iam_role_arn              = "arn:aws:iam::111122223333:role/service-role/AWSBackupDefaultServiceRole"

  restore_metadata_overrides = {
    dbSubnetGroupName   = aws_db_subnet_group.database.name
    vpcSecurityGroupIds = jsonencode([aws_security_group.restore_tests.id])
  }
}
