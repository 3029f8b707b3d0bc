package aurora.lib.key_test

import data.aurora.lib.key
import data.aurora.testing
import rego.v1

beside := [
	testing.created("aws_kms_key.key", {}, {"arn": null, "key_id": null}),
	testing.created("aws_kms_key.made", {"arn": arn("key/made"), "key_id": "made"}, {}),
	testing.created("aws_kms_alias.alias", {"name": "alias/aurora"}, {"arn": null, "target_key_arn": null}),
	testing.created("aws_kms_replica_key.replica", {}, {"arn": null}),
	testing.created("data.aws_kms_key.read", {}, {"arn": null}),
	testing.created("aws_db_instance.other", {}, {"kms_key_id": null}),
]

arn(resource) := concat(":", ["arn:aws:kms:eu-central-1:111122223333", resource])

known(value) := testing.created("aws_rds_cluster.this", {"kms_key_id": value}, {})

pending(expression) := testing.created("aws_rds_cluster.this", {}, {"kms_key_id": expression})

undecided(reason, needs) := [0, "unknown", {"attribute": "kms_key_id", "reason": reason, "needs": needs}]

cases := {
	"the ARN of a key": {"cluster": pending(testing.to(["aws_kms_key.key.arn"])), "expected": 0},
	"the id of a key": {"cluster": pending(testing.to(["aws_kms_key.key.key_id"])), "expected": 0},
	"a whole key": {"cluster": pending(testing.to(["aws_kms_key.key"])), "expected": 0},
	"the ARN of an alias": {"cluster": pending(testing.to(["aws_kms_alias.alias.arn"])), "expected": 0},
	"the key of an alias": {"cluster": pending(testing.to(["aws_kms_alias.alias.target_key_arn"])), "expected": 0},
	"the ARN of a replica": {"cluster": pending(testing.to(["aws_kms_replica_key.replica.arn"])), "expected": 0},
	"a key behind a condition on itself": {
		"cluster": pending(testing.to(["aws_kms_key.key.is_enabled", "aws_kms_key.key.arn"])),
		"expected": undecided("expression", ["aws_kms_key.key.arn", "aws_kms_key.key.is_enabled"]),
	},
	"a key behind a condition": {
		"cluster": pending(testing.to(["local.own_key", "aws_kms_key.key.arn"])),
		"expected": undecided("expression", ["local.own_key"]),
	},
	"a key that is only read": {
		"cluster": pending(testing.to(["data.aws_kms_key.read.arn"])),
		"expected": undecided("expression", ["data.aws_kms_key.read.arn"]),
	},
	"the key of another resource": {
		"cluster": pending(testing.to(["aws_db_instance.other.kms_key_id"])),
		"expected": undecided("expression", ["aws_db_instance.other.kms_key_id"]),
	},
	"a known key of this plan": {"cluster": known(arn("key/made")), "expected": 0},
	"a known id of a key of this plan": {"cluster": known("made"), "expected": 0},
	"a multi-Region key outside this plan": {"cluster": known(arn("key/mrk-0123")), "expected": 0},
	"a customer's alias outside this plan": {"cluster": known(arn("alias/orders")), "expected": 0},
	"a key outside this plan": {
		"cluster": known(arn("key/outside")),
		"expected": [0, "unknown", {
			"attribute": "kms_key_id",
			"found": arn("key/outside"),
			"reason": "outside_plan",
		}],
	},
	"an alias of AWS": {
		"cluster": known(arn("alias/aws/rds")),
		"expected": [0, "fail", {"attribute": "kms_key_id", "found": arn("alias/aws/rds")}],
	},
	"the bare alias of a customer": {"cluster": known("alias/orders"), "expected": 0},
	"the name of an alias of this plan": {"cluster": known("alias/aurora"), "expected": 0},
	"the bare alias of AWS": {
		"cluster": known("alias/aws/sns"),
		"expected": [0, "fail", {"attribute": "kms_key_id", "found": "alias/aws/sns"}],
	},
	"an empty string": {"cluster": known(""), "expected": [0, "fail", {"attribute": "kms_key_id", "found": ""}]},
	"nothing": {
		"cluster": pending(null),
		"expected": [0, "fail", {"attribute": "kms_key_id", "found": null, "reason": "unset_default"}],
	},
	"nothing, on a cluster made from a snapshot": {
		"cluster": testing.created("aws_rds_cluster.this", {"snapshot_identifier": "orders"}, {"kms_key_id": null}),
		"expected": undecided("unset", []),
	},
}

test_must_be_customer_managed[name] if {
	some name, case in cases
	found := key.must_be_customer_managed(0, "kms_key_id") with input as testing.plan(array.concat([case.cluster], beside))
	found == case.expected
}

test_types if {
	key.types == {
		"aws_kms_alias", "aws_kms_external_key", "aws_kms_key", "aws_kms_replica_external_key",
		"aws_kms_replica_key",
	}
}

test_identities if {
	key.identities == {"arn", "id", "key_id", "name", "target_key_arn", "target_key_id"}
}
