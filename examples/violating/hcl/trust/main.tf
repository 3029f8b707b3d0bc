# Roles with rights on Aurora that everyone, a whole account or RDS of any account may assume.

resource "aws_iam_role" "monitoring" {
  name = "orders-monitoring"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "monitoring.rds.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier          = "orders"
  engine                      = "aurora-postgresql"
  master_username             = "orders_owner"
  manage_master_user_password = true
  monitoring_interval         = 60
  monitoring_role_arn         = aws_iam_role.monitoring.arn
}

resource "aws_iam_role" "operator" {
  name = "orders-operator"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "sts:AssumeRole"
    }]
  })
}

data "aws_iam_policy_document" "assume_support" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }
  }
}

resource "aws_iam_role" "support" {
  name               = "orders-support"
  assume_role_policy = data.aws_iam_policy_document.assume_support.json
}

resource "aws_iam_role_policy" "rights" {
  for_each = toset([aws_iam_role.operator.name, aws_iam_role.support.name])
  role     = each.key

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["rds:StartDBCluster", "rds:StopDBCluster"]
      Resource = "arn:aws:rds:eu-central-1:111122223333:cluster:orders"
    }]
  })
}
