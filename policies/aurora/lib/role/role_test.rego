package aurora.lib.role_test

import data.aurora.lib.link
import data.aurora.lib.policy_document
import data.aurora.lib.role
import data.aurora.testing
import rego.v1

# What a function says of its role `worker`, which may not read every object.
cases := {
	"an inline policy that names what it reaches": {"resources": [inline(narrow)], "outcome": 0},
	"an inline policy that reaches everything": {
		"resources": [inline(everything)],
		"outcome": [0, "fail", {"attribute": "policy", "found": "*", "related": ["aws_iam_role_policy.worker"]}],
	},
	"an inline policy by the role's name": {
		"resources": [testing.created("aws_iam_role_policy.worker", {"role": "worker", "policy": narrow}, {})],
		"outcome": 0,
	},
	"an attached policy": {"resources": [attachment, attached({"policy": narrow}, {})], "outcome": 0},
	"an attached policy that reaches everything": {
		"resources": [attachment, attached({"policy": everything}, {})],
		"outcome": [0, "fail", {"attribute": "policy", "found": "*", "related": ["aws_iam_policy.worker"]}],
	},
	"a policy attached to several roles": {
		"resources": [
			testing.created("aws_iam_policy_attachment.worker", {}, {
				"roles": testing.to(["aws_iam_role.worker.name"]),
				"policy_arn": testing.to(["aws_iam_policy.worker.arn"]),
			}),
			attached({"policy": narrow}, {}),
		],
		"outcome": 0,
	},
	"a policy of AWS": {
		"resources": [inline(narrow), attachment_of({"policy_arn": "arn:aws:iam::aws:policy/AmazonS3FullAccess"}, {})],
		"outcome": [0, "fail", {
			"attribute": "policy_arn",
			"found": "arn:aws:iam::aws:policy/AmazonS3FullAccess",
			"related": ["aws_iam_role.worker"],
		}],
	},
	"a policy outside of the plan": {
		"resources": [inline(narrow), attachment_of({"policy_arn": "arn:aws:iam::111122223333:policy/worker"}, {})],
		"outcome": [0, "unknown", {
			"attribute": "policy_arn",
			"reason": "outside_plan",
			"found": ["arn:aws:iam::111122223333:policy/worker"],
			"related": ["aws_iam_role.worker"],
		}],
	},
	"a policy that is not known": {
		"resources": [attachment_of({}, {"policy_arn": testing.to(["local.policy"])})],
		"outcome": [0, "unknown", {
			"attribute": "policy_arn",
			"reason": "expression",
			"needs": ["local.policy"],
			"related": ["aws_iam_role.worker"],
		}],
	},
	"a document that is not known": {
		"resources": [attachment, attached({}, {"policy": testing.to(["local.document"])})],
		"outcome": [0, "unknown", {
			"attribute": "policy",
			"reason": "policy_document",
			"needs": ["local.document"],
			"related": ["aws_iam_policy.worker"],
		}],
	},
	"no document": {
		"resources": [attachment, attached({}, {"policy": null})],
		"outcome": [0, "unknown", {
			"attribute": "policy",
			"reason": "policy_document",
			"needs": [],
			"related": ["aws_iam_policy.worker"],
		}],
	},
	"a statement that is not known": {
		"resources": [inline(open)],
		"outcome": [0, "unknown", {
			"attribute": "policy",
			"reason": "policy_document",
			"needs": [],
			"related": ["aws_iam_role_policy.worker"],
		}],
	},
	"no policy at all": {
		"resources": [],
		"outcome": [0, "unknown", {"attribute": "aws_iam_role_policy", "reason": "absent"}],
	},
}

test_must_be_scoped[name] if {
	some name, case in cases
	case.outcome == judged with input as testing.plan(array.concat([function, worker({}, {})], case.resources))
}

test_policies_of_the_role_itself if {
	of_itself := worker({"inline_policy": [{"name": "read", "policy": everything}]}, {})
	evidence := {"attribute": "inline_policy", "found": "*", "related": ["aws_iam_role.worker"]}
	[0, "fail", evidence] == judged with input as testing.plan([function, of_itself])
}

test_managed_policies_of_the_role_itself if {
	of_itself := worker({"managed_policy_arns": ["arn:aws:iam::aws:policy/AmazonS3FullAccess"]}, {})
	evidence := {
		"attribute": "policy_arn",
		"found": "arn:aws:iam::aws:policy/AmazonS3FullAccess",
		"related": ["aws_iam_role.worker"],
	}
	[0, "fail", evidence] == judged with input as testing.plan([function, of_itself])
}

test_managed_policies_that_the_plan_does_not_show if {
	of_itself := worker({}, {"managed_policy_arns": testing.to(["local.policies"])})
	evidence := {
		"attribute": "policy_arn",
		"reason": "expression",
		"needs": ["local.policies"],
		"related": ["aws_iam_role.worker"],
	}
	[0, "unknown", evidence] == judged with input as testing.plan([function, of_itself, inline(narrow)])
}

test_role_outside_of_the_plan if {
	alone := testing.created("aws_lambda_function.worker", {"role": "arn:aws:iam::111122223333:role/elsewhere"}, {})
	evidence := {"attribute": "role", "reason": "outside_plan", "found": ["arn:aws:iam::111122223333:role/elsewhere"]}
	[0, "unknown", evidence] == judged with input as testing.plan([alone])
}

judged := role.must_be_scoped(0, "role", link.to(0, "role", {"aws_iam_role"}, {"arn"}), reach)

reach := {policy: {
	"wide": [text | some statement in document.statements; some text in statement.resources; text == "*"],
	"open": count([statement | some statement in document.statements; statement.sid == "open"]) > 0,
} |
	some policy, document in policy_document.identity
}

function := testing.created("aws_lambda_function.worker", {}, {"role": testing.to(["aws_iam_role.worker.arn"])})

worker(known, pending) := testing.created(
	"aws_iam_role.worker",
	object.union({"name": "worker"}, known),
	object.union({"arn": null, "id": null}, pending),
)

inline(document) := testing.created(
	"aws_iam_role_policy.worker",
	{"policy": document},
	{"role": testing.to(["aws_iam_role.worker.id"])},
)

attachment_of(known, pending) := testing.created(
	"aws_iam_role_policy_attachment.worker",
	known,
	object.union({"role": testing.to(["aws_iam_role.worker.name"])}, pending),
)

attachment := attachment_of({}, {"policy_arn": testing.to(["aws_iam_policy.worker.arn"])})

attached(known, pending) := testing.created("aws_iam_policy.worker", known, object.union({"arn": null}, pending))

statement := {"Effect": "Allow", "Action": "s3:GetObject"}

narrow := json.marshal({"Statement": [object.union(statement, {"Resource": "arn:aws:s3:::orders/*"})]})

everything := json.marshal({"Statement": [object.union(statement, {"Resource": "*"})]})

open := json.marshal({"Statement": [object.union(statement, {"Sid": "open", "Resource": "arn:aws:s3:::orders/*"})]})
