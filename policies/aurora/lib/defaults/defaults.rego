# METADATA
# title: What unset means
# description: |
#   One dated table: what an attribute is when the configuration sets nothing, the provider's default first, then that
#   of AWS. Without a row here, unset is undecidable. As of 2026-11-23, AWS provider 5.100.0.
package aurora.lib.defaults

import data.aurora.lib.plan
import rego.v1

# METADATA
# description: The value of an attribute that is not set. Undefined where no row decides.
of(handle, name) := row.value if {
	some row in table[input.resource_changes[handle].type][name]
	applies(handle, row)
}

# What a cluster takes over from what it is made of is not decided by a default.
inherits := array.concat(restored, ["replication_source_identifier", "s3_import"])

restored := ["snapshot_identifier", "restore_to_point_in_time"]

inherits_from_global := array.concat(inherits, ["global_cluster_identifier"])

cluster_documentation := "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html"

modification_documentation := "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBCluster.html"

global_cluster_documentation := "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateGlobalCluster.html"

proxy_documentation := "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBProxy.html"

instance_documentation := "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html"

password_documentation := "https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html"

trail_documentation := "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html"

provider_documentation := "https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources"

secret_documentation := "https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html"

key_deletion_documentation := "https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html"

# Each row: `value`, `source`, `unless`, attributes that must be unset for the row to hold, and where it holds for some
# resources alone `when`, the attributes that they have.
table := {
	"aws_rds_cluster": {
		"storage_encrypted": [{"value": false, "unless": inherits_from_global, "source": cluster_documentation}],
		"kms_key_id": [{"value": null, "unless": inherits, "source": cluster_documentation}],
		"iam_database_authentication_enabled": [{"value": false, "unless": [], "source": cluster_documentation}],
		"deletion_protection": [{"value": false, "unless": [], "source": cluster_documentation}],
		"manage_master_user_password": [{"value": false, "unless": [], "source": cluster_documentation}],
		"backup_retention_period": [{"value": 1, "unless": inherits, "source": cluster_documentation}],
		"enabled_cloudwatch_logs_exports": [{"value": [], "unless": [], "source": cluster_documentation}],
		"backtrack_window": [{"value": 0, "unless": [], "source": cluster_documentation}],
		"copy_tags_to_snapshot": [{"value": false, "unless": [], "source": cluster_documentation}],
		"enable_global_write_forwarding": [{"value": false, "unless": [], "source": cluster_documentation}],
		"enable_http_endpoint": [{"value": false, "unless": [], "source": cluster_documentation}],
		"delete_automated_backups": [{"value": true, "unless": [], "source": provider_documentation}],
		"skip_final_snapshot": [{"value": false, "unless": [], "source": provider_documentation}],
		"engine_lifecycle_support": [{
			"value": "open-source-rds-extended-support",
			"unless": [],
			"source": cluster_documentation,
		}],
		"master_user_secret_kms_key_id": [{"value": null, "unless": [], "source": cluster_documentation}],
		"monitoring_interval": [{"value": 0, "unless": [], "source": cluster_documentation}],
		"performance_insights_enabled": [{"value": false, "unless": [], "source": cluster_documentation}],
		"performance_insights_kms_key_id": [{"value": null, "unless": [], "source": cluster_documentation}],
		"database_insights_mode": [{"value": "standard", "unless": [], "source": cluster_documentation}],
		"global_cluster_identifier": [{"value": null, "unless": [], "source": cluster_documentation}],
		"allow_major_version_upgrade": [{"value": false, "unless": [], "source": modification_documentation}],
		"apply_immediately": [{"value": false, "unless": [], "source": modification_documentation}],
		"port": [
			{"value": 3306, "when": {"engine": "aurora"}, "unless": restored, "source": cluster_documentation},
			{"value": 3306, "when": {"engine": "aurora-mysql"}, "unless": restored, "source": cluster_documentation},
			{"value": 5432, "when": {"engine": "aurora-postgresql"}, "unless": restored, "source": cluster_documentation},
		],
	},
	"aws_rds_global_cluster": {
		"engine_lifecycle_support": [{
			"value": "open-source-rds-extended-support",
			"unless": ["source_db_cluster_identifier"],
			"source": global_cluster_documentation,
		}],
		"storage_encrypted": [{"value": false, "unless": [], "source": global_cluster_documentation}],
		"deletion_protection": [{"value": false, "unless": [], "source": global_cluster_documentation}],
	},
	"aws_rds_cluster_activity_stream": {"engine_native_audit_fields_included": [{
		"value": false,
		"unless": [],
		"source": provider_documentation,
	}]},
	"aws_dsql_cluster": {"kms_encryption_key": [{
		"value": null,
		"unless": [],
		"source": "https://docs.aws.amazon.com/aurora-dsql/latest/userguide/data-encryption.html",
	}]},
	"aws_db_proxy": {
		"require_tls": [{"value": false, "unless": [], "source": proxy_documentation}],
		"debug_logging": [{"value": false, "unless": [], "source": proxy_documentation}],
	},
	"aws_rds_integration": {"kms_key_id": [{"value": null, "unless": [], "source": provider_documentation}]},
	"aws_cloudwatch_log_group": {
		"kms_key_id": [{
			"value": null,
			"unless": [],
			"source": "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
		}],
		"retention_in_days": [{"value": 0, "unless": [], "source": provider_documentation}],
	},
	"aws_backup_vault": {"kms_key_arn": [{
		"value": null,
		"unless": [],
		"source": "https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html",
	}]},
	"aws_ram_resource_share": {"allow_external_principals": [{
		"value": false,
		"unless": [],
		"source": "the provider always sends a value, false when unset",
	}]},
	"aws_rds_cluster_instance": {
		"publicly_accessible": [{
			"value": false,
			"unless": [],
			"source": "the provider always sends a value, false when unset",
		}],
		"auto_minor_version_upgrade": [{
			"value": true,
			"unless": [],
			"source": "https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/rds_cluster_instance",
		}],
		"ca_cert_identifier": [{
			"value": "rds-ca-rsa2048-g1",
			"unless": [],
			"source": "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.SSL.html",
		}],
		"monitoring_interval": [{"value": 0, "unless": [], "source": instance_documentation}],
		"performance_insights_enabled": [{"value": false, "unless": [], "source": instance_documentation}],
		"performance_insights_kms_key_id": [{"value": null, "unless": [], "source": instance_documentation}],
		"promotion_tier": [{"value": 0, "unless": [], "source": provider_documentation}],
	},
	"aws_cloudtrail": {
		"cloud_watch_logs_group_arn": [{"value": null, "unless": [], "source": trail_documentation}],
		"enable_log_file_validation": [{"value": false, "unless": [], "source": provider_documentation}],
		"enable_logging": [{"value": true, "unless": [], "source": provider_documentation}],
		"is_multi_region_trail": [{"value": false, "unless": [], "source": provider_documentation}],
		"kms_key_id": [{"value": null, "unless": [], "source": trail_documentation}],
	},
	"aws_cloudtrail_event_data_store": {"kms_key_id": [{
		"value": null,
		"unless": [],
		"source": "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateEventDataStore.html",
	}]},
	"aws_cloudwatch_metric_alarm": {"actions_enabled": [{"value": true, "unless": [], "source": provider_documentation}]},
	"aws_db_event_subscription": {"enabled": [{"value": true, "unless": [], "source": provider_documentation}]},
	"aws_guardduty_detector": {"enable": [{"value": true, "unless": [], "source": provider_documentation}]},
	"aws_iam_access_key": {"status": [{"value": "Active", "unless": [], "source": provider_documentation}]},
	"aws_iam_account_password_policy": {
		"minimum_password_length": [{"value": 6, "unless": [], "source": password_documentation}],
		"password_reuse_prevention": [{"value": 0, "unless": [], "source": password_documentation}],
		"require_lowercase_characters": [{"value": false, "unless": [], "source": password_documentation}],
		"require_numbers": [{"value": false, "unless": [], "source": password_documentation}],
		"require_symbols": [{"value": false, "unless": [], "source": password_documentation}],
		"require_uppercase_characters": [{"value": false, "unless": [], "source": password_documentation}],
	},
	"aws_s3_bucket_public_access_block": {
		"block_public_acls": [{"value": false, "unless": [], "source": provider_documentation}],
		"block_public_policy": [{"value": false, "unless": [], "source": provider_documentation}],
		"ignore_public_acls": [{"value": false, "unless": [], "source": provider_documentation}],
		"restrict_public_buckets": [{"value": false, "unless": [], "source": provider_documentation}],
	},
	"aws_securityhub_account": {"enable_default_standards": [{
		"value": true,
		"unless": [],
		"source": provider_documentation,
	}]},
	"aws_sns_topic": {"kms_master_key_id": [{
		"value": null,
		"unless": [],
		"source": "https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html",
	}]},
	"aws_subnet": {"map_public_ip_on_launch": [{"value": false, "unless": [], "source": provider_documentation}]},
	"aws_default_subnet": {"map_public_ip_on_launch": [{
		"value": true,
		"unless": [],
		"source": "https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html",
	}]},
	"aws_vpc_endpoint": {"private_dns_enabled": [{
		"value": false,
		"unless": [],
		"source": "the provider always sends a value, false when unset",
	}]},
	"aws_secretsmanager_secret": {
		"kms_key_id": [{"value": null, "unless": [], "source": secret_documentation}],
		"recovery_window_in_days": [{"value": 30, "unless": [], "source": provider_documentation}],
	},
	"aws_secretsmanager_secret_policy": {"block_public_policy": [{
		"value": false,
		"unless": [],
		"source": provider_documentation,
	}]},
	"aws_secretsmanager_secret_rotation": {"rotate_immediately": [{
		"value": true,
		"unless": [],
		"source": provider_documentation,
	}]},
	"aws_ssm_parameter": {"key_id": [{
		"value": null,
		"unless": [],
		"source": "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html",
	}]},
	"aws_cloudwatch_event_rule": {"state": [{
		"value": "ENABLED",
		"unless": ["is_enabled"],
		"source": "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html",
	}]},
	"aws_kms_replica_key": {
		"enabled": [{"value": true, "unless": [], "source": provider_documentation}],
		"deletion_window_in_days": [{"value": 30, "unless": [], "source": key_deletion_documentation}],
	},
	"aws_kms_replica_external_key": {
		"enabled": [{"value": true, "unless": [], "source": provider_documentation}],
		"deletion_window_in_days": [{"value": 30, "unless": [], "source": key_deletion_documentation}],
	},
	"aws_kms_external_key": {
		"enabled": [{"value": true, "unless": [], "source": provider_documentation}],
		"deletion_window_in_days": [{"value": 30, "unless": [], "source": key_deletion_documentation}],
		"multi_region": [{"value": false, "unless": [], "source": provider_documentation}],
	},
	"aws_kms_key": {
		"is_enabled": [{"value": true, "unless": [], "source": provider_documentation}],
		"deletion_window_in_days": [{"value": 30, "unless": [], "source": key_deletion_documentation}],
		"multi_region": [{"value": false, "unless": [], "source": provider_documentation}],
		"enable_key_rotation": [{
			"value": false,
			"unless": [],
			"source": "https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/kms_key",
		}],
		"customer_master_key_spec": [{
			"value": "SYMMETRIC_DEFAULT",
			"unless": [],
			"source": "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html",
		}],
	},
}

applies(handle, row) if {
	is_meant(handle, row)
	every name in row.unless {
		is_absent(handle, name)
	}
}

is_meant(handle, row) if not row.when

else if {
	every name, value in row.when {
		plan.after(handle)[name] == value
	}
}

is_absent(handle, name) if {
	object.get(plan.after(handle), name, null) in {null, "", []}
	not is_pending(handle, name)
}

is_pending(handle, name) if object.get(input.resource_changes[handle].change, ["after_unknown", name], false) == true
