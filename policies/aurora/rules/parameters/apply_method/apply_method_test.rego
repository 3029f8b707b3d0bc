package aurora.rules.parameters.apply_method_test

import data.aurora.rules.parameters.apply_method
import data.aurora.testing
import rego.v1

block := [0, "unknown", {"attribute": "parameter", "reason": "block", "needs": []}]

cases := {
	"right": {"resources": [group([entry("tls_version", "pending-reboot")])], "judged": [0]},
	"right: a dynamic parameter at once": {
		"resources": [group([entry("log_statement", "immediate")])],
		"judged": [0],
	},
	"wrong": {
		"resources": [group([
			entry("Tls_Version", "immediate"),
			entry("ssl_cipher", "pending-reboot"),
			entry("shared_preload_libraries", "immediate"),
		])],
		"judged": [[0, "fail", {
			"attribute": "parameter",
			"found": {"shared_preload_libraries": "immediate", "tls_version": "immediate"},
			"expected": {"shared_preload_libraries": "pending-reboot", "tls_version": "pending-reboot"},
		}]],
	},
	"wrong: an instance's group": {
		"resources": [testing.created(
			"aws_db_parameter_group.own",
			{"family": "aurora-postgresql16", "parameter": [entry("shared_preload_libraries", "immediate")]},
			{},
		)],
		"judged": [[0, "fail", {
			"attribute": "parameter",
			"found": {"shared_preload_libraries": "immediate"},
			"expected": {"shared_preload_libraries": "pending-reboot"},
		}]],
	},
	"null: the provider's default": {
		"resources": [group([entry("tls_version", null)])],
		"judged": [[0, "fail", {
			"attribute": "parameter",
			"found": {"tls_version": "immediate"},
			"expected": {"tls_version": "pending-reboot"},
		}]],
	},
	"unset: no parameter": {"resources": [group([])], "judged": [0]},
	"referenced: the method is another resource's": {
		"resources": [testing.masked(
			group([{"name": "tls_version", "value": "TLSv1.2"}]),
			{"parameter": [{"apply_method": true}]},
		)],
		"judged": [block],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": [testing.created(
			"aws_rds_cluster_parameter_group.group",
			{"family": "aurora-mysql8.0"},
			{"parameter": null},
		)],
		"judged": [block],
	},
	"deleted": {
		"resources": [testing.deleted(
			"aws_rds_cluster_parameter_group.group",
			{"family": "aurora-mysql8.0", "parameter": [entry("tls_version", "immediate")]},
		)],
		"judged": [],
	},
	"not applicable to the group of a plain DB instance": {
		"resources": [testing.created(
			"aws_db_parameter_group.plain",
			{"family": "postgres16", "parameter": [entry("shared_preload_libraries", "immediate")]},
			{},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	apply_method.judged == case.judged with input as testing.plan(case.resources)
}

test_every_group_is_judged_where_all_are_asked_for if {
	group_of_none := testing.created("aws_db_parameter_group.plain", {"family": "postgres16", "parameter": []}, {})
	apply_method.judged == [0] with input as testing.plan([group_of_none])
		with data.parameters as {"scope": "all"}
}

group(entries) := testing.created(
	"aws_rds_cluster_parameter_group.group",
	{"family": "aurora-mysql8.0", "parameter": entries},
	{},
)

entry(name, method) := {"name": name, "value": "x", "apply_method": method}
