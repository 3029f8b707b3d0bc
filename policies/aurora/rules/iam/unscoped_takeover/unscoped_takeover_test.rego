package aurora.rules.iam.unscoped_takeover_test

import data.aurora.rules.iam.unscoped_takeover
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"right": {"resources": [granting(policy.allow("rds:ModifyDBCluster", named))], "judged": [0]},
	"right: everything, under a condition": {
		"resources": [granting(policy.allow_if(
			"rds:ModifyDBCluster", "*",
			{"StringEquals": {"aws:ResourceTag/team": "orders"}},
		))],
		"judged": [0],
	},
	"wrong": {
		"resources": [granting(policy.allow("rds:ModifyDBCluster", "*"))],
		"judged": [policy.fail("rds:ModifyDBCluster on *")],
	},
	"wrong: any role on any cluster": {
		"resources": [granting(policy.allow("rds:AddRoleToDBCluster", "*"))],
		"judged": [policy.fail("rds:AddRoleToDBCluster on *")],
	},
	"wrong: any snapshot": {
		"resources": [granting(policy.allow("rds:ModifyDBClusterSnapshotAttribute", "arn:aws:rds:*:*:cluster-snapshot:*"))],
		"judged": [policy.fail("rds:ModifyDBClusterSnapshotAttribute on arn:aws:rds:*:*:cluster-snapshot:*")],
	},
	"wrong: by a pattern": {
		"resources": [granting(policy.allow("rds:RestoreDBClusterFrom*", "*"))],
		"judged": [policy.fail("rds:RestoreDBClusterFromS3 on *")],
	},
	"wrong: under a condition that restricts nothing": {
		"resources": [granting(policy.allow_if("rds:ModifyDBCluster", "*", {"Bool": {"aws:SecureTransport": "true"}}))],
		"judged": [policy.fail("rds:ModifyDBCluster on *")],
	},
	"null": {"resources": [testing.created("aws_iam_policy.this", {"policy": null}, {})], "judged": []},
	"unset": {"resources": [policy.pending(null)], "judged": []},
	"referenced": {
		"resources": array.concat(policy.on_attribute(actions, "aws_rds_cluster.orders.arn"), others),
		"judged": [0],
	},
	"undecidable": {
		"resources": array.concat(policy.on_attribute(actions, "local.cluster"), others),
		"judged": [policy.unknown(["local.cluster"])],
	},
	"not applicable to a policy that is not shown": {
		"resources": array.concat([policy.pending(testing.to(["local.policy"]))], others),
		"judged": [],
	},
	"not applicable to what a denial takes back": {
		"resources": [policy.known([
			policy.allow(["rds:ModifyDBCluster", "rds:StartExportTask"], "*"),
			{"Effect": "Deny", "Action": "rds:*", "Resource": "*"},
		])],
		"judged": [],
	},
	"not applicable to other actions": {"resources": [policy.known([describe])], "judged": []},
	"deleted": {"resources": [testing.deleted("aws_iam_policy.this", {"policy": "{}"})], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	unscoped_takeover.judged == case.judged with input as testing.plan(case.resources)
}

granting(statement) := policy.known([statement, describe])

describe := policy.allow("rds:DescribeDBClusters", "*")

actions := ["rds:ModifyDBCluster", "rds:DescribeDBClusters"]

named := "arn:aws:rds:eu-central-1:111122223333:cluster:orders"

others := [policy.cluster]
