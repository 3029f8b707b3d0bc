# METADATA
# title: Aurora in a plan
# description: |
#   Which resources are Aurora's. `aws_rds_cluster` also makes Multi-AZ DB clusters of plain MySQL and PostgreSQL, which
#   are not. A resource whose engine is not known before apply is taken as Aurora's.
package aurora.lib.aurora

import data.aurora.lib.plan
import rego.v1

# METADATA
# description: Handles of the Aurora clusters.
clusters := [handle | some handle in plan.of("aws_rds_cluster"); is_aurora(handle)]

# METADATA
# description: Handles of the instances of Aurora clusters.
instances := [handle | some handle in plan.of("aws_rds_cluster_instance"); is_aurora(handle)]

# METADATA
# description: The engine of a cluster or instance, `aurora-postgresql` or `aurora-mysql`. Undefined where it is not known.
engine(handle) := engines[plan.after(handle).engine]

# METADATA
# description: |
#   The parameter group family that belongs to a cluster's engine version, e.g. `aurora-postgresql16`. Undefined where
#   the version is not known.
#   Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_WorkingWithDBClusterParamGroups.html
family(handle) := concat("", [engine(handle), split(version, ".")[0]]) if {
	engine(handle) == "aurora-postgresql"
	version := plan.after(handle).engine_version
} else := concat("", [engine(handle), concat(".", array.slice(split(version, "."), 0, 2))]) if {
	version := plan.after(handle).engine_version
}

engines := {"aurora": "aurora-mysql", "aurora-mysql": "aurora-mysql", "aurora-postgresql": "aurora-postgresql"}

is_aurora(handle) if not is_other(handle)

is_other(handle) if {
	name := plan.after(handle).engine
	is_string(name)
	not startswith(name, "aurora")
}
