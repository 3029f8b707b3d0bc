package aurora.lib.secret_test

import data.aurora.lib.secret
import rego.v1

names := {
	"DB_PASSWORD", "db-password", "dbPassword", "PGPASSWORD", "MYSQL_PWD", "MYSQL_ROOT_PASSWORD", "db_pass",
	"master.password", "/orders/aurora/password", "CLIENT_SECRET", "clientSecret", "secret", "SECRETS", "AUTH_TOKEN",
	"token", "API_KEY", "apikey", "AWS_SECRET_ACCESS_KEY", "DB_CREDENTIALS", "JWT_SECRET_VALUE", "PRIVATE_KEY",
	"keyPassphrase",
}

other_names := {
	"DB_HOST", "DB_USER", "PORT", "PWD", "OLDPWD", "pass", "DB_SECRET_ARN", "SECRET_NAME", "secretName", "SECRET_ID",
	"AWS_ACCESS_KEY_ID", "PASSWORD_LENGTH", "PASSWORD_FILE", "SECRETS_MANAGER_TTL", "SECRETS_MANAGER_ENDPOINT",
	"PASSWORD_POLICY", "PASSWORD_PARAMETER", "TOKEN_URL", "PASSWORD_ENCRYPTION", "BYPASS", "COMPASS", "", "tokens_used",
	"PARAMETERS_SECRETS_EXTENSION_HTTP_PORT",
}

test_is_name[name] if {
	some name in names
	secret.is_name(name)
}

test_is_not_name[name] if {
	some name in other_names
	not secret.is_name(name)
}

values := {"hunter2", "correct horse", "0123", "changeme", "a/b", "*secret*"}

other_values := {
	"", "  ", "true", "False", "none", "****", "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-AbCdEf",
	"${DB_PASSWORD}", "$(cat file)", "{{resolve:secretsmanager:orders}}", "<password>", "/orders/password",
	"rds!cluster-0123", "`cat file`", 7, null, ["hunter2"],
}

test_is_value[value] if {
	some value in values
	secret.is_value(value)
}

test_is_not_value[value] if {
	some value in other_values
	not secret.is_value(value)
}

urls := {
	"postgres://orders:hunter2@orders.example/orders",
	"jdbc:mysql://orders:hunter2@orders.example:3306",
}

other_urls := {
	"postgres://orders@orders.example/orders",
	"postgres://orders:${PASSWORD}@orders.example/orders",
	"https://orders.example:8080/a@b",
	"orders:hunter2@orders.example",
	"a://b://c",
	7,
}

test_is_url_with_password[url] if {
	some url in urls
	secret.is_url_with_password(url)
}

test_is_not_url_with_password[url] if {
	some url in other_urls
	not secret.is_url_with_password(url)
}

test_in_map if {
	variables := {
		"DB_HOST": "orders.example",
		"DB_PASSWORD": "hunter2",
		"DB_SECRET_ARN": "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-AbCdEf",
		"API_TOKEN": "${token}",
		"DATABASE_URL": "postgres://orders:hunter2@orders.example/orders",
		"PASSWORD_REQUIRED": "true",
		"EMPTY_PASSWORD": "",
	}
	secret.in_map(variables) == ["DATABASE_URL", "DB_PASSWORD"]
}

test_in_map_of_nothing if {
	secret.in_map({}) == []
}

texts := {
	"#!/bin/sh\nexport DB_PASSWORD=hunter2\nDB_USER=orders": ["DB_PASSWORD"],
	"mysql --user=orders --password=hunter2 orders": ["password"],
	"{\"db\": {\"password\": \"hunter2\", \"user\": \"orders\"}}": ["password"],
	"db_password: 'hunter2'\ndb_secret_arn: arn:aws:secretsmanager:x": ["db_password"],
	"DATABASE_URL=postgres://orders:hunter2@orders.example/orders": ["DATABASE_URL"],
	"export DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id orders)": [],
	"DB_PASSWORD=\"${DB_PASSWORD}\"": [],
	"echo no secret here": [],
	"": [],
}

test_in_text[text] if {
	some text, found in texts
	secret.in_text(text) == found
}

carried := {
	["random_password", "result"],
	["aws_secretsmanager_secret_version", "secret_string"],
	["data.aws_secretsmanager_secret_version", "secret_string"],
	["data.aws_kms_secrets", "plaintext[\"password\"]"],
	["aws_rds_cluster", "master_password"],
}

not_carried := {
	["random_password", "length"],
	["aws_secretsmanager_secret", "arn"],
	["aws_rds_cluster", "master_user_secret[0].secret_arn"],
	["aws_rds_cluster", ""],
	["random_id", "hex"],
}

test_is_carried_by[[type, name]] if {
	some [type, name] in carried
	secret.is_carried_by(type, name)
}

test_is_not_carried_by[[type, name]] if {
	some [type, name] in not_carried
	not secret.is_carried_by(type, name)
}
