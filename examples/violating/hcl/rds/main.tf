# Clusters and instances that break every rule on clusters and instances: an old one that leaves out all that protects it,
# a serverless one that falls asleep, and a member of a global database with what AWS refuses there.

# Old version, plain password, default name and port, no key, no backups to speak of.
resource "aws_rds_cluster" "legacy" {
  cluster_identifier                  = "legacy"
  engine                              = "aurora-postgresql"
  engine_version                      = "11.7"
  engine_lifecycle_support            = "open-source-rds-extended-support"
  port                                = 5432
  master_username                     = "postgres"
  master_password                     = "correct-horse-battery-staple"
  storage_encrypted                   = false
  iam_database_authentication_enabled = false
  backup_retention_period             = 1
  copy_tags_to_snapshot               = false
  deletion_protection                 = false
  delete_automated_backups            = true
  skip_final_snapshot                 = true
}

# Two instances in one zone, the reader public.
resource "aws_rds_cluster_instance" "legacy_writer" {
  identifier                   = "legacy-writer"
  cluster_identifier           = aws_rds_cluster.legacy.id
  engine                       = aws_rds_cluster.legacy.engine
  instance_class               = "db.r6g.large"
  availability_zone            = "eu-central-1a"
  publicly_accessible          = false
  auto_minor_version_upgrade   = false
  ca_cert_identifier           = "rds-ca-2019"
  performance_insights_enabled = true
}

resource "aws_rds_cluster_instance" "legacy_reader" {
  identifier          = "legacy-reader"
  cluster_identifier  = aws_rds_cluster.legacy.id
  engine              = aws_rds_cluster.legacy.engine
  instance_class      = "db.r6g.large"
  availability_zone   = "eu-central-1a"
  publicly_accessible = true
}

# Serverless: it pauses, its reader may have shrunk when it has to take over, and nothing can be rewound.
resource "aws_rds_cluster" "sleepy" {
  cluster_identifier          = "sleepy"
  engine                      = "aurora-mysql"
  engine_version              = "8.0.mysql_aurora.3.10.1"
  master_username             = "admin"
  manage_master_user_password = true
  final_snapshot_identifier   = null

  serverlessv2_scaling_configuration {
    min_capacity = 0
    max_capacity = 4
  }
}

resource "aws_rds_cluster_instance" "sleepy" {
  for_each           = { writer = 0, reader = 15 }
  identifier         = "sleepy-${each.key}"
  cluster_identifier = aws_rds_cluster.sleepy.id
  engine             = aws_rds_cluster.sleepy.engine
  instance_class     = "db.serverless"
  promotion_tier     = each.value
}

# A member of a global database cannot have a managed password, nor be rewound; the provider takes both.
resource "aws_rds_global_cluster" "shop" {
  global_cluster_identifier = "shop"
  engine                    = "aurora-mysql"
  engine_version            = "5.7.mysql_aurora.2.11.2"
  storage_encrypted         = true
}

resource "aws_rds_cluster" "member" {
  cluster_identifier          = "shop-primary"
  global_cluster_identifier   = aws_rds_global_cluster.shop.id
  engine                      = aws_rds_global_cluster.shop.engine
  engine_version              = aws_rds_global_cluster.shop.engine_version
  master_username             = "root"
  manage_master_user_password = true
  backtrack_window            = 86400
}

resource "aws_rds_cluster_instance" "member" {
  identifier         = "shop-primary"
  cluster_identifier = aws_rds_cluster.member.id
  engine             = aws_rds_cluster.member.engine
  instance_class     = "db.r6g.large"
}
