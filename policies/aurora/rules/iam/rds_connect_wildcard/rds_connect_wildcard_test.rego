package aurora.rules.iam.rds_connect_wildcard_test

import data.aurora.rules.iam.rds_connect_wildcard
import data.aurora.testing
import rego.v1

# Inline policies of a role, by what their only statement says besides allowing rds-db:connect.
statement_cases := {
	"right": {"statement": {"Resource": right}, "judged": [0]},
	"right: a user that IAM fills in": {
		"statement": {"Resource": concat("", [cluster_arn, "/${aws:username}"])},
		"judged": [0],
	},
	"wrong: everything": {"statement": {"Resource": "*"}, "judged": [wide("*")]},
	"wrong: every cluster": {
		"statement": {"Resource": "arn:aws:rds-db:eu-central-1:111122223333:dbuser:*/orders_app"},
		"judged": [wide("arn:aws:rds-db:eu-central-1:111122223333:dbuser:*/orders_app")],
	},
	"wrong: every user of the cluster": {
		"statement": {"Resource": concat("", [cluster_arn, "/*"])},
		"judged": [wide(concat("", [cluster_arn, "/*"]))],
	},
	"wrong: every account": {
		"statement": {"Resource": "arn:aws:rds-db:eu-central-1:*:dbuser:cluster-ABCDEFGHIJKL01234/orders_app"},
		"judged": [wide("arn:aws:rds-db:eu-central-1:*:dbuser:cluster-ABCDEFGHIJKL01234/orders_app")],
	},
	"wrong: any one character": {
		"statement": {"Resource": concat("", [cluster_arn, "/orders_ap?"])},
		"judged": [wide(concat("", [cluster_arn, "/orders_ap?"]))],
	},
	"wrong: one of several resources": {"statement": {"Resource": [right, "*"]}, "judged": [wide("*")]},
	"wrong: all but": {
		"statement": {"NotResource": concat("", [cluster_arn, "/orders_owner"])},
		"judged": [wide("all but NotResource")],
	},
	"wrong: by a wildcard in the action": {
		"statement": {"Action": ["rds-db:*"], "Resource": "*"},
		"judged": [wide("*")],
	},
	"wrong: the action in capitals": {
		"statement": {"Action": "RDS-DB:Connect", "Resource": "*"},
		"judged": [wide("*")],
	},
	"not applicable: what denies": {"statement": {"Effect": "Deny", "Resource": "*"}, "judged": []},
	"not applicable: another action": {
		"statement": {"Action": "rds:DescribeDBClusters", "Resource": "*"},
		"judged": [],
	},
}

test_statement[name] if {
	some name, case in statement_cases
	statement := object.union({"Effect": "Allow", "Action": "rds-db:connect"}, case.statement)
	policy := role_policy({"policy": json.marshal({"Version": "2012-10-17", "Statement": [statement]})}, {})
	rds_connect_wildcard.judged == case.judged with input as testing.plan([policy])
}

cases := {
	"wrong in each kind of policy": {
		"resources": [testing.created(address, {"policy": everything}, {}) | some address in [
			"aws_iam_policy.connect",
			"aws_iam_role_policy.connect",
			"aws_iam_user_policy.connect",
			"aws_iam_group_policy.connect",
		]],
		"judged": [[handle, "fail", {"attribute": "policy", "found": "*"}] | some handle in numbers.range(0, 3)],
	},
	"the second statement is wrong": {
		"resources": [role_policy(
			{"policy": json.marshal({"Statement": [
				{"Effect": "Allow", "Action": "rds-db:connect", "Resource": right},
				{"Effect": "Allow", "Action": "rds-db:connect", "Resource": "*"},
			]})},
			{},
		)],
		"judged": [wide("*")],
	},
	"referenced: a document whose resource is known": {
		"resources": [role_policy({}, to_document), document({"resources": [right]}, {})],
		"judged": [0],
	},
	"referenced: a document that is known to be wrong": {
		"resources": [role_policy({}, to_document), document({"resources": ["*"]}, {})],
		"judged": [wide("*")],
	},
	"referenced: a document whose resource is made of what is not known": {
		"resources": [role_policy({}, to_document), document({"resources": [null]}, {"resources": [true]})],
		"judged": [[0, "unknown", not_known([])]],
	},
	"referenced: a document whose template CDKTF writes out, right": {
		"resources": [role_policy({}, to_document), templated("orders_app")],
		"judged": [0],
	},
	"referenced: a document whose template CDKTF writes out, wrong": {
		"resources": [role_policy({}, to_document), templated("*")],
		"judged": [wide(concat("", [template, "/*"]))],
	},
	"undecidable: a policy made of a cluster's resource id": {
		"resources": [
			role_policy({}, {"policy": testing.to(["aws_rds_cluster.database.cluster_resource_id"])}),
			testing.created("aws_rds_cluster.database", {"engine": "aurora-mysql"}, {"cluster_resource_id": null}),
		],
		"judged": [[0, "unknown", not_known(["aws_rds_cluster.database.cluster_resource_id"])]],
	},
	"null": {"resources": [role_policy({"policy": null}, {})], "judged": []},
	"unset": {"resources": [role_policy({}, {"policy": null})], "judged": []},
	"not applicable to a policy that is not known and not made of a cluster's resource id": {
		"resources": [
			role_policy({}, {"policy": testing.to(["aws_rds_cluster.database.arn"])}),
			testing.created("aws_rds_cluster.database", {"engine": "aurora-mysql"}, {"arn": null}),
		],
		"judged": [],
	},
	"deleted": {
		"resources": [testing.deleted("aws_iam_role_policy.connect", {"policy": everything})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	rds_connect_wildcard.judged == case.judged with input as testing.plan(case.resources)
}

cluster_arn := "arn:aws:rds-db:eu-central-1:111122223333:dbuser:cluster-ABCDEFGHIJKL01234"

right := concat("", [cluster_arn, "/orders_app"])

template := "arn:aws:rds-db:eu-central-1:111122223333:dbuser:${aws_rds_cluster.database.cluster_resource_id}"

everything := json.marshal({"Statement": {"Effect": "Allow", "Action": "rds-db:connect", "Resource": "*"}})

wide(resource) := [0, "fail", {"attribute": "policy", "found": resource}]

not_known(needs) := {"attribute": "policy", "reason": "policy_document", "needs": needs}

role_policy(known, pending) := testing.created("aws_iam_role_policy.connect", known, pending)

to_document := {"policy": testing.to(["data.aws_iam_policy_document.connect.json"])}

document(statement, mask) := testing.masked(
	testing.created(
		"data.aws_iam_policy_document.connect",
		{"statement": [object.union(
			{"effect": null, "actions": ["rds-db:connect"], "not_actions": null, "not_resources": null},
			statement,
		)]},
		{"json": null},
	),
	{"statement": [mask]},
)

templated(user) := testing.configured(
	document({"resources": [null]}, {"resources": [true]}),
	{"statement": [{"resources": object.union(
		testing.to(["aws_rds_cluster.database.cluster_resource_id"]),
		{"constant_value": [concat("", [template, "/", user])]},
	)}]},
)
