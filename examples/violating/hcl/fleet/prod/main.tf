# Production, weaker than staging, with a rotation of another schedule and the key of staging: judged by `aurora-guard fleet`.
resource "aws_rds_cluster" "orders" {
  cluster_identifier                  = "orders-prod"
  engine                              = "aurora-postgresql"
  engine_version                      = "16.11"
  master_username                     = "orders_owner"
  manage_master_user_password         = true
  iam_database_authentication_enabled = true
  storage_encrypted                   = true
  kms_key_id                          = "arn:aws:kms:eu-central-1:111122223333:key/11111111-2222-3333-4444-555555555555"
  backup_retention_period             = 7
  deletion_protection                 = false
}

resource "aws_secretsmanager_secret" "application" {
  name = "orders-prod-application"
}

resource "aws_secretsmanager_secret_rotation" "application" {
  secret_id           = aws_secretsmanager_secret.application.id
  rotation_lambda_arn = "arn:aws:lambda:eu-central-1:111122223333:function:rotate-orders-prod"

  rotation_rules {
    automatically_after_days = 60
  }
}
