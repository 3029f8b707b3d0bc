# METADATA
# title: Scope
# description: |
#   A plan holds more than Aurora. Judged is what is Aurora's or used by it; a key or a subnet group that nothing of
#   Aurora's points to is none of our business.
package aurora.lib.scope

import data.aurora.lib.aurora
import data.aurora.lib.key
import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: Handles of the KMS keys that something of Aurora's is encrypted with.
keys := {handle |
	some user in key_users
	some attribute in user.attributes
	some handle in link.to(user.handle, attribute, key.types, key.identities).handles
}

# METADATA
# description: Handles of the DB subnet groups that an Aurora cluster is placed in.
subnet_groups := {handle |
	some cluster in aurora.clusters
	some handle in link.to(cluster, "db_subnet_group_name", {"aws_db_subnet_group"}, {"name", "id"}).handles
}

cluster_keys := ["kms_key_id", "master_user_secret_kms_key_id", "performance_insights_kms_key_id"]

key_users := array.concat(
	[{"handle": cluster, "attributes": cluster_keys} | some cluster in aurora.clusters],
	array.concat(
		[{"handle": instance, "attributes": ["performance_insights_kms_key_id"]} | some instance in aurora.instances],
		[{"handle": group, "attributes": ["kms_key_id"]} |
			some group in plan.of("aws_cloudwatch_log_group")
			startswith(plan.after(group).name, "/aws/rds/")
		],
	),
)
