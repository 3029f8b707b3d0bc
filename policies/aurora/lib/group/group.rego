# METADATA
# title: Grouping
# description: |
#   Pairs joined by their first members. Rego finds the members of a group by looking through all pairs again for each
#   group; sorted once, each group is a slice.
package aurora.lib.group

import rego.v1

# METADATA
# description: The second members of pairs by their first members, in the order of their values.
by_first(pairs) := {first: seconds |
	some first, start in starts
	seconds := [second | some [_, second] in array.slice(ordered, start, ends[first])]
} if {
	ordered := sort(pairs)
	starts := {first: position | some position, [first, _] in ordered; not is_same(ordered, position - 1, first)}
	ends := {first: (position + 1) | some position, [first, _] in ordered; not is_same(ordered, position + 1, first)}
}

is_same(ordered, position, first) if ordered[position][0] == first
