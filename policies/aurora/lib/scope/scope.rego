# METADATA
# title: Scope
# description: |
#   A plan holds more than Aurora. Judged is what is Aurora's, attached to it or used by it; a key or a subnet group that
#   nothing of Aurora's points to is none of our business. `--scope all` judges every resource of the known types. What
#   is in scope stands in a file for each kind of resource.
# custom:
#   parameters:
#     scope:
#       description: aurora judges what is Aurora's or used by it, all judges every resource of the known types
#       default: aurora
#       allowed: [aurora, all]
package aurora.lib.scope

import rego.v1

# METADATA
# description: True when every resource of the known types is to be judged, whatever it belongs to.
is_all if data.parameters.scope == "all"
