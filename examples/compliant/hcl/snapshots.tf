# A snapshot that is kept: encrypted, copied, exported to a closed bucket, and the cluster shared within the organization.
resource "aws_db_cluster_snapshot" "orders" {
  db_cluster_identifier          = aws_rds_cluster.orders.id
  db_cluster_snapshot_identifier = "orders-2026-11"
  tags                           = local.tags
}

resource "aws_rds_cluster_snapshot_copy" "orders" {
  source_db_cluster_snapshot_identifier = aws_db_cluster_snapshot.orders.db_cluster_snapshot_arn
  target_db_cluster_snapshot_identifier = "orders-2026-11-kept"
  kms_key_id                            = aws_kms_key.exports.arn
  tags                                  = local.tags
}

resource "aws_s3_bucket" "exports" {
  bucket = "shop-database-exports"
  tags   = local.tags
}

resource "aws_s3_bucket_public_access_block" "exports" {
  bucket                  = aws_s3_bucket.exports.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_rds_export_task" "orders" {
  export_task_identifier = "orders-2026-11"
  source_arn             = aws_db_cluster_snapshot.orders.db_cluster_snapshot_arn
  s3_bucket_name         = aws_s3_bucket.exports.id
  iam_role_arn           = "arn:aws:iam::111122223333:role/shop-database-exports"
  kms_key_id             = aws_kms_key.exports.arn
}

resource "aws_ram_resource_share" "orders" {
  name                      = "orders"
  allow_external_principals = false
  tags                      = local.tags
}

resource "aws_ram_resource_association" "orders" {
  resource_arn       = aws_rds_cluster.orders.arn
  resource_share_arn = aws_ram_resource_share.orders.arn
}
