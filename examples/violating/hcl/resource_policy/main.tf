# Keys, a secret and a topic of Aurora whose policies let in too many, or leave out who has to come in.

locals {
  account = "111122223333"
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier            = "orders"
  engine                        = "aurora-postgresql"
  master_username               = "orders_owner"
  manage_master_user_password   = true
  master_user_secret_kms_key_id = aws_kms_key.secrets.arn
  storage_encrypted             = true
  kms_key_id                    = aws_kms_key.storage.arn
}

# Everyone, in whatever account.
resource "aws_kms_key" "storage" {
  description         = "Storage of the orders cluster"
  enable_key_rotation = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Sid = "Everyone", Effect = "Allow", Principal = "*", Action = "kms:*", Resource = "*" },
    ]
  })
}

# A role decrypts by itself, and makes grants for whom it likes.
resource "aws_kms_key" "secrets" {
  description         = "Passwords of the databases"
  enable_key_rotation = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Account"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${local.account}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "Reader"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${local.account}:role/orders-reader" }
        Action    = ["kms:Decrypt", "kms:CreateGrant"]
        Resource  = "*"
      },
    ]
  })
}

# The key of the topic has the policy that AWS writes: CloudWatch and RDS are not let in, and their messages are lost.
resource "aws_kms_key" "topic" {
  description         = "Alarms of the databases"
  enable_key_rotation = true
}

# Whoever the account lets read it, and everyone.
resource "aws_secretsmanager_secret" "reporting" {
  name       = "orders/aurora/reporting"
  kms_key_id = aws_kms_key.secrets.arn
}

resource "aws_secretsmanager_secret_policy" "reporting" {
  secret_arn          = aws_secretsmanager_secret.reporting.arn
  block_public_policy = false

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Account"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${local.account}:root" }
        Action    = "secretsmanager:GetSecretValue"
        Resource  = "*"
      },
      {
        Sid       = "Everyone"
        Effect    = "Allow"
        Principal = "*"
        Action    = "secretsmanager:GetSecretValue"
        Resource  = "*"
      },
    ]
  })
}

resource "aws_sns_topic" "events" {
  name              = "orders-events"
  kms_master_key_id = aws_kms_key.topic.arn
}

data "aws_iam_policy_document" "events" {
  statement {
    sid       = "Everyone"
    actions   = ["sns:Publish", "sns:Subscribe"]
    resources = [aws_sns_topic.events.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

resource "aws_sns_topic_policy" "events" {
  arn    = aws_sns_topic.events.arn
  policy = data.aws_iam_policy_document.events.json
}

resource "aws_db_event_subscription" "orders" {
  name        = "orders"
  source_type = "db-cluster"
  source_ids  = [aws_rds_cluster.orders.id]
  sns_topic   = aws_sns_topic.events.arn
}
