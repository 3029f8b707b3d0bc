package aurora.lib.event_pattern_test

import data.aurora.lib.event_pattern
import rego.v1

event := {
	"source": "aws.secretsmanager",
	"detail-type": "AWS Service Event via CloudTrail",
	"detail.eventSource": "secretsmanager.amazonaws.com",
	"detail.eventName": "RotationFailed",
}

from := {"source": ["aws.secretsmanager"]}

named(values) := {"source": ["aws.secretsmanager"], "detail": {"eventName": values}}

cases := {
	"a source": {"pattern": from, "found": "yes"},
	"another source": {"pattern": {"source": ["aws.rds"]}, "found": "no"},
	"one of several names": {"pattern": named(["RotationSucceeded", "RotationFailed"]), "found": "yes"},
	"another name": {"pattern": named(["RotationSucceeded"]), "found": "no"},
	"all of its fields": {
		"pattern": {
			"source": ["aws.secretsmanager"],
			"detail-type": ["AWS Service Event via CloudTrail"],
			"detail": {"eventSource": ["secretsmanager.amazonaws.com"], "eventName": ["RotationFailed"]},
		},
		"found": "yes",
	},
	"another type": {
		"pattern": {"detail-type": ["AWS API Call via CloudTrail"], "detail": {"eventName": ["RotationFailed"]}},
		"found": "no",
	},
	"a field that it may have": {
		"pattern": {"detail": {"eventName": ["RotationFailed"], "additionalEventData": {"SecretId": ["arn"]}}},
		"found": "partly",
	},
	"a prefix": {"pattern": named([{"prefix": "Rotation"}]), "found": "yes"},
	"another prefix": {"pattern": named([{"prefix": "Put"}]), "found": "no"},
	"a suffix": {"pattern": named([{"suffix": "Failed"}]), "found": "yes"},
	"another spelling": {"pattern": named([{"equals-ignore-case": "rotationfailed"}]), "found": "yes"},
	"a wildcard": {"pattern": named([{"wildcard": "*Failed"}]), "found": "yes"},
	"a wildcard for others": {"pattern": named([{"wildcard": "*Started"}]), "found": "no"},
	"whatever it is": {"pattern": named([{"exists": true}]), "found": "yes"},
	"without a name": {"pattern": named([{"exists": false}]), "found": "no"},
	"anything but another": {"pattern": named([{"anything-but": "RotationSucceeded"}]), "found": "yes"},
	"anything but it": {"pattern": named([{"anything-but": ["RotationFailed"]}]), "found": "no"},
	"anything but several others": {"pattern": named([{"anything-but": ["RotationStarted"]}]), "found": "yes"},
	"one of several patterns": {
		"pattern": {"source": ["aws.secretsmanager"], "$or": [
			{"detail-type": ["AWS API Call via CloudTrail"]},
			{"detail-type": ["AWS Service Event via CloudTrail"], "detail": {"eventName": ["RotationFailed"]}},
		]},
		"found": "yes",
	},
	"none of several patterns": {
		"pattern": {"$or": [{"source": ["aws.rds"]}, {"detail": {"eventName": ["RotationSucceeded"]}}]},
		"found": "no",
	},
	"one of several details": {
		"pattern": {"detail": {"$or": [{"eventName": ["PutSecretValue"]}, {"eventName": ["RotationFailed"]}]}},
		"found": "yes",
	},
}

test_lets_through[name] if {
	some name, case in cases
	event_pattern.lets_through(json.marshal(case.pattern), event) == case.found
}

test_no_json[pattern] if {
	some pattern in ["{", "7", "", null]
	not event_pattern.lets_through(pattern, event)
}
