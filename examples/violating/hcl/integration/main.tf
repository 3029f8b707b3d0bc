# Ways out of a cluster that are too wide: its role, the Data API, a share, a shard group on the internet, zero-ETL.
resource "aws_rds_cluster" "orders" {
  cluster_identifier   = "orders"
  engine               = "aurora-postgresql"
  enable_http_endpoint = true
}

resource "aws_iam_policy" "query" {
  name = "orders-query"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "rds-data:ExecuteStatement", Resource = "*" },
      { Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" },
    ]
  })
}

resource "aws_iam_role" "imports" {
  name = "orders-imports"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "rds.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = "111122223333" } }
    }]
  })
}

# Every object of every bucket.
resource "aws_iam_role_policy_attachment" "imports" {
  role       = aws_iam_role.imports.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"
}

resource "aws_rds_cluster_role_association" "imports" {
  db_cluster_identifier = aws_rds_cluster.orders.id
  feature_name          = "s3Import"
  role_arn              = aws_iam_role.imports.arn
}

resource "aws_ram_resource_share" "orders" {
  name                      = "orders"
  allow_external_principals = true
}

resource "aws_ram_resource_association" "orders" {
  resource_arn       = aws_rds_cluster.orders.arn
  resource_share_arn = aws_ram_resource_share.orders.arn
}

resource "aws_rds_shard_group" "orders" {
  db_cluster_identifier     = aws_rds_cluster.orders.id
  db_shard_group_identifier = "orders"
  max_acu                   = 64
  publicly_accessible       = true
}

resource "aws_rds_integration" "orders" {
  integration_name = "orders"
  source_arn       = aws_rds_cluster.orders.arn
  target_arn       = "arn:aws:redshift-serverless:eu-central-1:111122223333:namespace/01234567-89ab-cdef-0123-456789abcdef"
}
