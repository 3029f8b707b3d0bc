package aurora.lib.outcome_test

import data.aurora.lib.outcome
import rego.v1

evidence := {"attribute": "storage_encrypted", "found": false}

test_pass_is_the_handle_alone if outcome.pass(3) == 3

test_fail if outcome.fail(3, evidence) == [3, "fail", evidence]

test_unknown if outcome.unknown(3, evidence) == [3, "unknown", evidence]
