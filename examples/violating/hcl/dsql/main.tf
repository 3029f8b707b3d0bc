# An Aurora DSQL cluster that anyone may delete, encrypted with a key that AWS owns; the other says nothing of a key.
resource "aws_dsql_cluster" "sessions" {
  deletion_protection_enabled = false
  kms_encryption_key          = "AWS_OWNED_KMS_KEY"
}

resource "aws_dsql_cluster" "carts" {
  deletion_protection_enabled = true
}
