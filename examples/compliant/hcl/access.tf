# Who may do what: people through groups that demand MFA, by task and on named clusters.
data "aws_iam_policy_document" "administer_orders" {
  statement {
    sid       = "Look"
    actions   = ["rds:Describe*", "rds:ListTagsForResource"]
    resources = ["*"]
  }

  statement {
    sid = "Change"
    actions = [
      "rds:ModifyDBCluster", "rds:ModifyDBInstance", "rds:FailoverDBCluster", "rds:RebootDBInstance",
      "rds:CreateDBClusterSnapshot", "rds:RestoreDBClusterToPointInTime",
    ]
    resources = [
      aws_rds_cluster.orders.arn,
      "arn:aws:rds:${local.region}:${local.account}:db:orders-*",
      "arn:aws:rds:${local.region}:${local.account}:cluster-snapshot:orders-*",
    ]
  }

  statement {
    sid       = "DeleteWhatIsForTests"
    actions   = ["rds:DeleteDBCluster", "rds:DeleteDBClusterSnapshot"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "aws:ResourceTag/environment"
      values   = ["test"]
    }
  }

  statement {
    sid       = "GiveTheMonitoringRole"
    actions   = ["iam:PassRole"]
    resources = [aws_iam_role.monitoring.arn]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["monitoring.rds.amazonaws.com"]
    }
  }

  statement {
    sid       = "CreateTheServiceLinkedRole"
    actions   = ["iam:CreateServiceLinkedRole"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "iam:AWSServiceName"
      values   = ["rds.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "use_keys" {
  statement {
    sid       = "ReadLogs"
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.logs.arn]
  }

  statement {
    sid       = "LetAuroraUseItsKeys"
    actions   = ["kms:CreateGrant"]
    resources = [aws_kms_key.orders_storage.arn]

    condition {
      test     = "Bool"
      variable = "kms:GrantIsForAWSResource"
      values   = ["true"]
    }
  }

  statement {
    sid       = "ReadTheReportingSecret"
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["arn:aws:secretsmanager:${local.region}:${local.account}:secret:orders-reporting-AbCdEf"]
  }

  statement {
    sid       = "Look"
    actions   = ["rds:DescribeDBClusters"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "demand_mfa" {
  statement {
    sid         = "NothingWithoutMfa"
    effect      = "Deny"
    not_actions = ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice", "iam:ListMFADevices", "sts:GetSessionToken"]
    resources   = ["*"]

    condition {
      test     = "BoolIfExists"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["false"]
    }
  }
}

resource "aws_iam_policy" "administer_orders" {
  name   = "administer-orders"
  policy = data.aws_iam_policy_document.administer_orders.json
}

resource "aws_iam_policy" "use_keys" {
  name   = "use-orders-keys"
  policy = data.aws_iam_policy_document.use_keys.json
}

resource "aws_iam_policy" "demand_mfa" {
  name   = "demand-mfa"
  policy = data.aws_iam_policy_document.demand_mfa.json
}

resource "aws_iam_group" "administrators" {
  name = "orders-administrators"
}

resource "aws_iam_group_policy_attachment" "administer_orders" {
  group      = aws_iam_group.administrators.name
  policy_arn = aws_iam_policy.administer_orders.arn
}

resource "aws_iam_group_policy_attachment" "demand_mfa" {
  group      = aws_iam_group.administrators.name
  policy_arn = aws_iam_policy.demand_mfa.arn
}

# Every holder of this policy, in one place.
resource "aws_iam_policy_attachment" "use_keys" {
  name       = "use-orders-keys"
  groups     = [aws_iam_group.administrators.name]
  policy_arn = aws_iam_policy.use_keys.arn
}

resource "aws_iam_user" "alice" {
  name = "alice"
}

resource "aws_iam_user_group_membership" "alice" {
  user   = aws_iam_user.alice.name
  groups = [aws_iam_group.administrators.name]
}

# Switched off since people sign in with MFA; to be deleted.
resource "aws_iam_access_key" "alice" {
  user   = aws_iam_user.alice.name
  status = "Inactive"
}
