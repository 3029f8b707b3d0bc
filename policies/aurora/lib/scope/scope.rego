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
# description: Handles of the KMS keys that something of Aurora's is encrypted with, also by their aliases.
keys := named_keys | {handle |
	some alias in named_keys
	input.resource_changes[alias].type == "aws_kms_alias"
	some handle in link.to(alias, "target_key_id", {"aws_kms_key"}, {"id", "key_id", "arn"}).handles
}

# METADATA
# description: Handles of the DB subnet groups that an Aurora cluster is placed in.
subnet_groups := {handle | some linked in subnet_group_links; some handle in linked.handles}

# METADATA
# description: By Aurora cluster, evidence that its DB subnet group is not in this plan.
subnet_group_doubts := {cluster: link.doubt("db_subnet_group_name", linked) |
	some cluster, linked in subnet_group_links
}

subnet_group_links := {cluster: link.to(cluster, "db_subnet_group_name", {"aws_db_subnet_group"}, {"name", "id"}) |
	some cluster in aurora.clusters
}

named_keys := {handle |
	some user in key_users
	some attribute in user.attributes
	some handle in link.to(user.handle, attribute, key.types, key.identities).handles
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
