# METADATA
# title: Secrets in clear
# description: |
#   What looks like a secret by its name or by its value, in a map of variables or in a script, and which references
#   carry the value of one. Only names are ever told, never a value.
package aurora.lib.secret

import rego.v1

# METADATA
# description: |
#   True of a name that a password, a token or a key is kept under, as `DB_PASSWORD`, `clientSecret` or
#   `/orders/api-key`. Not of one that says where it is kept or how it is made, as `DB_SECRET_ARN` or `PASSWORD_LENGTH`.
is_name(name) if {
	text := plain_name(name)
	not is_pointer_name(text)
	names_secret(text)
}

# METADATA
# description: |
#   True of a text that can be a secret kept in clear: not of an empty one, a flag, a reference to be filled in at run
#   time, or the ARN or path of where the secret is.
is_value(value) if {
	is_string(value)
	text := trim_space(value)
	count(trim(text, "*")) > 0
	not flags[lower(text)]
	not is_pointer(text)
}

# METADATA
# description: True of a URL with a password in it, as `postgres://orders:secret@host/orders`.
is_url_with_password(value) if {
	is_string(value)
	[_, rest] := split(value, "://")
	authority := split(rest, "/")[0]
	user := split(authority, "@")
	count(user) > 1
	password := split(user[0], ":")[1]
	is_value(password)
}

# METADATA
# description: The names in a map of variables that a secret is kept under in clear, sorted.
in_map(variables) := sort({name | some name, value in variables; is_clear(name, value)})

# METADATA
# description: The names that a script or another text assigns a secret to in clear, sorted.
in_text(text) := sort({name |
	some [_, name, _, value] in regex.find_all_string_submatch_n(assignment_pattern, text, -1)
	is_clear(name, value)
})

# METADATA
# description: |
#   True of a reference, by its resource type (with `data.` before it for a data source) and attribute, whose value is a
#   secret's.
is_carried_by(type, attribute_name) if {
	some carried in carriers[type]
	startswith(attribute_name, carried)
}

is_clear(name, value) if {
	is_name(name)
	is_value(value)
} else if is_url_with_password(value)

assignment_pattern := `([A-Za-z_][A-Za-z0-9_.-]*)["']?\s*(=>|:=|[:=])\s*["']?([^\s"';,]+)`

carriers := {
	"random_password": {"result", "bcrypt_hash"},
	"aws_secretsmanager_secret_version": {"secret_string", "secret_binary"},
	"data.aws_secretsmanager_secret_version": {"secret_string", "secret_binary"},
	"data.aws_secretsmanager_random_password": {"random_password"},
	"data.aws_kms_secrets": {"plaintext"},
	"aws_rds_cluster": {"master_password"},
	"aws_iam_access_key": {"secret", "ses_smtp_password_v4"},
}

# One spelling: small letters, underscores between words.
plain_name(name) := strings.replace_n({"-": "_", ".": "_", "/": "_", " ": "_"}, lower(name))

names_secret(text) if {
	some part in parts
	contains(text, part)
} else if {
	some ending in endings
	endswith(text, ending)
} else if {
	words := split(text, "_")
	count(words) > 1
	short[words[count(words) - 1]]
}

parts := {
	"password", "passwd", "passphrase", "pgpass", "credential", "secret_key", "secretkey", "secret_access_key",
	"secretaccesskey", "private_key", "privatekey", "api_key", "apikey",
}

endings := {"secret", "secrets", "token", "secret_value", "secret_string"}

# Alone, `PWD` is the working directory, and `pass` the opposite of fail.
short := {"pass", "pwd"}

is_pointer_name(text) if {
	some ending in pointers
	endswith(text, ending)
}

pointers := {
	"arn", "arns", "name", "names", "_id", "_ids", "keyid", "path", "file", "version", "length", "policy", "rotation",
	"type", "ttl", "days", "enabled", "url", "uri", "endpoint", "region", "prefix", "parameter", "expiry", "timeout",
	"provider", "method", "hash", "encryption",
}

flags := {"true", "false", "yes", "no", "on", "off", "null", "none"}

is_pointer(text) if {
	some beginning in ["arn:", "$", "{{", "{%", "%{", "<", "`", "/", "ssm:", "secretsmanager:", "vault:", "file:", "rds!"]
	startswith(text, beginning)
}
