# How an engine's version moves.
package aurora.lib.change

import data.aurora.lib.aurora
import data.aurora.lib.version
import rego.v1

# METADATA
# description: |
#   How far it is from a cluster's engine version before to another: `minor`, where only that differs or nothing,
#   `major`, or `back`. Undefined where either is no version.
version_step(cluster, after) := "back" if {
	becomes := numbers(after)
	was := numbers(before(cluster).engine_version)
	length := min([count(becomes), count(was)])
	array.slice(becomes, 0, length) < array.slice(was, 0, length)
} else := "minor" if {
	major(cluster, after) == major(cluster, before(cluster).engine_version)
} else := "major" if {
	major(cluster, after)
	major(cluster, before(cluster).engine_version)
}

major(cluster, text) := version.parsed(aurora.engines[before(cluster).engine], text).major

# 8.0.mysql_aurora.3.04.1 is [8, 0, 3, 4, 1].
numbers(text) := [to_number(digits(part)) |
	some part in split(replace(trim_suffix(text, "-limitless"), "mysql_aurora.", ""), ".")
]

digits(part) := trimmed if {
	trimmed := trim_left(part, "0")
	trimmed != ""
} else := "0"
