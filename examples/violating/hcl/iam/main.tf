# Rights on Aurora that reach too far: policies for everything, on everything, as the master user, without MFA, on users.
resource "aws_rds_cluster" "orders" {
  cluster_identifier          = "orders"
  engine                      = "aurora-postgresql"
  master_username             = "orders_owner"
  manage_master_user_password = true
}

# iam/admin_policy
data "aws_iam_policy_document" "everything" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "everything" {
  name   = "everything"
  policy = data.aws_iam_policy_document.everything.json
}

# iam/service_wildcard, and with it each of the rules on what rds:* holds
resource "aws_iam_policy" "databases" {
  name = "databases"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "rds:*", Resource = "*" }]
  })
}

# iam/unscoped_destruction, iam/unscoped_takeover, iam/unscoped_write
data "aws_iam_policy_document" "operate" {
  statement {
    actions = [
      "rds:DeleteDBCluster", "rds:DeleteDBClusterAutomatedBackup", "rds:RemoveFromGlobalCluster",
      "rds:ModifyDBCluster", "rds:RestoreDBClusterFromSnapshot", "rds:ModifyDBClusterSnapshotAttribute",
      "rds:ModifyDBInstance", "rds:AddTagsToResource",
    ]
    resources = ["arn:aws:rds:eu-central-1:111122223333:*"]
  }

  # iam/pass_role_unscoped
  statement {
    actions   = ["rds:AddRoleToDBCluster"]
    resources = [aws_rds_cluster.orders.arn]
  }

  statement {
    actions   = ["iam:PassRole"]
    resources = ["*"]
  }

  # iam/service_linked_role
  statement {
    actions   = ["iam:CreateServiceLinkedRole"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "operate" {
  name   = "operate"
  policy = data.aws_iam_policy_document.operate.json
}

# iam/decrypt_any_key, iam/unscoped_key_control, iam/master_secret_read, iam/rds_connect_wildcard, iam/connect_as_master
resource "aws_iam_role" "application" {
  name = "application"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })

  # iam/inline_policy
  inline_policy {
    name = "databases"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["kms:Decrypt", "kms:CreateGrant", "kms:ScheduleKeyDeletion"], Resource = "*" },
        { Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" },
        { Effect = "Allow", Action = "rds-db:connect", Resource = "arn:aws:rds-db:eu-central-1:111122223333:dbuser:*/orders_owner" },
      ]
    })
  }
}

# iam/managed_full_access
resource "aws_iam_role_policy_attachment" "application" {
  role       = aws_iam_role.application.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonRDSFullAccess"
}
