resource "aws_rds_cluster_parameter_group" "orders" {
  name        = "orders"
  description = "TLS and audit of the orders cluster"
  family      = "aurora-postgresql16"
  tags        = local.tags

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_rds_cluster_parameter_group" "catalog" {
  name        = "catalog"
  description = "TLS and audit of the catalog cluster"
  family      = "aurora-mysql8.0"
  tags        = local.tags

  parameter {
    name  = "require_secure_transport"
    value = "ON"
  }
}
