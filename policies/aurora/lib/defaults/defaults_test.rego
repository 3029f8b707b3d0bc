package aurora.lib.defaults_test

import data.aurora.lib.defaults
import data.aurora.testing
import rego.v1

value_of(type, name, known, pending) := value if {
	address := concat(".", [type, "this"])
	value := defaults.of(0, name) with input as testing.plan([testing.created(address, known, pending)])
}

table := {
	"aws_rds_cluster": {
		"storage_encrypted": false,
		"kms_key_id": null,
		"iam_database_authentication_enabled": false,
		"deletion_protection": false,
		"manage_master_user_password": false,
		"backup_retention_period": 1,
		"enabled_cloudwatch_logs_exports": [],
		"backtrack_window": 0,
		"copy_tags_to_snapshot": false,
		"delete_automated_backups": true,
		"skip_final_snapshot": false,
		"engine_lifecycle_support": "open-source-rds-extended-support",
		"master_user_secret_kms_key_id": null,
		"monitoring_interval": 0,
		"performance_insights_enabled": false,
		"performance_insights_kms_key_id": null,
		"database_insights_mode": "standard",
	},
	"aws_rds_global_cluster": {"engine_lifecycle_support": "open-source-rds-extended-support"},
	"aws_rds_cluster_instance": {
		"publicly_accessible": false,
		"auto_minor_version_upgrade": true,
		"ca_cert_identifier": "rds-ca-rsa2048-g1",
		"monitoring_interval": 0,
		"performance_insights_enabled": false,
		"performance_insights_kms_key_id": null,
		"promotion_tier": 0,
	},
	"aws_cloudwatch_log_group": {"kms_key_id": null, "retention_in_days": 0},
	"aws_kms_key": {"enable_key_rotation": false, "customer_master_key_spec": "SYMMETRIC_DEFAULT"},
}

test_of[name] if {
	some type, row in table
	some attribute, expected in row
	name := concat(".", [type, attribute])
	value_of(type, attribute, {}, {}) == expected
}

port_cases := {"aurora": 3306, "aurora-mysql": 3306, "aurora-postgresql": 5432}

test_of_the_port_by_engine[engine] if {
	some engine, port in port_cases
	value_of("aws_rds_cluster", "port", {"engine": engine}, {}) == port
}

still_default_cases := {
	"an empty string": {"snapshot_identifier": ""},
	"null": {"snapshot_identifier": null},
	"no block": {"s3_import": [], "restore_to_point_in_time": []},
}

test_of_a_cluster_that_takes_over_nothing_by[name] if {
	some name, known in still_default_cases
	value_of("aws_rds_cluster", "storage_encrypted", known, {}) == false
}

inheriting_cases := {
	"a snapshot": {"known": {"snapshot_identifier": "orders"}, "pending": {}},
	"a snapshot that is not known yet": {
		"known": {},
		"pending": {"snapshot_identifier": testing.to(["aws_db_cluster_snapshot.orders.id"])},
	},
	"a point in time": {"known": {"restore_to_point_in_time": [{"use_latest_restorable_time": true}]}, "pending": {}},
	"a replication source": {"known": {"replication_source_identifier": "orders"}, "pending": {}},
	"a backup in S3": {"known": {"s3_import": [{"bucket_name": "backups"}]}, "pending": {}},
}

test_of_is_undefined_for_a_cluster_made_of[name] if {
	some name, case in inheriting_cases
	every attribute in ["storage_encrypted", "kms_key_id", "backup_retention_period"] {
		not value_of("aws_rds_cluster", attribute, case.known, case.pending)
	}
}

test_of_is_undefined_for_the_encryption_of_a_member_of_a_global_cluster if {
	not value_of("aws_rds_cluster", "storage_encrypted", {"global_cluster_identifier": "orders"}, {})
}

test_of_deletion_protection_is_taken_over_from_nothing if {
	value_of("aws_rds_cluster", "deletion_protection", {"snapshot_identifier": "orders"}, {}) == false
}

without_row_cases := {
	"the attribute": {"type": "aws_rds_cluster", "attribute": "port"},
	"the type": {"type": "aws_db_instance", "attribute": "storage_encrypted"},
}

test_of_is_undefined_without_a_row_for[name] if {
	some name, case in without_row_cases
	not value_of(case.type, case.attribute, {}, {})
}
