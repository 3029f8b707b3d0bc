# Log groups without a key of one's own, emptied after a week, and missing for one of the logs that are exported.
resource "aws_rds_cluster" "catalog" {
  cluster_identifier              = "catalog"
  engine                          = "aurora-mysql"
  engine_version                  = "8.0.mysql_aurora.3.10.1"
  master_username                 = "catalog_owner"
  manage_master_user_password     = true
  enabled_cloudwatch_logs_exports = ["audit", "error", "slowquery"]
}

resource "aws_cloudwatch_log_group" "catalog" {
  for_each          = toset(["error", "slowquery"])
  name              = "/aws/rds/cluster/${aws_rds_cluster.catalog.cluster_identifier}/${each.key}"
  retention_in_days = 7
}

# The operating system's, of all instances with enhanced monitoring, and a proxy's.
resource "aws_cloudwatch_log_group" "os_metrics" {
  name              = "RDSOSMetrics"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "proxy" {
  name              = "/aws/rds/proxy/catalog"
  retention_in_days = 30
}
