# METADATA
# title: Policies of conftest
# description: |
#   The texts of the severities that fail as denials, the others as warnings; conftest gives the plan as `input`.
#   Source: https://www.conftest.dev
package main

import data.aurora.export.messages
import data.aurora.export.settings
import rego.v1

deny contains text if {
	some severity, "deny" in settings.levels
	some text in messages.by_severity[severity]
}

warn contains text if {
	some severity, "warn" in settings.levels
	some text in messages.by_severity[severity]
}
