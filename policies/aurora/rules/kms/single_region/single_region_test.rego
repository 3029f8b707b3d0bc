package aurora.rules.kms.single_region_test

import data.aurora.rules.kms.single_region
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [a_key({"multi_region": false}, {}), cluster], "judged": [0]},
	"wrong": {
		"resources": [a_key({"multi_region": true}, {}), cluster],
		"judged": [[0, "fail", {"attribute": "multi_region", "found": true}]],
	},
	"wrong: a replica, which can only be of a multi-Region key": {
		"resources": [
			testing.created("aws_kms_replica_key.key", {}, {"arn": null}),
			cluster_with("aws_kms_replica_key.key"),
		],
		"judged": [[0, "fail", {"attribute": "primary_key_arn", "expected": "aws_kms_key"}]],
	},
	"null: of one Region by default": {"resources": [a_key({"multi_region": null}, {}), cluster], "judged": [0]},
	"unset: of one Region by default": {"resources": [a_key({}, {"multi_region": null}), cluster], "judged": [0]},
	"referenced": {
		"resources": [
			a_key({}, {"multi_region": testing.to(["aws_kms_key.other.multi_region"])}),
			cluster,
			testing.created("aws_kms_key.other", {}, {}),
		],
		"judged": [[0, "unknown", needs("aws_kms_key.other.multi_region")]],
	},
	"undecidable": {
		"resources": [a_key({}, {"multi_region": testing.to(["local.everywhere"])}), cluster],
		"judged": [[0, "unknown", needs("local.everywhere")]],
	},
	"deleted": {"resources": [testing.deleted("aws_kms_key.key", {"multi_region": true}), cluster], "judged": []},
	"not applicable to a key that nothing of Aurora's uses": {
		"resources": [a_key({"multi_region": true}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	single_region.judged == case.judged with input as testing.plan(case.resources)
}

cluster_with(key) := testing.created(
	"aws_rds_cluster.database",
	{"engine": "aurora-postgresql"},
	{"kms_key_id": testing.to([concat(".", [key, "arn"])])},
)

cluster := cluster_with("aws_kms_key.key")

a_key(known, pending) := testing.created("aws_kms_key.key", known, object.union({"arn": null}, pending))

needs(reference) := {"attribute": "multi_region", "reason": "expression", "needs": [reference]}
