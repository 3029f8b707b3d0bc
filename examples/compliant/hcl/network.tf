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

# The database's subnets reach the company's network by VPN and transit gateway, and one subnet of the reporting VPC.
resource "aws_route_table" "isolated" {
  vpc_id = aws_vpc.network.id
  tags   = local.tags

  route {
    cidr_block = "172.16.0.0/16"
    gateway_id = aws_vpn_gateway.company.id
  }
}

resource "aws_vpn_gateway" "company" {
  vpc_id = aws_vpc.network.id
  tags   = local.tags
}

resource "aws_vpc_peering_connection" "reporting" {
  vpc_id      = aws_vpc.network.id
  peer_vpc_id = "vpc-0a1b2c3d4e5f60718"
  tags        = local.tags
}

resource "aws_route" "reporting" {
  route_table_id            = aws_route_table.isolated.id
  destination_cidr_block    = "10.30.4.0/24"
  vpc_peering_connection_id = aws_vpc_peering_connection.reporting.id
}

resource "aws_route" "company" {
  route_table_id         = aws_route_table.isolated.id
  destination_cidr_block = "172.17.0.0/16"
  transit_gateway_id     = "tgw-0a1b2c3d4e5f60718"
}

resource "aws_route_table_association" "isolated" {
  count          = 3
  subnet_id      = aws_subnet.isolated[count.index].id
  route_table_id = aws_route_table.isolated.id
}

resource "aws_network_acl" "isolated" {
  vpc_id     = aws_vpc.network.id
  subnet_ids = aws_subnet.isolated[*].id
  tags       = local.tags

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = "10.20.0.0/16"
    from_port  = 0
    to_port    = 0
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = "10.20.0.0/16"
    from_port  = 0
    to_port    = 0
  }
}

resource "aws_network_acl_rule" "reporting" {
  network_acl_id = aws_network_acl.isolated.id
  rule_number    = 110
  rule_action    = "allow"
  egress         = false
  protocol       = "tcp"
  cidr_block     = "10.30.4.0/24"
  from_port      = 6432
  to_port        = 6432
}

# What faces the internet has subnets, routes and an ACL of its own.
resource "aws_internet_gateway" "public" {
  vpc_id = aws_vpc.network.id
  tags   = local.tags
}

resource "aws_subnet" "public" {
  count             = 2
  vpc_id            = aws_vpc.network.id
  cidr_block        = cidrsubnet("10.20.0.0/16", 8, 100 + count.index)
  availability_zone = local.availability_zones[count.index]
  tags              = local.tags
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.network.id
  tags   = local.tags
}

resource "aws_route" "public" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.public.id
}

resource "aws_route_table_association" "public" {
  count          = 2
  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = aws_route_table.public.id
}

resource "aws_flow_log" "network" {
  vpc_id               = aws_vpc.network.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::shop-flow-logs-111122223333"
  tags                 = local.tags
}

resource "aws_vpc_block_public_access_options" "region" {
  internet_gateway_block_mode = "block-bidirectional"
}

# The public subnets alone may be reached from the internet.
resource "aws_vpc_block_public_access_exclusion" "public" {
  count                           = 2
  internet_gateway_exclusion_mode = "allow-bidirectional"
  subnet_id                       = aws_subnet.public[count.index].id
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

resource "aws_security_group_rule" "reporting" {
  security_group_id = aws_security_group.catalog.id
  type              = "ingress"
  description       = "The reporting subnet"
  protocol          = "tcp"
  from_port         = 6306
  to_port           = 6306
  cidr_blocks       = ["10.30.4.0/24"]
}

resource "aws_vpc_security_group_egress_rule" "application" {
  security_group_id            = aws_security_group.orders.id
  referenced_security_group_id = aws_security_group.application.id
  description                  = "Functions that the database calls"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
}
