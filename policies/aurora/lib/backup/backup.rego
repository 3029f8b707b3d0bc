# METADATA
# title: AWS Backup of clusters
# description: |
#   Which clusters the selections of this plan select: those of backup plans, and those of restore tests. A selection names
#   ARNs or tags, one of which is enough, and conditions on tags, all of which have to hold; one that names nothing selects
#   everything.
#   Source: https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html
package aurora.lib.backup

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.group
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: By type, and by Aurora cluster, handles of the selections that select it.
selecting := {type: group.by_first([[cluster, selection] |
	some cluster in aurora.clusters
	some selection in candidates(type, cluster)
	is_selected(selections[type][selection], cluster)
]) |
	some type, _ in selections
}

# METADATA
# description: |
#   Evidence that the selection of a backup plan names the cluster and leaves it out all the same, by `not_resources` or by
#   a condition that it does not meet. Undefined where there is none.
left_out(cluster) := {"attribute": "not_resources", "related": [plan.address(excluding[cluster][0])]} if {
	excluding[cluster]
} else := {
	"attribute": "tags",
	"found": tags_of(cluster),
	"expected": selections.aws_backup_selection[selection].conditions,
	"related": [plan.address(selection)],
} if {
	selection := by_cluster.aws_backup_selection[cluster][0]
	not meets(selections.aws_backup_selection[selection].conditions, cluster)
}

# METADATA
# description: |
#   Evidence that a selection of this type may select the cluster, for which the plan does not show enough. Undefined
#   where it shows that none does.
doubt(type, cluster) := doubts[type][0] if {
	count(doubts[type]) > 0
} else := attribute.undecided("tags", attribute.state(cluster, "tags")) if {
	not tags_of(cluster)
	asks_for_tags[type]
}

# METADATA
# description: By type, handles of the selections that select an Aurora cluster, or may do so.
concerned := {type: found |
	some type, asked_of_type in selections
	found := {selection | some _, selected in selecting[type]; some selection in selected} | {selection |
		some selection, asked in asked_of_type
		count(asked.doubts) > 0
		count(aurora.clusters) > 0
	}
}

# METADATA
# description: The tags of a cluster. Undefined where one of them is not known.
tags_of(cluster) := tags if {
	tags := plan.after(cluster).tags_all
	is_object(tags)
	attribute.is_settled(cluster, "tags_all")
} else := tags if {
	tags := plan.after(cluster).tags
	is_object(tags)
	attribute.is_settled(cluster, "tags")
} else := {} if not attribute.is_given(cluster, "tags")

doubts := {type: sort([found | some _, asked in asked_of_type; some found in asked.doubts]) |
	some type, asked_of_type in selections
}

asks_for_tags := {type |
	some type, asked_of_type in selections
	some asked in asked_of_type
	count(asked.tags) + count(asked.conditions) > 0
}

by_cluster := {type: group.by_first([[cluster, selection] |
	some selection, asked in asked_of_type
	some cluster in asked.clusters
]) |
	some type, asked_of_type in selections
}

excluding := group.by_first([[cluster, selection] |
	some selection, asked in selections.aws_backup_selection
	some cluster in asked.not_clusters
])

by_tag := {type: group.by_first([[tag, selection] |
	some selection, asked in asked_of_type
	some tag in asked.tags
]) |
	some type, asked_of_type in selections
}

by_wildcard := {type: {pattern: [selection | some selection, asked in asked_of_type; pattern in asked.wildcards] |
	some pattern in {pattern | some asked in asked_of_type; some pattern in asked.wildcards}
} |
	some type, asked_of_type in selections
}

of_all := {type: [selection | some selection, asked in asked_of_type; asked.is_all] |
	some type, asked_of_type in selections
}

candidates(type, cluster) := (({selection | some selection in of_all[type]} | {selection |
	some selection in by_cluster[type][cluster]
}) | {selection |
	some key, value in tags_of(cluster)
	some selection in by_tag[type][[key, value]]
}) | {selection |
	some pattern, found in by_wildcard[type]
	matches(pattern, cluster)
	some selection in found
}

is_selected(asked, cluster) if {
	count(asked.doubts) == 0
	not asked.not_clusters[cluster]
	count([pattern | some pattern in asked.not_wildcards; matches(pattern, cluster)]) == 0
	meets(asked.conditions, cluster)
}

meets(conditions, cluster) if {
	count(conditions) == 0
} else if {
	tags := tags_of(cluster)
	every condition in conditions {
		holds(condition, tags)
	}
}

# As far as the end of an ARN tells that is not known yet.
matches(pattern, cluster) if {
	pattern == "*"
} else if {
	glob.match(pattern, null, plan.after(cluster).arn)
} else if {
	not is_string(object.get(plan.after(cluster), "arn", null))
	matches_parts(split(pattern, ":"), object.get(plan.after(cluster), "cluster_identifier", ""))
}

matches_parts(parts, identifier) if {
	count(parts) == 7
	parts[2] in {"rds", "*"}
	parts[5] in {"cluster", "*"}
	glob.match(parts[6], null, identifier)
} else if {
	count(parts) < 7
	parts[2] in {"rds", "*"}
	parts[count(parts) - 1] == "*"
}

holds([operator, key, value], tags) if {
	operator == "string_equals"
	tags[trim_prefix(key, "aws:ResourceTag/")] == value
} else if {
	operator == "string_like"
	glob.match(value, null, tags[trim_prefix(key, "aws:ResourceTag/")])
} else if {
	operator == "string_not_equals"
	object.get(tags, trim_prefix(key, "aws:ResourceTag/"), null) != value
} else if {
	operator == "string_not_like"
	not glob.match(value, null, object.get(tags, trim_prefix(key, "aws:ResourceTag/"), ""))
}
