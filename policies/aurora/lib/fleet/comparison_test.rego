package aurora.lib.comparison_test

import data.aurora.lib.fleet
import rego.v1

weaker_cases := {
	"off beside on": [false, true],
	"fewer days": [6, 7],
	"a list that lacks something": [["error"], ["audit", "error"]],
}

test_is_weaker[name] if {
	some name, [own, other] in weaker_cases
	fleet.is_weaker(own, other)
}

test_is_not_weaker_the_other_way[name] if {
	some name, [own, other] in weaker_cases
	not fleet.is_weaker(other, own)
}

known(value) := {"state": "known", "value": value}

hidden := {"state": "undecidable", "reason": "expression", "needs": ["local.wanted"]}

doubtful_cases := {
	"both are shown": [known(true), known(false), []],
	"one is not shown": [known(true), hidden, [hidden]],
	"one is of another type": [known(true), known("yes"), [{"reason": "expression", "needs": []}]],
}

test_doubtful[name] if {
	some name, [own, other, doubts] in doubtful_cases
	fleet.doubtful(own, other) == doubts
}
