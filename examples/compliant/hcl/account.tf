# What the account has once, for all of its databases.
data "aws_iam_policy_document" "trail_key" {
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
    sid       = "Trail"
    actions   = ["kms:GenerateDataKey*", "kms:Decrypt", "kms:DescribeKey"]
    resources = ["*"]
    principals {
      type        = "Service"
      identifiers = ["cloudtrail.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }
  }
}

resource "aws_kms_key" "trail" {
  description             = "The trail of the account"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy                  = data.aws_iam_policy_document.trail_key.json
  tags                    = local.tags
}

resource "aws_s3_bucket" "trail" {
  bucket = "shop-trail-${local.account}"
  tags   = local.tags
}

resource "aws_s3_bucket_public_access_block" "trail" {
  bucket                  = aws_s3_bucket.trail.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_logging" "trail" {
  bucket        = aws_s3_bucket.trail.id
  target_bucket = "shop-access-logs-${local.account}"
  target_prefix = "trail/"
}

resource "aws_cloudwatch_log_group" "trail" {
  name              = "/shop/trail"
  kms_key_id        = aws_kms_key.logs.arn
  retention_in_days = 400
  tags              = local.tags
}

resource "aws_cloudtrail" "account" {
  name                       = "shop"
  s3_bucket_name             = aws_s3_bucket.trail.id
  is_multi_region_trail      = true
  enable_log_file_validation = true
  kms_key_id                 = aws_kms_key.trail.arn
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::${local.account}:role/shop-trail-to-logs"
  tags                       = local.tags

  advanced_event_selector {
    name = "Management events"
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
  }

  advanced_event_selector {
    name = "Statements through the Data API"
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }
    field_selector {
      field  = "resources.type"
      equals = ["AWS::RDS::DBCluster"]
    }
  }
}

resource "aws_cloudtrail_event_data_store" "account" {
  name       = "shop"
  kms_key_id = aws_kms_key.trail.arn
  tags       = local.tags

  advanced_event_selector {
    name = "Management events"
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
  }
}

locals {
  watched_events = {
    RootUse = "{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \"AwsServiceEvent\" }"
    Denied  = "{ ($.errorCode = \"*UnauthorizedOperation\") || ($.errorCode = \"AccessDenied*\") }"
    NoMfa   = "{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\") }"
    Iam = join(" || ", [for name in [
      "DeleteGroupPolicy", "DeleteRolePolicy", "DeleteUserPolicy", "PutGroupPolicy", "PutRolePolicy", "PutUserPolicy",
      "CreatePolicy", "DeletePolicy", "CreatePolicyVersion", "DeletePolicyVersion", "AttachRolePolicy",
      "DetachRolePolicy", "AttachUserPolicy", "DetachUserPolicy", "AttachGroupPolicy", "DetachGroupPolicy",
    ] : "($.eventName = ${name})"])
    Trail = join(" || ", [for name in [
      "CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging",
    ] : "($.eventName = ${name})"])
    SignIn = "{ ($.eventName = ConsoleLogin) && ($.errorMessage = \"Failed authentication\") }"
    Keys   = "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }"
    Buckets = join(" || ", [for name in [
      "PutBucketAcl", "PutBucketPolicy", "PutBucketCors", "PutBucketLifecycle", "PutBucketReplication",
      "DeleteBucketPolicy", "DeleteBucketCors", "DeleteBucketLifecycle", "DeleteBucketReplication",
    ] : "($.eventName = ${name})"])
    Recorder = "{ ($.eventSource = config.amazonaws.com) && (($.eventName = StopConfigurationRecorder) || ($.eventName = DeleteDeliveryChannel) || ($.eventName = PutDeliveryChannel) || ($.eventName = PutConfigurationRecorder)) }"
    SecurityGroups = join(" || ", [for name in [
      "AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress", "RevokeSecurityGroupIngress",
      "RevokeSecurityGroupEgress", "CreateSecurityGroup", "DeleteSecurityGroup",
    ] : "($.eventName = ${name})"])
    NetworkAcls = join(" || ", [for name in [
      "CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry",
      "ReplaceNetworkAclEntry", "ReplaceNetworkAclAssociation",
    ] : "($.eventName = ${name})"])
    Gateways = join(" || ", [for name in [
      "CreateCustomerGateway", "DeleteCustomerGateway", "AttachInternetGateway", "CreateInternetGateway",
      "DeleteInternetGateway", "DetachInternetGateway",
    ] : "($.eventName = ${name})"])
    RouteTables = join(" || ", [for name in [
      "CreateRoute", "CreateRouteTable", "ReplaceRoute", "ReplaceRouteTableAssociation", "DeleteRouteTable",
      "DeleteRoute", "DisassociateRouteTable",
    ] : "($.eventName = ${name})"])
    Vpcs = join(" || ", [for name in [
      "CreateVpc", "DeleteVpc", "ModifyVpcAttribute", "AcceptVpcPeeringConnection", "CreateVpcPeeringConnection",
      "DeleteVpcPeeringConnection", "RejectVpcPeeringConnection",
    ] : "($.eventName = ${name})"])
  }
}

resource "aws_cloudwatch_log_metric_filter" "trail" {
  for_each       = local.watched_events
  name           = each.key
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = startswith(each.value, "{") ? each.value : "{ ${each.value} }"

  metric_transformation {
    namespace = "Shop/Trail"
    name      = each.key
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "trail" {
  for_each            = local.watched_events
  alarm_name          = "trail-${each.key}"
  namespace           = "Shop/Trail"
  metric_name         = each.key
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = 1
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alerts.arn]
  tags                = local.tags
}

resource "aws_guardduty_detector" "account" {
  enable = true
  tags   = local.tags
}

resource "aws_guardduty_detector_feature" "logins" {
  detector_id = aws_guardduty_detector.account.id
  name        = "RDS_LOGIN_EVENTS"
  status      = "ENABLED"
}

resource "aws_securityhub_account" "account" {
  enable_default_standards = false
}

resource "aws_securityhub_standards_subscription" "practices" {
  standards_arn = "arn:aws:securityhub:${local.region}::standards/aws-foundational-security-best-practices/v/1.0.0"
  depends_on    = [aws_securityhub_account.account]
}

resource "aws_config_configuration_recorder" "account" {
  name     = "shop"
  role_arn = "arn:aws:iam::${local.account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"

  recording_group {
    all_supported                 = true
    include_global_resource_types = true
  }
}

resource "aws_config_delivery_channel" "account" {
  name           = "shop"
  s3_bucket_name = "shop-config-${local.account}"
  depends_on     = [aws_config_configuration_recorder.account]
}

resource "aws_config_configuration_recorder_status" "account" {
  name       = aws_config_configuration_recorder.account.name
  is_enabled = true
  depends_on = [aws_config_delivery_channel.account]
}

resource "aws_iam_account_password_policy" "account" {
  minimum_password_length      = 14
  password_reuse_prevention    = 24
  require_lowercase_characters = true
  require_uppercase_characters = true
  require_numbers              = true
  require_symbols              = true
}

resource "aws_accessanalyzer_analyzer" "unused" {
  analyzer_name = "unused-access"
  type          = "ACCOUNT_UNUSED_ACCESS"
  tags          = local.tags

  configuration {
    unused_access {
      unused_access_age = 90
    }
  }
}

resource "aws_iam_organizations_features" "root" {
  enabled_features = ["RootCredentialsManagement", "RootSessions"]
}
