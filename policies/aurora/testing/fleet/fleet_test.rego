# METADATA
# title: Environments for tests
# description: Plans of several environments, made of what `aurora.testing` makes.
package aurora.testing.fleet

import data.aurora.testing
import rego.v1

# METADATA
# description: |
#   The input of the environments, by their names from the least to the most protected, each with its resources.
environments(named) := {"plans": [{"name": name, "plan": testing.plan(resources)} | some [name, resources] in named]}
