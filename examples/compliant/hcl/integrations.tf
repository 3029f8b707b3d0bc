# What else leads into a cluster or out of it: activity streams, roles, shards, zero-ETL; a global database and DSQL.
resource "aws_rds_cluster_activity_stream" "orders" {
  resource_arn = aws_rds_cluster.orders.arn
  mode         = "async"
  kms_key_id   = aws_kms_key.streams.arn
}

resource "aws_rds_cluster_activity_stream" "catalog" {
  resource_arn = aws_rds_cluster.catalog.arn
  mode         = "async"
  kms_key_id   = aws_kms_key.streams.arn
}

data "aws_iam_policy_document" "assume_imports" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["rds.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }
  }
}

data "aws_iam_policy_document" "imports" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::shop-database-imports/*"]
  }
}

resource "aws_iam_role" "imports" {
  name               = "orders-imports"
  assume_role_policy = data.aws_iam_policy_document.assume_imports.json
  tags               = local.tags
}

resource "aws_iam_role_policy" "imports" {
  name   = "read-imports"
  role   = aws_iam_role.imports.id
  policy = data.aws_iam_policy_document.imports.json
}

resource "aws_rds_cluster_role_association" "imports" {
  db_cluster_identifier = aws_rds_cluster.orders.id
  feature_name          = "s3Import"
  role_arn              = aws_iam_role.imports.arn
}

resource "aws_rds_shard_group" "orders" {
  db_cluster_identifier     = aws_rds_cluster.orders.id
  db_shard_group_identifier = "orders"
  max_acu                   = 64
  publicly_accessible       = false
  tags                      = local.tags
}

resource "aws_rds_integration" "orders" {
  integration_name = "orders"
  source_arn       = aws_rds_cluster.orders.arn
  target_arn       = "arn:aws:redshift-serverless:eu-central-1:111122223333:namespace/01234567-89ab-cdef-0123-456789abcdef"
  kms_key_id       = aws_kms_key.streams.arn
  tags             = local.tags
}

resource "aws_rds_global_cluster" "archive" {
  global_cluster_identifier = "archive"
  engine                    = "aurora-postgresql"
  engine_version            = "16.11"
  engine_lifecycle_support  = "open-source-rds-extended-support-disabled"
  storage_encrypted         = true
  deletion_protection       = true
}

resource "aws_dsql_cluster" "sessions" {
  deletion_protection_enabled = true
  kms_encryption_key          = aws_kms_key.orders_storage.arn
  tags                        = local.tags
}
