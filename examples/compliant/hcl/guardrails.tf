data "aws_iam_policy_document" "guardrails" {
  statement {
    sid       = "DenyUnmanagedPasswords"
    effect    = "Deny"
    actions   = ["rds:CreateDBCluster", "rds:RestoreDBClusterFromS3"]
    resources = ["*"]

    condition {
      test     = "Bool"
      variable = "rds:ManageMasterUserPassword"
      values   = ["false"]
    }

    # Members of a global database cannot have a managed password.
    condition {
      test     = "ArnNotLike"
      variable = "aws:PrincipalArn"
      values   = ["arn:aws:iam::*:role/global-database-administrator"]
    }
  }

  statement {
    sid       = "DenyPlainStorage"
    effect    = "Deny"
    actions   = ["rds:CreateDBCluster", "rds:RestoreDBClusterFromS3"]
    resources = ["*"]

    condition {
      test     = "Bool"
      variable = "rds:StorageEncrypted"
      values   = ["false"]
    }
  }

  statement {
    sid       = "DenyPublicInstances"
    effect    = "Deny"
    actions   = ["rds:CreateDBInstance", "rds:CreateDBShardGroup"]
    resources = ["*"]

    condition {
      test     = "Bool"
      variable = "rds:PubliclyAccessible"
      values   = ["true"]
    }
  }

  statement {
    sid       = "DenyRootUser"
    effect    = "Deny"
    actions   = ["*"]
    resources = ["*"]

    condition {
      test     = "StringLike"
      variable = "aws:PrincipalArn"
      values   = ["arn:aws:iam::*:root"]
    }
  }
}

resource "aws_organizations_policy" "guardrails" {
  name    = "database-guardrails"
  type    = "SERVICE_CONTROL_POLICY"
  content = data.aws_iam_policy_document.guardrails.json
  tags    = local.tags
}
