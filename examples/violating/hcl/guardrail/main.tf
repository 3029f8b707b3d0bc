# Guardrails that guard nothing, or too much: as a service control policy of the organization, and as IAM policies.

# As the sample in AWS's guide has it: four actions in one text, which no call is named.
resource "aws_organizations_policy" "joined" {
  name = "managed-passwords"

  content = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Action    = ["rds:CreateDBInstance, rds:CreateDBCluster, rds:RestoreDBInstanceFromS3, rds:RestoreDBClusterFromS3"]
      Resource  = "*"
      Condition = { Bool = { "rds:ManageMasterUserPassword" = "false" } }
    }]
  })
}

# The other way round: denies the clusters whose password is managed.
resource "aws_organizations_policy" "inverted" {
  name = "managed-passwords-inverted"

  content = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Action    = ["rds:CreateDBCluster", "rds:RestoreDBClusterFromS3"]
      Resource  = "*"
      Condition = { Bool = { "rds:ManageMasterUserPassword" = "true" } }
    }]
  })
}

# A cluster from a backup in S3 slips through, and so does each one outside of a Region.
data "aws_iam_policy_document" "encrypted" {
  statement {
    sid       = "DenyWithoutEncryption"
    effect    = "Deny"
    actions   = ["rds:CreateDBCluster"]
    resources = ["arn:aws:rds:eu-central-1:*:cluster:*"]

    condition {
      test     = "Bool"
      variable = "rds:StorageEncrypted"
      values   = ["false"]
    }
  }
}

resource "aws_iam_policy" "encrypted" {
  name   = "encrypted-clusters-only"
  policy = data.aws_iam_policy_document.encrypted.json
}

# Recoveries do not carry the key: where it is missing, BoolIfExists holds, and none is possible any more.
resource "aws_organizations_policy" "recoveries" {
  name = "managed-passwords-restores"

  content = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Action    = ["rds:CreateDBCluster", "rds:RestoreDBCluster*"]
      Resource  = "*"
      Condition = { BoolIfExists = { "rds:ManageMasterUserPassword" = "false" } }
    }]
  })
}

# No IAM policy holds for the root user.
resource "aws_iam_policy" "root" {
  name = "no-root-user"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Action    = "*"
      Resource  = "*"
      Condition = { StringLike = { "aws:PrincipalArn" = "arn:aws:iam::*:root" } }
    }]
  })
}
