# Which KMS keys are in scope.
package aurora.lib.scope

import data.aurora.lib.aurora
import data.aurora.lib.key
import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: Handles of the KMS keys that something of Aurora's is encrypted with, also by their aliases.
keys := ({handle | some handle in plan.of("aws_kms_key"); is_all} | named_keys) | {handle |
	some alias in named_keys
	input.resource_changes[alias].type == "aws_kms_alias"
	some handle in link.to(alias, "target_key_id", {"aws_kms_key"}, {"id", "key_id", "arn"}).handles
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
