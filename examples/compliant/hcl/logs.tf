resource "aws_cloudwatch_log_group" "orders" {
  for_each          = toset(["postgresql", "iam-db-auth-error", "instance"])
  name              = "/aws/rds/cluster/orders/${each.key}"
  kms_key_id        = aws_kms_key.logs.arn
  retention_in_days = 400
  tags              = local.tags
}

resource "aws_cloudwatch_log_group" "catalog" {
  for_each          = toset(["audit", "error", "slowquery", "iam-db-auth-error", "instance"])
  name              = "/aws/rds/cluster/catalog/${each.key}"
  kms_key_id        = aws_kms_key.logs.arn
  retention_in_days = 400
  tags              = local.tags
}

resource "aws_cloudwatch_log_group" "os_metrics" {
  name              = "RDSOSMetrics"
  kms_key_id        = aws_kms_key.logs.arn
  retention_in_days = 400
  tags              = local.tags
}
