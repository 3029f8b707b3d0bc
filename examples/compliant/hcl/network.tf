resource "aws_vpc" "network" {
  cidr_block           = "10.20.0.0/16"
  enable_dns_hostnames = true
  enable_dns_support   = true
  tags                 = local.tags
}

resource "aws_default_security_group" "closed" {
  vpc_id  = aws_vpc.network.id
  ingress = []
  egress  = []
}

resource "aws_subnet" "isolated" {
  count             = 3
  vpc_id            = aws_vpc.network.id
  cidr_block        = cidrsubnet("10.20.0.0/16", 8, count.index)
  availability_zone = local.availability_zones[count.index]
  tags              = local.tags
}

resource "aws_db_subnet_group" "database" {
  name       = "shop"
  subnet_ids = aws_subnet.isolated[*].id
  tags       = local.tags
}

resource "aws_security_group" "application" {
  name        = "shop-application"
  description = "The application that reads and writes orders and catalog"
  vpc_id      = aws_vpc.network.id
  tags        = local.tags
}

resource "aws_security_group" "orders" {
  name        = "orders-database"
  description = "The orders cluster"
  vpc_id      = aws_vpc.network.id
  tags        = local.tags
}

resource "aws_vpc_security_group_ingress_rule" "orders" {
  security_group_id            = aws_security_group.orders.id
  referenced_security_group_id = aws_security_group.application.id
  description                  = "The application"
  ip_protocol                  = "tcp"
  from_port                    = 6432
  to_port                      = 6432
}

resource "aws_security_group" "catalog" {
  name        = "catalog-database"
  description = "The catalog cluster"
  vpc_id      = aws_vpc.network.id
  tags        = local.tags
}

resource "aws_vpc_security_group_ingress_rule" "catalog" {
  security_group_id            = aws_security_group.catalog.id
  referenced_security_group_id = aws_security_group.application.id
  description                  = "The application"
  ip_protocol                  = "tcp"
  from_port                    = 6306
  to_port                      = 6306
}
