# What the account itself should have around a database, each of it switched off, narrowed or weak.
resource "aws_rds_cluster" "orders" {
  cluster_identifier          = "orders"
  engine                      = "aurora-postgresql"
  master_username             = "orders_owner"
  manage_master_user_password = true
  enable_http_endpoint        = true
}

resource "aws_s3_bucket" "trail" {
  bucket = "trail-111122223333"
}

resource "aws_s3_bucket_public_access_block" "trail" {
  bucket                  = aws_s3_bucket.trail.id
  block_public_acls       = true
  block_public_policy     = false
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# Of one Region, in clear, and without what RDS and KMS do.
resource "aws_cloudtrail" "audit" {
  name           = "audit"
  s3_bucket_name = aws_s3_bucket.trail.id

  event_selector {
    include_management_events        = true
    read_write_type                  = "WriteOnly"
    exclude_management_event_sources = ["kms.amazonaws.com", "rdsdata.amazonaws.com"]
  }
}

resource "aws_cloudtrail_event_data_store" "audit" {
  name = "audit"

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
  }
}

resource "aws_guardduty_detector" "account" {
  enable = false
}

resource "aws_guardduty_detector_feature" "logins" {
  detector_id = aws_guardduty_detector.account.id
  name        = "RDS_LOGIN_EVENTS"
  status      = "DISABLED"
}

# A standard without a control for RDS.
resource "aws_securityhub_account" "account" {
  enable_default_standards = false
}

resource "aws_securityhub_standards_subscription" "benchmark" {
  standards_arn = "arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0"
  depends_on    = [aws_securityhub_account.account]
}

# Records everything but databases, and is stopped.
resource "aws_config_configuration_recorder" "account" {
  name     = "account"
  role_arn = "arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"

  recording_group {
    all_supported  = false
    resource_types = ["AWS::EC2::Instance"]
  }
}

resource "aws_config_configuration_recorder_status" "account" {
  name       = aws_config_configuration_recorder.account.name
  is_enabled = false
}

resource "aws_iam_account_password_policy" "account" {
  minimum_password_length = 8
  require_symbols         = false
}

resource "aws_accessanalyzer_analyzer" "unused" {
  analyzer_name = "unused-access"
  type          = "ACCOUNT_UNUSED_ACCESS"

  configuration {
    unused_access {
      unused_access_age = 180
    }
  }
}

resource "aws_iam_organizations_features" "root" {
  enabled_features = ["RootSessions"]
}
