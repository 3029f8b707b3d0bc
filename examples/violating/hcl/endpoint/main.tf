# Endpoints of a database's VPC that keep nobody out, stand in one zone, and are of the wrong type.
locals {
  services = ["rds", "secretsmanager", "logs"]
}

resource "aws_vpc" "orders" {
  cidr_block           = "10.20.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "database" {
  count             = 2
  vpc_id            = aws_vpc.orders.id
  cidr_block        = cidrsubnet("10.20.0.0/16", 8, count.index)
  availability_zone = ["eu-central-1a", "eu-central-1b"][count.index]
}

resource "aws_db_subnet_group" "orders" {
  name       = "orders"
  subnet_ids = aws_subnet.database[*].id
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier          = "orders"
  engine                      = "aurora-postgresql"
  db_subnet_group_name        = aws_db_subnet_group.orders.name
  master_username             = "orders_owner"
  manage_master_user_password = true
  enable_http_endpoint        = true
}

resource "aws_security_group" "endpoints" {
  name        = "endpoints"
  description = "Endpoints of the VPC"
  vpc_id      = aws_vpc.orders.id

  ingress {
    description = "HTTPS from every private network"
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_vpc_endpoint" "interface" {
  for_each           = toset(local.services)
  vpc_id             = aws_vpc.orders.id
  service_name       = "com.amazonaws.eu-central-1.${each.key}"
  vpc_endpoint_type  = "Interface"
  subnet_ids         = [aws_subnet.database[0].id]
  security_group_ids = [aws_security_group.endpoints.id]
}

# The policy lets everyone do everything.
resource "aws_vpc_endpoint_policy" "rds" {
  vpc_endpoint_id = aws_vpc_endpoint.interface["rds"].id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }]
  })
}

# Without vpc_endpoint_type these are of type Gateway, which these services do not have.
resource "aws_vpc_endpoint" "gateway" {
  for_each     = toset(["rds-data", "kms", "monitoring"])
  vpc_id       = aws_vpc.orders.id
  service_name = "com.amazonaws.eu-central-1.${each.key}"
}
