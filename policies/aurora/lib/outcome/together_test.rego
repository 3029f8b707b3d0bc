package aurora.lib.outcome_together_test

import data.aurora.lib.outcome
import rego.v1

fail(name) := outcome.fail(7, {"attribute": name})

unknown(name) := outcome.unknown(7, {"attribute": name})

test_first_failure if {
	outcome.together(7, [7, unknown("a"), fail("b"), fail("c")]) == fail("b")
}

test_first_unknown if {
	outcome.together(7, [7, unknown("a"), unknown("b")]) == unknown("a")
}

test_pass if {
	outcome.together(7, [7, 7]) == 7
}
