# METADATA
# title: Versions of Aurora and their support
# description: |
#   What a plan says about an engine's version, and what AWS's calendars say about that version on a day. A rule has no
#   clock: the day is `data.parameters.today`, else that of the table.
# custom:
#   as_of: "2026-09-16"
package aurora.lib.version

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import rego.v1

# METADATA
# description: The day that is judged at, as `2026-11-24`.
today := data.parameters.today if {
	is_string(data.parameters.today)
} else := as_of

# METADATA
# description: The day that the table was read from its sources.
as_of := [stated.annotations.custom.as_of |
	some stated in rego.metadata.chain()
	stated.annotations.custom.as_of
][0]

# METADATA
# description: By cluster and global cluster, what `of` says of it.
versions := {handle: of(handle) | some handle in array.concat(aurora.clusters, aurora.global_clusters)}

# METADATA
# description: |
#   The engine version of a cluster or global cluster: `state` is `known`, with `engine`, `text` as it is written and
#   what `parsed` reads in it; `default`, AWS's newest default of a known `engine`, where nothing is written; else
#   `undecidable`, with `evidence`. A member of a global cluster has that one's version where it writes none, and a
#   global cluster that of the cluster that it is made from.
of(handle) := written(source, attribute.state(source, "engine_version")) if {
	is_nothing(attribute.state(handle, "engine_version"))
	[source] := aurora.sources_of(handle)
	aurora.engine(source)
} else := {"state": "undecidable", "evidence": attribute.undecided("engine", attribute.state(handle, "engine"))} if {
	not aurora.engine(handle)
} else := written(global, attribute.state(global, "engine_version")) if {
	is_nothing(attribute.state(handle, "engine_version"))
	not aurora.is_copy(handle)
	[global] := aurora.global_clusters_of(handle)
	aurora.engine(global)
} else := written(handle, attribute.state(handle, "engine_version"))

written(handle, given) := object.union(
	{"state": "known", "engine": engine, "text": given.value},
	parsed(engine, given.value),
) if {
	engine := aurora.engine(handle)
	parsed(engine, given.value)
} else := {"state": "default", "engine": aurora.engine(handle)} if {
	is_nothing(given)
	not aurora.is_derived(handle)
} else := {"state": "undecidable", "evidence": {
	"attribute": "engine_version",
	"reason": "unset",
	"needs": [],
}} if {
	is_nothing(given)
} else := {"state": "undecidable", "evidence": attribute.undecided("engine_version", given)} if {
	given.state != "known"
} else := {"state": "undecidable", "evidence": not_listed("engine_version", given.value)}

is_nothing(given) if given.state == "unset"

else if {
	given.state == "known"
	given.value in {null, ""}
}

# METADATA
# description: Evidence that a value is not in the table.
not_listed(name, value) := {"attribute": name, "found": value, "reason": "not_in_table"}

# METADATA
# description: |
#   What an engine version says: its `major` and, where it says that much, its `minor`. Undefined for what is none.
parsed(engine, version) := {"major": major, "minor": concat(".", [major, numbers[1]])} if {
	contains(version, "mysql_aurora.")
	numbers := split(split(version, "mysql_aurora.")[1], ".")
	major := numbers[0]
	to_number(major) < 8
} else := {"major": concat(".", [numbers[0], numbers[1]]), "minor": concat(".", array.slice(numbers, 0, 3))} if {
	contains(version, "mysql_aurora.")
	numbers := split(split(version, "mysql_aurora.")[1], ".")
} else := {"major": object.get(compatible_with, compatible, compatible)} if {
	engine == "aurora-mysql"
	compatible := concat(".", array.slice(split(version, "."), 0, 2))
	to_number(split(version, ".")[0]) > 0
} else := {"major": concat("", [numbers[0], "-limitless"]), "minor": version} if {
	endswith(version, "-limitless")
	numbers := split(version, ".")
} else := {"major": numbers[0], "minor": concat(".", array.slice(numbers, 0, 2))} if {
	numbers := split(version, ".")
	count(numbers) > 1
	to_number(numbers[0]) > 0
} else := {"major": version} if {
	to_number(version) > 0
}

# METADATA
# description: |
#   The last day of a version's standard support, empty where AWS no longer lists it. A version newer than all in the
#   table came after it; AWS keeps each minor version for at least a year, so that much is granted.
standard_until(engine, version) := until if {
	until := minors[engine][version.major][version.minor]
} else := majors[engine][version.major].standard if {
	not version.minor
} else := min({majors[engine][version.major].standard, a_year_later}) if {
	is_newest({number(minor) | some minor, _ in minors[engine][version.major]}, number(version.minor))
} else := a_year_later if {
	not majors[engine][version.major]
	numbers := {to_number(major) | some major, _ in majors[engine]; not endswith(major, "-limitless")}
	is_newest(numbers, number_of(version.major))
} else := ""

# METADATA
# description: True when the version came after the table was made.
is_newer_than_table(engine, version) if {
	version.minor
	not minors[engine][version.major][version.minor]
	standard_until(engine, version) != ""
}

else if {
	not majors[engine][version.major]
	standard_until(engine, version) != ""
}

# METADATA
# description: The last day of Extended Support, empty where AWS has none for the version.
extended_until(engine, version) := until if {
	until := majors[engine][version.major].extended
	is_extended(version)
} else := ""

# METADATA
# description: True when the version is one that AWS's bulletins name as vulnerable.
is_vulnerable(engine, version) if vulnerable_minors[engine][version.minor]

# METADATA
# description: True when the engine writes its failed IAM logins to a log; of a `version` that `of` gives.
has_authentication_log(version) if version.state == "default"

else if authentication_log_majors[version.engine][version.major]

else if is_newer_than_table(version.engine, version)

# METADATA
# description: The day that a certificate authority's certificate expires. Undefined for one that the table does not hold.
certificate_until(authority) := authorities[authority]

a_year_later := concat("", [format_int(to_number(substring(as_of, 0, 4)) + 1, 10), substring(as_of, 4, -1)])

is_newest(listed, candidate) if {
	count(listed) > 0
	candidate > max(listed)
}

is_extended(version) if not version.minor

else if extended_minors[version.minor]

number_of(major) := to_number(trim_suffix(major, "-limitless"))

# The last number of a minor version: 11 of `16.11-limitless`, 4 of `3.04`.
number(minor) := to_number(trimmed) if {
	parts := split(trim_suffix(minor, "-limitless"), ".")
	trimmed := trim_left(parts[count(parts) - 1], "0")
	trimmed != ""
} else := 0
