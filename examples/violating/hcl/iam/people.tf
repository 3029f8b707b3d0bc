# People: rights on a user, a key that never ends, and a group whose demand for MFA lets access keys through.
data "aws_iam_policy_document" "look" {
  statement {
    actions   = ["rds:Describe*"]
    resources = ["*"]
  }

  # iam/mfa_condition: Bool is not BoolIfExists
  statement {
    effect      = "Deny"
    not_actions = ["iam:*"]
    resources   = ["*"]

    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["false"]
    }
  }
}

resource "aws_iam_policy" "look" {
  name   = "look"
  policy = data.aws_iam_policy_document.look.json
}

resource "aws_iam_group" "people" {
  name = "people"
}

resource "aws_iam_group_policy_attachment" "people" {
  group      = aws_iam_group.people.name
  policy_arn = aws_iam_policy.look.arn
}

# iam/user_policy
resource "aws_iam_user" "alice" {
  name = "alice"
}

resource "aws_iam_user_policy_attachment" "alice" {
  user       = aws_iam_user.alice.name
  policy_arn = aws_iam_policy.look.arn
}

# iam/access_key
resource "aws_iam_access_key" "alice" {
  user = aws_iam_user.alice.name
}
