# Which actions the rules speak of: by what the holder can do with them, each with the type of the resource that a policy
# has to name to restrict it. As of 2026-11-24.
# Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html
package aurora.lib.grant

import data.aurora.lib.policy_document
import rego.v1

table := {
	"connect": {"rds-db:connect": "dbuser"},
	"destroy": {
		"backup:DeleteBackupVault": "backup-vault",
		"backup:DeleteRecoveryPoint": "recovery-point",
		"rds:BacktrackDBCluster": "cluster",
		"rds:DeleteDBCluster": "cluster",
		"rds:DeleteDBClusterAutomatedBackup": "cluster-auto-backup",
		"rds:DeleteDBClusterEndpoint": "cluster-endpoint",
		"rds:DeleteDBClusterParameterGroup": "cluster-pg",
		"rds:DeleteDBClusterSnapshot": "cluster-snapshot",
		"rds:DeleteDBInstance": "db",
		"rds:DeleteDBInstanceAutomatedBackup": "auto-backup",
		"rds:DeleteDBProxy": "proxy",
		"rds:DeleteDBSubnetGroup": "subgrp",
		"rds:DeleteEventSubscription": "es",
		"rds:DeleteGlobalCluster": "global-cluster",
		"rds:FailoverGlobalCluster": "global-cluster",
		"rds:PromoteReadReplicaDBCluster": "cluster",
		"rds:RemoveFromGlobalCluster": "cluster",
		"rds:StopActivityStream": "cluster",
		"rds:StopDBCluster": "cluster",
	},
	"keys": {
		"kms:CreateGrant": "key",
		"kms:DisableKey": "key",
		"kms:PutKeyPolicy": "key",
		"kms:ScheduleKeyDeletion": "key",
		"secretsmanager:DeleteSecret": "secret",
		"secretsmanager:PutResourcePolicy": "secret",
	},
	"decrypt": {"kms:Decrypt": "key", "kms:ReEncryptFrom": "key"},
	"linked_role": {
		"iam:CreateServiceLinkedRole": "role/aws-service-role",
		"iam:DeleteServiceLinkedRole": "role/aws-service-role",
		"iam:UpdateRoleDescription": "role/aws-service-role",
	},
	"pass": {"iam:PassRole": "role"},
	"secret": {"secretsmanager:GetSecretValue": "secret"},
	"take": {
		"rds:AddRoleToDBCluster": "cluster",
		"rds:CopyDBClusterSnapshot": "cluster-snapshot",
		"rds:DownloadCompleteDBLogFile": "db",
		"rds:DownloadDBLogFilePortion": "db",
		"rds:ModifyActivityStream": "db",
		"rds:ModifyDBCluster": "cluster",
		"rds:ModifyDBClusterSnapshotAttribute": "cluster-snapshot",
		"rds:RestoreDBClusterFromS3": "cluster",
		"rds:RestoreDBClusterFromSnapshot": "cluster",
		"rds:RestoreDBClusterToPointInTime": "cluster",
		"rds:StartExportTask": "cluster-snapshot",
	},
	"write": {
		"rds:AddTagsToResource": "cluster",
		"rds:ApplyPendingMaintenanceAction": "cluster",
		"rds:CreateBlueGreenDeployment": "deployment",
		"rds:CreateDBCluster": "cluster",
		"rds:CreateDBClusterEndpoint": "cluster-endpoint",
		"rds:CreateDBClusterSnapshot": "cluster",
		"rds:CreateDBInstance": "db",
		"rds:CreateDBProxyEndpoint": "proxy",
		"rds:CreateEventSubscription": "es",
		"rds:CreateGlobalCluster": "global-cluster",
		"rds:DisableHttpEndpoint": "cluster",
		"rds:EnableHttpEndpoint": "cluster",
		"rds:FailoverDBCluster": "cluster",
		"rds:ModifyDBClusterEndpoint": "cluster-endpoint",
		"rds:ModifyDBClusterParameterGroup": "cluster-pg",
		"rds:ModifyDBInstance": "db",
		"rds:ModifyDBParameterGroup": "pg",
		"rds:ModifyDBProxy": "proxy",
		"rds:ModifyDBProxyTargetGroup": "target-group",
		"rds:ModifyDBSubnetGroup": "subgrp",
		"rds:ModifyEventSubscription": "es",
		"rds:ModifyGlobalCluster": "global-cluster",
		"rds:RebootDBInstance": "db",
		"rds:RegisterDBProxyTargets": "target-group",
		"rds:RemoveRoleFromDBCluster": "cluster",
		"rds:RemoveTagsFromResource": "cluster",
		"rds:ResetDBClusterParameterGroup": "cluster-pg",
		"rds:StartActivityStream": "cluster",
		"rds:StartDBCluster": "cluster",
		"rds:SwitchoverBlueGreenDeployment": "deployment",
		"rds:SwitchoverGlobalCluster": "global-cluster",
		"rds-data:BatchExecuteStatement": "cluster",
		"rds-data:BeginTransaction": "cluster",
		"rds-data:ExecuteStatement": "cluster",
	},
}

# By action in lower case: `name` as AWS writes it, `type`, and `kind`, the first key of the table.
actions := {lower(name): {"name": name, "type": type, "kind": kind} |
	some kind, rows in table
	some name, type in rows
}

by_service := {service: {action | some action, _ in actions; service_of(action) == service} |
	some service in {service_of(action) | some action, _ in actions}
}

service_of(action) := lower(split(action, ":")[0])

# Actions of the table that a pattern covers. `*` is left to the rules on whole services.
matching(pattern) := {lower(pattern)} if {
	actions[lower(pattern)]
} else := by_service[service_of(pattern)] if {
	endswith(pattern, ":*")
} else := {action |
	policy_document.has_wildcard(pattern)
	some action in by_service[service_of(pattern)]
	glob.match(lower(pattern), null, action)
}
