data "aws_iam_policy_document" "reports" {
  statement {
    sid       = "Reports"
    actions   = ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${local.account}:role/reports"]
    }
  }
}

resource "aws_secretsmanager_secret_policy" "reports" {
  secret_arn          = aws_secretsmanager_secret.reports.arn
  policy              = data.aws_iam_policy_document.reports.json
  block_public_policy = true
}
