# A proxy before the orders cluster, for clients that log in with IAM.
data "aws_iam_policy_document" "assume_proxy" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["rds.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }
  }
}

data "aws_iam_policy_document" "proxy" {
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-application-AbCdEf"]
  }
}

resource "aws_iam_role" "proxy" {
  name               = "orders-proxy"
  assume_role_policy = data.aws_iam_policy_document.assume_proxy.json
  tags               = local.tags
}

resource "aws_iam_role_policy" "proxy" {
  name   = "read-the-application-secret"
  role   = aws_iam_role.proxy.id
  policy = data.aws_iam_policy_document.proxy.json
}

resource "aws_security_group" "proxy" {
  name        = "orders-proxy"
  description = "The proxy before the orders cluster"
  vpc_id      = aws_vpc.network.id
  tags        = local.tags
}

resource "aws_db_proxy" "orders" {
  name                   = "orders"
  engine_family          = "POSTGRESQL"
  role_arn               = aws_iam_role.proxy.arn
  vpc_subnet_ids         = aws_subnet.isolated[*].id
  vpc_security_group_ids = [aws_security_group.proxy.id]
  require_tls            = true
  debug_logging          = false
  tags                   = local.tags

  auth {
    auth_scheme = "SECRETS"
    iam_auth    = "REQUIRED"
    secret_arn  = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-application-AbCdEf"
  }
}

resource "aws_db_proxy_default_target_group" "orders" {
  db_proxy_name = aws_db_proxy.orders.name
}

resource "aws_db_proxy_target" "orders" {
  db_proxy_name         = aws_db_proxy.orders.name
  target_group_name     = aws_db_proxy_default_target_group.orders.name
  db_cluster_identifier = aws_rds_cluster.orders.id
}
