# The password of a user that IAM authentication cannot serve: written once, rotated each month, read at run time.
variable "reports_password" {
  type      = string
  ephemeral = true
  default   = "replaced-by-the-first-rotation"
}

resource "aws_secretsmanager_secret" "reports" {
  name                    = "orders/aurora/reports"
  description             = "The user that reporting reads the orders cluster with"
  kms_key_id              = aws_kms_key.secrets.arn
  recovery_window_in_days = 30
  tags                    = local.tags

  replica {
    region     = "eu-west-1"
    kms_key_id = "alias/database-secrets"
  }
}

resource "aws_secretsmanager_secret_version" "reports" {
  secret_id                = aws_secretsmanager_secret.reports.id
  secret_string_wo         = jsonencode({ username = "reports", password = var.reports_password })
  secret_string_wo_version = 1
}

resource "aws_secretsmanager_secret_rotation" "reports" {
  secret_id           = aws_secretsmanager_secret.reports.id
  rotation_lambda_arn = aws_lambda_function.rotation.arn
  rotate_immediately  = true

  rotation_rules {
    schedule_expression = "cron(0 3 1 * ? *)"
    duration            = "2h"
  }
}

resource "aws_lambda_function" "rotation" {
  function_name = "orders-aurora-rotation"
  role          = "arn:aws:iam::111122223333:role/orders-aurora-rotation"
  handler       = "lambda_function.lambda_handler"
  runtime       = "python3.13"
  s3_bucket     = "functions-111122223333"
  s3_key        = "rotation.zip"
  tags          = local.tags

  environment {
    variables = { SECRETS_MANAGER_ENDPOINT = "https://secretsmanager.eu-central-1.amazonaws.com" }
  }

  vpc_config {
    subnet_ids         = aws_subnet.isolated[*].id
    security_group_ids = [aws_security_group.application.id]
  }
}

# A failed rotation is an event of the service that CloudTrail records.
resource "aws_cloudwatch_event_rule" "rotation_failed" {
  name           = "database-rotation-failed"
  description    = "A password of a database could not be rotated"
  event_bus_name = "default"
  state          = "ENABLED"
  tags           = local.tags
  event_pattern = jsonencode({
    source      = ["aws.secretsmanager"]
    detail-type = ["AWS Service Event via CloudTrail"]
    detail      = { eventSource = ["secretsmanager.amazonaws.com"], eventName = ["RotationFailed"] }
  })
}

resource "aws_cloudwatch_event_target" "rotation_failed" {
  rule = aws_cloudwatch_event_rule.rotation_failed.name
  arn  = "arn:aws:sns:eu-central-1:111122223333:operations"
}

variable "partner_password" {
  type      = string
  ephemeral = true
  default   = "given-by-the-partner"
}

resource "aws_ssm_parameter" "partner" {
  name             = "/orders/aurora/partner-password"
  description      = "The password of the partner that reads the orders cluster"
  type             = "SecureString"
  key_id           = aws_kms_key.secrets.arn
  value_wo         = var.partner_password
  value_wo_version = 1
  tags             = local.tags
}

resource "aws_ecs_task_definition" "reports" {
  family                   = "aurora-reports"
  execution_role_arn       = "arn:aws:iam::111122223333:role/aurora-reports"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  tags                     = local.tags
  container_definitions = jsonencode([{
    name        = "reports"
    image       = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/reports:1"
    environment = [{ name = "DB_USER", value = "reports" }]
    secrets     = [{ name = "DB_PASSWORD", valueFrom = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders/aurora/reports" }]
  }])
}

# A machine from which the databases are looked after: it asks for a token instead of knowing a password.
resource "aws_launch_template" "operations" {
  name      = "aurora-operations"
  image_id  = "ami-0a1b2c3d4e5f60718"
  user_data = base64encode("#!/bin/sh\ndnf install --assumeyes postgresql16\n")
  tags      = local.tags
}

resource "aws_instance" "operations" {
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t4g.micro"
  subnet_id                   = aws_subnet.isolated[0].id
  vpc_security_group_ids      = [aws_security_group.application.id]
  associate_public_ip_address = false
  user_data                   = "#!/bin/sh\ndnf install --assumeyes postgresql16\n"
  tags                        = merge(local.tags, { Name = "aurora-operations" })

  metadata_options {
    http_tokens = "required"
  }
}
