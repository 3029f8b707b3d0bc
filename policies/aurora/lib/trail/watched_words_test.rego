package aurora.lib.trail_watched_words_test

import data.aurora.lib.trail
import rego.v1

patterns := {
	"{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \"AwsServiceEvent\" }": {"CloudWatch.1"},
	"{ ($.eventName = ConsoleLogin) && ($.errorMessage = \"Failed authentication\") }": {"CloudWatch.6"},
	"{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }": {"CloudWatch.7"},
	"{ ($.eventName = CreateTrail) }": set(),
}

test_controls_of[pattern] if {
	some pattern, controls in patterns
	trail.controls_of(pattern) == controls
}

test_fourteen_controls if {
	object.keys(trail.watched_words) == {concat(".", ["CloudWatch", format_int(number, 10)]) | some number in numbers.range(1, 14)}
}
