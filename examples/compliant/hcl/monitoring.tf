data "aws_iam_policy_document" "alerts_key" {
  statement {
    sid       = "Account"
    actions   = ["kms:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${local.account}:root"]
    }
  }

  statement {
    sid       = "Publishers"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey*"]
    resources = ["*"]
    principals {
      type        = "Service"
      identifiers = ["cloudwatch.amazonaws.com", "events.rds.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }
  }
}

resource "aws_kms_key" "alerts" {
  description             = "Alarms and events of the databases"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy                  = data.aws_iam_policy_document.alerts_key.json
  tags                    = local.tags
}

data "aws_iam_policy_document" "alerts" {
  statement {
    sid       = "Publishers"
    actions   = ["sns:Publish"]
    resources = ["arn:aws:sns:${local.region}:${local.account}:shop-database-alerts"]
    principals {
      type        = "Service"
      identifiers = ["cloudwatch.amazonaws.com", "events.rds.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }
  }

  statement {
    sid       = "OnlyTls"
    effect    = "Deny"
    actions   = ["sns:Publish"]
    resources = ["arn:aws:sns:${local.region}:${local.account}:shop-database-alerts"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_sns_topic" "alerts" {
  name              = "shop-database-alerts"
  kms_master_key_id = aws_kms_key.alerts.arn
  policy            = data.aws_iam_policy_document.alerts.json
  tags              = local.tags
}

resource "aws_db_event_subscription" "clusters" {
  name             = "shop-clusters"
  sns_topic        = aws_sns_topic.alerts.arn
  source_type      = "db-cluster"
  event_categories = ["configuration change", "deletion", "failover", "failure", "global-failover", "maintenance"]
  tags             = local.tags
}

resource "aws_db_event_subscription" "instances" {
  name        = "shop-instances"
  sns_topic   = aws_sns_topic.alerts.arn
  source_type = "db-instance"
  event_categories = [
    "availability", "configuration change", "deletion", "failure", "maintenance", "security", "security patching"
  ]
  tags = local.tags
}

resource "aws_db_event_subscription" "parameter_groups" {
  name             = "shop-parameter-groups"
  sns_topic        = aws_sns_topic.alerts.arn
  source_type      = "db-parameter-group"
  event_categories = ["configuration change"]
  tags             = local.tags
}

locals {
  watched_metrics = {
    CPUUtilization          = { comparison = "GreaterThanThreshold", threshold = 80 }
    DatabaseConnections     = { comparison = "GreaterThanThreshold", threshold = 500 }
    Deadlocks               = { comparison = "GreaterThanThreshold", threshold = 1 }
    FreeLocalStorage        = { comparison = "LessThanThreshold", threshold = 5368709120 }
    AuroraReplicaLagMaximum = { comparison = "GreaterThanThreshold", threshold = 2000 }
  }
}

resource "aws_cloudwatch_metric_alarm" "orders" {
  for_each            = local.watched_metrics
  alarm_name          = "orders-${each.key}"
  namespace           = "AWS/RDS"
  metric_name         = each.key
  dimensions          = { DBClusterIdentifier = aws_rds_cluster.orders.cluster_identifier }
  comparison_operator = each.value.comparison
  threshold           = each.value.threshold
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 5
  alarm_actions       = [aws_sns_topic.alerts.arn]
  tags                = local.tags
}

resource "aws_cloudwatch_metric_alarm" "catalog" {
  for_each            = merge(local.watched_metrics, { LoginFailures = { comparison = "GreaterThanThreshold", threshold = 1 } })
  alarm_name          = "catalog-${each.key}"
  namespace           = "AWS/RDS"
  metric_name         = each.key
  dimensions          = { DBClusterIdentifier = aws_rds_cluster.catalog.cluster_identifier }
  comparison_operator = each.value.comparison
  threshold           = each.value.threshold
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 5
  alarm_actions       = [aws_sns_topic.alerts.arn]
  tags                = local.tags
}

# Aurora PostgreSQL has no metric of failed logins.
resource "aws_cloudwatch_log_metric_filter" "failed_logins" {
  name           = "orders-failed-logins"
  log_group_name = aws_cloudwatch_log_group.orders["postgresql"].name
  pattern        = "\"authentication failed\""

  metric_transformation {
    namespace = "Shop/Databases"
    name      = "OrdersFailedLogins"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "failed_logins" {
  alarm_name          = "orders-failed-logins"
  namespace           = "Shop/Databases"
  metric_name         = "OrdersFailedLogins"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 10
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alerts.arn]
  tags                = local.tags
}
