variable "data_api" {
  type        = bool
  default     = false
  description = "Whether the orders cluster takes SQL over HTTPS"
}

data "aws_iam_policy_document" "data_api" {
  count = var.data_api ? 1 : 0

  statement {
    sid       = "Statements"
    actions   = ["rds-data:BatchExecuteStatement", "rds-data:ExecuteStatement"]
    resources = ["arn:aws:rds:${local.region}:${local.account}:cluster:orders"]
  }

  statement {
    sid       = "Password"
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["arn:aws:secretsmanager:${local.region}:${local.account}:secret:orders/reports-AbCdEf"]
  }
}

resource "aws_iam_policy" "data_api" {
  count  = var.data_api ? 1 : 0
  name   = "orders-data-api"
  policy = data.aws_iam_policy_document.data_api[0].json
  tags   = local.tags
}
