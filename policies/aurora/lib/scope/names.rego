# What is named for Aurora.
package aurora.lib.scope

import rego.v1

# METADATA
# description: |
#   True of a name that says that it is for Aurora, as `/orders/aurora/password`, or that AWS gives to secrets of Aurora:
#   `rds!cluster-…` to those that RDS manages, `rds-db-credentials/cluster-…` to those of the query editor.
is_named_for_aurora(name) if contains(lower(name), "aurora")

else if contains(name, "rds!cluster-")

else if contains(name, "rds-db-credentials/cluster-")
