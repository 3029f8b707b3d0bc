# Which calls of RDS carry the condition keys that guardrails are made of. As of 2026-11-24.
# Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html
package aurora.lib.guardrail

import rego.v1

# METADATA
# description: |
#   By condition key: `denied`, the value to deny; `creation`, the calls by which Aurora comes to have what the key
#   speaks of, which a guardrail has to name; `others`, more calls that carry the key; `word`, by which a statement says
#   that it is meant for it.
keys := {
	"rds:ManageMasterUserPassword": {
		"denied": "false",
		"creation": ["rds:CreateDBCluster", "rds:RestoreDBClusterFromS3"],
		"others": [
			"rds:CreateDBInstance",
			"rds:CreateTenantDatabase",
			"rds:ModifyDBCluster",
			"rds:ModifyDBInstance",
			"rds:ModifyTenantDatabase",
			"rds:RestoreDBInstanceFromDBSnapshot",
			"rds:RestoreDBInstanceFromS3",
			"rds:RestoreDBInstanceToPointInTime",
		],
		"word": "password",
	},
	"rds:PubliclyAccessible": {
		"denied": "true",
		"creation": ["rds:CreateDBInstance", "rds:CreateDBShardGroup"],
		"others": [
			"rds:CreateDBInstanceReadReplica",
			"rds:RestoreDBInstanceFromDBSnapshot",
			"rds:RestoreDBInstanceFromS3",
			"rds:RestoreDBInstanceToPointInTime",
		],
		"word": "public",
	},
	"rds:StorageEncrypted": {
		"denied": "false",
		"creation": ["rds:CreateDBCluster", "rds:RestoreDBClusterFromS3"],
		"others": ["rds:CreateBlueGreenDeployment", "rds:CreateDBInstance"],
		"word": "encrypt",
	},
	"rds:Vpc": {
		"denied": "false",
		"creation": ["rds:CreateDBInstance"],
		"others": ["rds:CreateBlueGreenDeployment"],
		"word": "vpc",
	},
}

# METADATA
# description: The type of resource in the ARN that a call is about.
resource_types := {
	"rds:CreateDBCluster": "cluster",
	"rds:CreateDBInstance": "db",
	"rds:CreateDBShardGroup": "shard-group",
	"rds:RestoreDBClusterFromS3": "cluster",
}

# METADATA
# description: |
#   By condition key, calls without it that Aurora cannot do without: what holds where a key is missing denies them all.
#   The two recoveries carry none of the keys.
without_key := {key: [call |
	some call in ["rds:CreateDBCluster", "rds:RestoreDBClusterFromSnapshot", "rds:RestoreDBClusterToPointInTime"]
	not call in array.concat(row.creation, row.others)
] |
	some key, row in keys
}
