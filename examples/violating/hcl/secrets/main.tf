# Secrets of an Aurora cluster as they should not be: kept with AWS's key, in clear, hardly ever rotated, and nobody is told
# when that fails.
variable "password" {
  type    = string
  default = "correct-horse-battery-staple"
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier          = "orders"
  engine                      = "aurora-postgresql"
  master_username             = "orders_owner"
  manage_master_user_password = true
}

# Gone at once when it is deleted, with a replica that has no key of its own, and never rotated.
resource "aws_secretsmanager_secret" "reports" {
  name                    = "orders/aurora/reports"
  recovery_window_in_days = 0

  replica {
    region = "eu-west-1"
  }
}

# Its content makes it Aurora's: it holds the cluster's host.
resource "aws_secretsmanager_secret" "application" {
  name       = "orders/application"
  kms_key_id = "alias/aws/secretsmanager"
}

resource "aws_secretsmanager_secret_version" "application" {
  secret_id     = aws_secretsmanager_secret.application.id
  secret_string = jsonencode({ host = aws_rds_cluster.orders.endpoint, username = "orders", password = var.password })
}

resource "aws_secretsmanager_secret_version" "reports" {
  secret_id                = aws_secretsmanager_secret.reports.id
  secret_string_wo         = jsonencode({ username = "reports", password = "correct-horse-battery-staple" })
  secret_string_wo_version = 1
}

# Once a year, at any hour, and not before.
resource "aws_secretsmanager_secret_rotation" "application" {
  secret_id           = aws_secretsmanager_secret.application.id
  rotation_lambda_arn = aws_lambda_function.rotation.arn
  rotate_immediately  = false

  rotation_rules {
    automatically_after_days = 365
  }
}

# A function that RDS does not need, and that this secret would.
resource "aws_secretsmanager_secret_rotation" "elsewhere" {
  secret_id = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:aurora/elsewhere-AbCdEf"

  rotation_rules {
    schedule_expression = "cron(0 3 1 1 ? *)"
  }
}

# RDS would rotate it each seven days.
resource "aws_secretsmanager_secret_rotation" "master" {
  secret_id = aws_rds_cluster.orders.master_user_secret[0].secret_arn

  rotation_rules {
    schedule_expression = "rate(180 days)"
    duration            = "2h"
  }
}

# A rotation that fails is a service event, no call of the API: this rule never matches.
resource "aws_cloudwatch_event_rule" "rotation_failed" {
  name          = "rotation-failed"
  event_pattern = jsonencode({ source = ["aws.secretsmanager"], detail-type = ["AWS API Call via CloudTrail"], detail = { eventName = ["RotationFailed"] } })
}

resource "aws_cloudwatch_event_target" "rotation_failed" {
  rule = aws_cloudwatch_event_rule.rotation_failed.name
  arn  = "arn:aws:sns:eu-central-1:111122223333:alarms"
}

# Outside of the VPC.
resource "aws_lambda_function" "rotation" {
  function_name = "orders-rotation"
  role          = "arn:aws:iam::111122223333:role/orders-rotation"
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  s3_bucket     = "functions-111122223333"
  s3_key        = "rotation.zip"
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  s3_bucket     = "functions-111122223333"
  s3_key        = "orders.zip"

  environment {
    variables = { DB_USER = "orders", DB_PASSWORD = "correct-horse-battery-staple" }
  }
}

resource "aws_ecs_task_definition" "orders" {
  family                = "aurora-orders"
  container_definitions = jsonencode([{ name = "orders", image = "orders:1", environment = [{ name = "DATABASE_URL", value = "postgres://orders:correct-horse@orders.example/orders" }] }])
}

resource "aws_instance" "bastion" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t4g.micro"
  tags          = { Name = "aurora-bastion" }
  user_data     = <<-SCRIPT
    #!/bin/sh
    export PGPASSWORD=correct-horse-battery-staple
  SCRIPT
}

resource "aws_launch_template" "reports" {
  name      = "aurora-reports"
  user_data = base64encode("export DB_PASSWORD=correct-horse-battery-staple")
}

resource "aws_ssm_parameter" "password" {
  name  = "/orders/aurora/password"
  type  = "String"
  value = var.password
}

resource "aws_ssm_parameter" "owner" {
  name  = "/orders/aurora/owner-password"
  type  = "SecureString"
  value = var.password
}
