package aurora.rules.iam.managed_full_access_test

import data.aurora.rules.iam.managed_full_access
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [attachment("AmazonRDSReadOnlyAccess")], "judged": [0]},
	"right: the policy of a service role": {
		"resources": [attachment("service-role/AmazonRDSEnhancedMonitoringRole")],
		"judged": [0],
	},
	"wrong": {"resources": [attachment("AmazonRDSFullAccess")], "judged": [full("AmazonRDSFullAccess")]},
	"wrong: everything": {"resources": [attachment("AdministratorAccess")], "judged": [full("AdministratorAccess")]},
	"wrong: a job function": {
		"resources": [attachment("job-function/DatabaseAdministrator")],
		"judged": [full("job-function/DatabaseAdministrator")],
	},
	"wrong: in another partition": {
		"resources": [testing.created(
			"aws_iam_policy_attachment.this",
			{"policy_arn": "arn:aws-cn:iam::aws:policy/PowerUserAccess"},
			{},
		)],
		"judged": [[0, "fail", {
			"attribute": "policy_arn",
			"found": "arn:aws-cn:iam::aws:policy/PowerUserAccess",
		}]],
	},
	"null": {
		"resources": [testing.created("aws_iam_role_policy_attachment.this", {"policy_arn": null}, {})],
		"judged": [],
	},
	"unset": {
		"resources": [testing.created("aws_iam_role_policy_attachment.this", {}, {"policy_arn": null})],
		"judged": [],
	},
	"referenced: a policy of one's own is judged by itself": {
		"resources": [
			testing.created("aws_iam_user_policy_attachment.this", {}, {"policy_arn": testing.to(["aws_iam_policy.this.arn"])}),
			testing.created("aws_iam_policy.this", {}, {"arn": null}),
		],
		"judged": [],
	},
	"undecidable: what is not shown is not known to be of AWS": {
		"resources": [testing.created("aws_iam_role_policy_attachment.this", {}, {"policy_arn": testing.to(["local.policy"])})],
		"judged": [],
	},
	"not applicable to policies of AWS on something else": {
		"resources": [attachment("AmazonS3FullAccess")],
		"judged": [],
	},
	"deleted": {
		"resources": [testing.deleted("aws_iam_role_policy_attachment.this", {"policy_arn": arn("AdministratorAccess")})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	managed_full_access.judged == case.judged with input as testing.plan(case.resources)
}

arn(name) := concat("", ["arn:aws:iam::aws:policy/", name])

attachment(name) := testing.created("aws_iam_role_policy_attachment.this", {"policy_arn": arn(name)}, {})

full(name) := [0, "fail", {"attribute": "policy_arn", "found": arn(name)}]
