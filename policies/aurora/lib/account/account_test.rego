package aurora.lib.account_test

import data.aurora.lib.account
import data.aurora.lib.plan
import data.aurora.testing
import rego.v1

cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {})

detector := testing.created("aws_guardduty_detector.account", {}, {})

test_what_is_there if {
	account.subjects(plan.of("aws_guardduty_detector")) == [1] with input as testing.plan([cluster, detector])
		with data.parameters as {"presence_required": true}
}

test_nothing_is_there if {
	account.subjects([]) == [] with input as testing.plan([cluster])
}

test_nothing_is_there_though_it_has_to_be if {
	account.subjects([]) == [0] with input as testing.plan([cluster])
		with data.parameters as {"presence_required": true}
}

test_is_stand_in if {
	account.is_stand_in(0) with input as testing.plan([cluster, detector])
	not account.is_stand_in(1) with input as testing.plan([cluster, detector])
}
