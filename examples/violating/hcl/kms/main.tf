# Keys of an Aurora cluster as they should not be: one for everything, disabled, never rotated, copied to other Regions, and
# gone within a week.
resource "aws_kms_key" "everything" {
  description             = "Everything of the orders cluster"
  enable_key_rotation     = false
  is_enabled              = false
  multi_region            = true
  deletion_window_in_days = 7
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier              = "orders"
  engine                          = "aurora-postgresql"
  master_username                 = "orders_owner"
  manage_master_user_password     = true
  master_user_secret_kms_key_id   = aws_kms_key.everything.arn
  storage_encrypted               = true
  kms_key_id                      = aws_kms_key.everything.arn
  performance_insights_enabled    = true
  performance_insights_kms_key_id = aws_kms_key.everything.arn
}

resource "aws_cloudwatch_log_group" "orders" {
  name       = "/aws/rds/cluster/orders/postgresql"
  kms_key_id = aws_kms_key.everything.arn
}

# By its alias, as the key of a second cluster.
resource "aws_kms_alias" "everything" {
  name          = "alias/everything"
  target_key_id = aws_kms_key.everything.key_id
}

resource "aws_rds_cluster" "catalog" {
  cluster_identifier            = "catalog"
  engine                        = "aurora-mysql"
  master_username               = "catalog_owner"
  manage_master_user_password   = true
  master_user_secret_kms_key_id = aws_kms_alias.everything.target_key_arn
  storage_encrypted             = true
  kms_key_id                    = aws_kms_alias.everything.target_key_arn
}

# A replica of a multi-Region key.
resource "aws_kms_replica_key" "reports" {
  primary_key_arn         = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab"
  deletion_window_in_days = 10
  enabled                 = false
}

resource "aws_rds_cluster" "reports" {
  cluster_identifier          = "reports"
  engine                      = "aurora-mysql"
  master_username             = "reports_owner"
  manage_master_user_password = true
  storage_encrypted           = true
  kms_key_id                  = aws_kms_replica_key.reports.arn
}
