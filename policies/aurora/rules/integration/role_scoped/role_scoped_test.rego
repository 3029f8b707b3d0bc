package aurora.rules.integration.role_scoped_test

import data.aurora.rules.integration.role_scoped
import data.aurora.testing
import rego.v1

# Policies of the role by what their only statement says.
statement_cases := {
	"right": {"statement": {"Action": "s3:GetObject", "Resource": "arn:aws:s3:::orders-imports/*"}, "judged": [0]},
	"right: the functions of one name": {
		"statement": {
			"Action": "lambda:InvokeFunction",
			"Resource": "arn:aws:lambda:eu-central-1:111122223333:function:orders-*",
		},
		"judged": [0],
	},
	"right: an action that has no resource": {
		"statement": {"Action": ["comprehend:DetectSentiment", "comprehend:BatchDetectSentiment"], "Resource": "*"},
		"judged": [0],
	},
	"right: what is denied": {"statement": {"Effect": "Deny", "Action": "s3:*", "Resource": "*"}, "judged": [0]},
	"wrong: everything": {"statement": {"Action": "s3:GetObject", "Resource": "*"}, "judged": [wide("*")]},
	"wrong: every bucket": {
		"statement": {"Action": "s3:GetObject", "Resource": "arn:aws:s3:::*/*"},
		"judged": [wide("arn:aws:s3:::*/*")],
	},
	"wrong: every function": {
		"statement": {"Action": "lambda:InvokeFunction", "Resource": "arn:aws:lambda:*:*:function:*"},
		"judged": [wide("arn:aws:lambda:*:*:function:*")],
	},
	"wrong: every endpoint": {
		"statement": {"Action": "sagemaker:InvokeEndpoint", "Resource": "arn:aws:sagemaker:*:*:endpoint/*"},
		"judged": [wide("arn:aws:sagemaker:*:*:endpoint/*")],
	},
	"wrong: all but one": {
		"statement": {"Action": "s3:GetObject", "NotResource": "arn:aws:s3:::orders-imports/*"},
		"judged": [wide("all but NotResource")],
	},
}

test_statement[name] if {
	some name, case in statement_cases
	statement := object.union({"Effect": "Allow"}, case.statement)
	resources := [association({}), a_role, policy({"policy": json.marshal({"Statement": [statement]})}, {})]
	role_scoped.judged == case.judged with input as testing.plan(resources)
}

# No row "null": an association cannot be made without a role_arn.
# No row "unset": an association cannot be made without a role_arn.
cases := {
	"right: a role of the cluster itself": {
		"resources": [of_cluster, a_role, policy({"policy": narrow}, {})],
		"judged": [0],
	},
	"wrong: a role of the cluster itself": {
		"resources": [of_cluster, a_role, policy({"policy": everything}, {})],
		"judged": [wide("*")],
	},
	"referenced: a document made of a bucket of this plan": {
		"resources": [
			association({}),
			a_role,
			policy({}, to_document),
			document(testing.to(["aws_s3_bucket.imports.arn"])),
			testing.created("aws_s3_bucket.imports", {}, {"arn": null}),
		],
		"judged": [0],
	},
	"undecidable: a document made of what is not shown": {
		"resources": [association({}), a_role, policy({}, to_document), document(testing.to(["local.bucket_arn"]))],
		"judged": [[0, "unknown", {
			"attribute": "policy",
			"reason": "policy_document",
			"needs": ["local.bucket_arn"],
			"related": ["aws_iam_role_policy.imports"],
		}]],
	},
	"undecidable: a role outside of the plan": {
		"resources": [association({"role_arn": "arn:aws:iam::111122223333:role/imports"})],
		"judged": [[0, "unknown", {
			"attribute": "role_arn",
			"reason": "outside_plan",
			"found": ["arn:aws:iam::111122223333:role/imports"],
		}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster_role_association.imports", {}), a_role],
		"judged": [],
	},
	"not applicable to a cluster without roles": {
		"resources": [testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"iam_roles": null})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [association({}), a_role, testing.created(
			"aws_rds_cluster.orders",
			{"engine": "postgres", "cluster_identifier": "orders"},
			{},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	role_scoped.judged == case.judged with input as testing.plan(case.resources)
}

wide(text) := [0, "fail", {"attribute": "policy", "found": text, "related": ["aws_iam_role_policy.imports"]}]

everything := json.marshal({"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]})

narrow := json.marshal({"Statement": [{
	"Effect": "Allow",
	"Action": "s3:GetObject",
	"Resource": "arn:aws:s3:::orders-imports/*",
}]})

to_role := {"role_arn": testing.to(["aws_iam_role.imports.arn"])}

association(known) := testing.created(
	"aws_rds_cluster_role_association.imports",
	object.union({"db_cluster_identifier": "orders"}, known),
	object.remove(to_role, object.keys(known)),
)

of_cluster := testing.created(
	"aws_rds_cluster.orders",
	{"engine": "aurora-mysql"},
	{"iam_roles": testing.to(["aws_iam_role.imports.arn"])},
)

a_role := testing.created("aws_iam_role.imports", {"name": "imports"}, {"arn": null, "id": null})

policy(known, pending) := testing.created(
	"aws_iam_role_policy.imports",
	known,
	object.union({"role": testing.to(["aws_iam_role.imports.id"])}, pending),
)

to_document := {"policy": testing.to(["data.aws_iam_policy_document.imports.json"])}

document(resources) := testing.configured(
	testing.masked(
		testing.created(
			"data.aws_iam_policy_document.imports", {"statement": [{
				"effect": null,
				"actions": ["s3:GetObject"],
				"not_actions": null,
				"resources": [null],
				"not_resources": null,
			}]},
			{"json": null},
		),
		{"statement": [{"resources": [true]}]},
	),
	{"statement": [{"resources": resources}]},
)
