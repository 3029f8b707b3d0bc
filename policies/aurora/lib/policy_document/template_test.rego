package aurora.lib.policy_document_template_test

import data.aurora.lib.policy_document
import data.aurora.testing
import rego.v1

cluster := testing.created("aws_rds_cluster.this", {"engine": "aurora-mysql"}, {"arn": null})

of(statement) := found if {
	text := replace(
		json.marshal({"Statement": [object.union({"Effect": "Allow", "Action": "rds:*"}, statement)]}),
		"&",
		"$",
	)
	found := policy_document.identity[0] with input as testing.plan([
		testing.configured(
			testing.created("aws_iam_policy.this", {}, {"policy": null}),
			{"policy": object.union(testing.to(["aws_rds_cluster.this.arn"]), {"constant_value": text})},
		),
		cluster,
	])
}

cases := {
	"an attribute of a resource": {
		"statement": {"Resource": "${aws_rds_cluster.this.arn}"},
		"open": set(),
		"targets": {"resources": [{"handle": 1, "attribute": "arn"}]},
		"whole": true,
	},
	"an attribute of a resource that is not in the plan": {
		"statement": {"Resource": "${aws_rds_cluster.none.arn}"},
		"open": set(),
		"targets": {},
		"whole": true,
	},
	"data beside an attribute": {
		"statement": {"Resource": "arn:${data.aws_partition.this.partition}:rds:*"},
		"open": set(),
		"targets": {},
		"whole": true,
	},
	"a variable of IAM": {
		"statement": {"Resource": "arn:aws:rds-db:*:*:dbuser:*/$${aws:username}"},
		"open": set(),
		"targets": {},
		"whole": true,
	},
	"a local": {
		"statement": {"Resource": "${local.resource}"},
		"open": {"resources"},
		"targets": {},
		"whole": true,
	},
	"a condition inside": {
		"statement": {"Resource": "${aws_rds_cluster.this.x ? 1 : 2}"},
		"open": {"resources"},
		"targets": {},
		"whole": true,
	},
	"a local in a condition": {
		"statement": {"Condition": {"StringEquals": {"aws:SourceAccount": "${local.account}"}}},
		"open": {"conditions"},
		"targets": {},
		"whole": true,
	},
	"a local in an action": {
		"statement": {"Action": "${local.action}"},
		"open": {"actions"},
		"targets": {},
		"whole": false,
	},
}

test_template_with[name] if {
	some name, case in cases
	found := of(case.statement)
	found.whole == case.whole
	found.statements[0].open == case.open
	found.statements[0].targets == case.targets
}

test_a_template_needs_what_is_in_it if {
	of({"Action": "${local.action}"}).needs == ["local.action"]
}
