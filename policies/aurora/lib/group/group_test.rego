package aurora.lib.group_test

import data.aurora.lib.group
import rego.v1

test_by_first if {
	group.by_first([[7, 1], [3, 2], [7, 0], [3, 9]]) == {3: [2, 9], 7: [0, 1]}
}

test_by_first_of_one_pair if {
	group.by_first([["cluster", "instance"]]) == {"cluster": ["instance"]}
}

test_by_first_of_nothing if {
	group.by_first([]) == {}
}
