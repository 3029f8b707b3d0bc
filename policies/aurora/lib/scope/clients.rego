# Which programs that use Aurora are in scope.
package aurora.lib.scope

import data.aurora.lib.aurora
import data.aurora.lib.exposure
import data.aurora.lib.link
import data.aurora.lib.mention
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   Handles of the functions, tasks and machines that use Aurora: they refer to a cluster, to a proxy of one or to a
#   secret in scope; are named for Aurora; rotate a secret in scope; or hold a database's password, where the plan has a
#   cluster.
clients := (({handle | some handle, _ in client_mentions; is_all} | clients_by_mention) | rotation_functions) | {handle |
	some handle, _ in client_mentions
	not clients_by_mention[handle]
	is_client_by_itself(handle)
}

# METADATA
# description: Handles of the functions that rotate a secret in scope.
rotation_functions := {function |
	some rotation in own_secret_rotations
	some function in rotation_function_links[rotation].handles
}

# METADATA
# description: What the function of each rotation of a secret of its own in scope leads to, as `link.to` gives it.
rotation_function_links := {rotation: link.to(rotation, "rotation_lambda_arn", {"aws_lambda_function"}, {"arn"}) |
	some rotation in own_secret_rotations
}

# METADATA
# description: By function, task, machine and data source of AppSync, the resources that what it runs with refers to.
client_mentions := {handle: {mentioned | some name in names; some mentioned in mention.resources(handle, name)} |
	some type, names in client_attributes
	some handle in plan.of(type)
}

client_attributes := {
	"aws_lambda_function": ["environment"],
	"aws_ecs_task_definition": ["container_definitions"],
	"aws_instance": ["user_data", "user_data_base64"],
	"aws_launch_template": ["user_data"],
	"aws_appsync_datasource": ["relational_database_config"],
}

clients_by_mention := {handle |
	some handle, mentioned in client_mentions
	some found in mentioned
	is_of_aurora_or_its_secret(found)
}

is_of_aurora_or_its_secret(handle) if aurora_users[handle]

else if secrets[handle]

is_client_by_itself(handle) if {
	some name in ["function_name", "family", "name", "name_prefix"]
	is_named_for_aurora(plan.after(handle)[name])
} else if {
	is_named_for_aurora(plan.after(handle).tags.Name)
} else if {
	count(aurora.clusters) > 0
	some attribute_name in client_attributes[input.resource_changes[handle].type]
	some name in exposure.names_in(handle, attribute_name)
	some part in ["db", "database", "pg", "postgres", "mysql", "aurora", "rds", "master"]
	contains(lower(name), part)
}
