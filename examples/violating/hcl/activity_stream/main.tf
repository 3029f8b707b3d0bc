# Activity streams that do not start, encrypted with the key of AWS.
resource "aws_rds_cluster" "orders" {
  cluster_identifier = "orders"
  engine             = "aurora-postgresql"
}

resource "aws_rds_cluster" "catalog" {
  cluster_identifier = "catalog"
  engine             = "aurora-mysql"
}

# Native audit fields are for Oracle and SQL Server.
resource "aws_rds_cluster_activity_stream" "orders" {
  resource_arn                        = aws_rds_cluster.orders.arn
  mode                                = "async"
  kms_key_id                          = "alias/aws/rds"
  engine_native_audit_fields_included = true
}

# Aurora MySQL has no synchronous mode.
resource "aws_rds_cluster_activity_stream" "catalog" {
  resource_arn = aws_rds_cluster.catalog.arn
  mode         = "sync"
  kms_key_id   = "alias/aws/rds"
}
