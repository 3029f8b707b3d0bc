# An Aurora global database whose storage is not encrypted, that anyone may delete, and whose secondary takes writes.
resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders-global"
  engine                    = "aurora-postgresql"
  engine_version            = "16.11"
  storage_encrypted         = false
  deletion_protection       = false
}

resource "aws_rds_cluster" "primary" {
  cluster_identifier        = "orders-primary"
  engine                    = aws_rds_global_cluster.orders.engine
  engine_version            = aws_rds_global_cluster.orders.engine_version
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  storage_encrypted         = false
}

resource "aws_rds_cluster" "secondary" {
  cluster_identifier             = "orders-secondary"
  engine                         = aws_rds_global_cluster.orders.engine
  engine_version                 = aws_rds_global_cluster.orders.engine_version
  global_cluster_identifier      = aws_rds_global_cluster.orders.id
  enable_global_write_forwarding = true
  storage_encrypted              = false
}

# A global database made of a cluster takes its encryption from there.
resource "aws_rds_cluster" "catalog" {
  cluster_identifier = "catalog"
  engine             = "aurora-mysql"
  storage_encrypted  = false
}

resource "aws_rds_global_cluster" "catalog" {
  global_cluster_identifier    = "catalog-global"
  source_db_cluster_identifier = aws_rds_cluster.catalog.arn
  force_destroy                = true
}
