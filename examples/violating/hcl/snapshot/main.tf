# Snapshots that are public, shared with an account that nobody allowed, or in clear; exports that can become public.
resource "aws_rds_cluster" "orders" {
  cluster_identifier = "orders"
  engine             = "aurora-postgresql"
  storage_encrypted  = false
}

resource "aws_db_cluster_snapshot" "public" {
  db_cluster_identifier          = aws_rds_cluster.orders.id
  db_cluster_snapshot_identifier = "orders-public"
  shared_accounts                = ["all"]
}

resource "aws_db_cluster_snapshot" "shared" {
  db_cluster_identifier          = aws_rds_cluster.orders.id
  db_cluster_snapshot_identifier = "orders-shared"
  shared_accounts                = ["111122223333"]
}

# Without a key, a copy has that of its snapshot.
resource "aws_rds_cluster_snapshot_copy" "inherited" {
  source_db_cluster_snapshot_identifier = aws_db_cluster_snapshot.shared.db_cluster_snapshot_arn
  target_db_cluster_snapshot_identifier = "orders-copy"
  shared_accounts                       = ["all"]
}

resource "aws_rds_cluster_snapshot_copy" "key_of_aws" {
  source_db_cluster_snapshot_identifier = aws_db_cluster_snapshot.shared.db_cluster_snapshot_arn
  target_db_cluster_snapshot_identifier = "orders-second-copy"
  kms_key_id                            = "alias/aws/rds"
}

resource "aws_s3_bucket" "exports" {
  bucket = "orders-exports"
}

resource "aws_s3_bucket_public_access_block" "exports" {
  bucket                  = aws_s3_bucket.exports.id
  block_public_acls       = true
  block_public_policy     = false
  ignore_public_acls      = true
  restrict_public_buckets = false
}

resource "aws_rds_export_task" "orders" {
  export_task_identifier = "orders"
  source_arn             = aws_db_cluster_snapshot.shared.db_cluster_snapshot_arn
  s3_bucket_name         = aws_s3_bucket.exports.bucket
  iam_role_arn           = "arn:aws:iam::111122223333:role/orders-exports"
  kms_key_id             = "alias/aws/rds"
}
