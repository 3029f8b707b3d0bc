# Two clusters that nobody hears of: each rule about alarms and events finds something here.
resource "aws_rds_cluster" "orders" {
  cluster_identifier          = "orders"
  engine                      = "aurora-postgresql"
  engine_version              = "16.11"
  master_username             = "orders_owner"
  manage_master_user_password = true
}

resource "aws_rds_cluster_instance" "orders" {
  count              = 2
  cluster_identifier = aws_rds_cluster.orders.id
  identifier         = "orders-${count.index}"
  engine             = aws_rds_cluster.orders.engine
  instance_class     = "db.r7g.large"
}

resource "aws_rds_cluster_parameter_group" "orders" {
  name   = "orders"
  family = "aurora-postgresql16"
}

resource "aws_rds_cluster" "catalog" {
  engine                      = "aurora-mysql"
  master_username             = "catalog_owner"
  manage_master_user_password = true
}

resource "aws_kms_key" "logs" {
  description         = "Logs"
  enable_key_rotation = true
}

resource "aws_cloudwatch_log_group" "orders" {
  name              = "/aws/rds/cluster/orders/postgresql"
  kms_key_id        = aws_kms_key.logs.arn
  retention_in_days = 400
}

# With the key of AWS, whose policy cannot be changed, no alarm gets through to it.
resource "aws_sns_topic" "alarms" {
  name              = "alarms"
  kms_master_key_id = "alias/aws/sns"
}

# Tells nobody.
resource "aws_cloudwatch_metric_alarm" "orders_processor" {
  alarm_name          = "orders-processor"
  namespace           = "AWS/RDS"
  metric_name         = "CPUUtilization"
  dimensions          = { DBClusterIdentifier = aws_rds_cluster.orders.cluster_identifier }
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  statistic           = "Average"
  period              = 60
  evaluation_periods  = 5
}

# Is switched off.
resource "aws_cloudwatch_metric_alarm" "catalog_processor" {
  alarm_name          = "catalog-processor"
  namespace           = "AWS/RDS"
  metric_name         = "CPUUtilization"
  dimensions          = { DBClusterIdentifier = aws_rds_cluster.catalog.cluster_identifier }
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  statistic           = "Average"
  period              = 60
  evaluation_periods  = 5
  actions_enabled     = false
  alarm_actions       = [aws_sns_topic.alarms.arn]
}

# A metric that Aurora PostgreSQL does not have: it never alarms.
resource "aws_cloudwatch_metric_alarm" "orders_logins" {
  alarm_name          = "orders-logins"
  namespace           = "AWS/RDS"
  metric_name         = "LoginFailures"
  dimensions          = { DBClusterIdentifier = aws_rds_cluster.orders.cluster_identifier }
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 1
  alarm_actions       = [aws_sns_topic.alarms.arn]
}

# Failed logins are counted, and no alarm looks at the count.
resource "aws_cloudwatch_log_metric_filter" "orders_logins" {
  name           = "orders-failed-logins"
  log_group_name = aws_cloudwatch_log_group.orders.name
  pattern        = "\"authentication failed\""

  metric_transformation {
    namespace = "Orders"
    name      = "FailedLogins"
    value     = "1"
  }
}

resource "aws_db_event_subscription" "clusters" {
  name             = "clusters"
  sns_topic        = aws_sns_topic.alarms.arn
  source_type      = "db-cluster"
  event_categories = ["failure", "creation"]
}

resource "aws_db_event_subscription" "instances" {
  name             = "instances"
  sns_topic        = aws_sns_topic.alarms.arn
  source_type      = "db-instance"
  source_ids       = [for instance in aws_rds_cluster_instance.orders : instance.identifier]
  event_categories = ["availability", "global-failover"]
}

# Is switched off.
resource "aws_db_event_subscription" "parameters" {
  name        = "parameters"
  sns_topic   = aws_sns_topic.alarms.arn
  source_type = "db-parameter-group"
  enabled     = false
}

# A trail whose log group is searched for failed logins to the console, and for nothing else.
resource "aws_cloudwatch_log_group" "trail" {
  name              = "/audit/trail"
  kms_key_id        = aws_kms_key.logs.arn
  retention_in_days = 400
}

resource "aws_cloudtrail" "audit" {
  name                       = "audit"
  s3_bucket_name             = "audit-111122223333"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::111122223333:role/trail-to-logs"
}

resource "aws_cloudwatch_log_metric_filter" "sign_in" {
  name           = "sign-in-failures"
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = "{ ($.eventName = ConsoleLogin) && ($.errorMessage = \"Failed authentication\") }"

  metric_transformation {
    namespace = "Audit"
    name      = "SignInFailures"
    value     = "1"
  }
}
