# A network that leads everyone to the database: public subnets in one zone, wide groups, a wide ACL, no useful flow log.
resource "aws_vpc" "orders" {
  cidr_block                       = "10.20.0.0/16"
  assign_generated_ipv6_cidr_block = true
}

resource "aws_internet_gateway" "orders" {
  vpc_id = aws_vpc.orders.id
}

resource "aws_subnet" "database" {
  count                   = 2
  vpc_id                  = aws_vpc.orders.id
  cidr_block              = cidrsubnet("10.20.0.0/16", 8, count.index)
  availability_zone       = "eu-central-1a"
  map_public_ip_on_launch = true
}

resource "aws_route_table" "database" {
  vpc_id = aws_vpc.orders.id

  route {
    ipv6_cidr_block = "::/0"
    gateway_id      = aws_internet_gateway.orders.id
  }
}

resource "aws_route" "translated" {
  route_table_id         = aws_route_table.database.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.orders.id
}

resource "aws_route" "peering" {
  route_table_id            = aws_route_table.database.id
  destination_cidr_block    = "10.0.0.0/8"
  vpc_peering_connection_id = aws_vpc_peering_connection.reporting.id
}

resource "aws_route_table_association" "database" {
  count          = 2
  subnet_id      = aws_subnet.database[count.index].id
  route_table_id = aws_route_table.database.id
}

resource "aws_eip" "orders" {
  domain = "vpc"
}

resource "aws_nat_gateway" "orders" {
  allocation_id = aws_eip.orders.id
  subnet_id     = aws_subnet.database[0].id
}

resource "aws_vpc_peering_connection" "reporting" {
  vpc_id      = aws_vpc.orders.id
  peer_vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl" "database" {
  vpc_id     = aws_vpc.orders.id
  subnet_ids = aws_subnet.database[*].id

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }
}

resource "aws_flow_log" "orders" {
  vpc_id               = aws_vpc.orders.id
  traffic_type         = "ACCEPT"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::flow-logs-111122223333"
}

resource "aws_default_security_group" "orders" {
  vpc_id = aws_vpc.orders.id

  ingress {
    protocol  = "-1"
    from_port = 0
    to_port   = 0
    self      = true
  }
}

# Aurora's group: the world on the database's port, everything from the private networks, SSH, and everything out.
resource "aws_security_group" "database" {
  name   = "orders"
  vpc_id = aws_vpc.orders.id
}

resource "aws_vpc_security_group_ingress_rule" "world" {
  security_group_id = aws_security_group.database.id
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "private_networks" {
  security_group_id = aws_security_group.database.id
  ip_protocol       = "-1"
  cidr_ipv4         = "10.0.0.0/8"
}

resource "aws_security_group_rule" "ssh" {
  security_group_id = aws_security_group.database.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_blocks       = ["10.20.7.0/24"]
}

resource "aws_vpc_security_group_egress_rule" "everything" {
  security_group_id = aws_security_group.database.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_block_public_access_options" "region" {
  internet_gateway_block_mode = "off"
}

resource "aws_vpc_block_public_access_exclusion" "database" {
  internet_gateway_exclusion_mode = "allow-bidirectional"
  subnet_id                       = aws_subnet.database[0].id
}

resource "aws_db_subnet_group" "orders" {
  name       = "orders"
  subnet_ids = aws_subnet.database[*].id
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier          = "orders"
  engine                      = "aurora-postgresql"
  port                        = 5432
  db_subnet_group_name        = aws_db_subnet_group.orders.name
  vpc_security_group_ids      = [aws_security_group.database.id]
  master_username             = "orders_owner"
  manage_master_user_password = true
}

# Without a subnet group and without security groups: the default VPC, and the default group in it.
resource "aws_rds_cluster" "stray" {
  cluster_identifier          = "stray"
  engine                      = "aurora-mysql"
  master_username             = "stray_owner"
  manage_master_user_password = true
}
