package aurora.lib.log_group_test

import data.aurora.lib.log_group
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

exports := {"enabled_cloudwatch_logs_exports": ["error", "slowquery"]}

exported_cases := {
	"by the list": {
		"resources": [clusters.cluster(object.union({"engine": "aurora-mysql"}, exports), {})],
		"exported": {"error", "slowquery"},
	},
	"by no list": {"resources": [clusters.cluster({"engine": "aurora-mysql"}, {})], "exported": set()},
	"by the parameter too": {
		"resources": [
			clusters.mysql_of(exports),
			clusters.group("aurora-mysql8.0", {"server_audit_logs_upload": "1"}),
		],
		"exported": {"audit", "error", "slowquery"},
	},
	"not by the parameter": {
		"resources": [
			clusters.mysql_of(exports),
			clusters.group("aurora-mysql8.0", {"server_audit_logs_upload": "0"}),
		],
		"exported": {"error", "slowquery"},
	},
}

test_exported[name] if {
	some name, case in exported_cases
	log_group.exported(0) == case.exported with input as testing.plan(case.resources)
}

groups := [
	testing.created("aws_cloudwatch_log_group.known", {"name": "/aws/rds/cluster/orders/audit"}, {}),
	testing.created("aws_cloudwatch_log_group.unknown", {}, {"name": testing.to(["local.name"])}),
	testing.created("aws_cloudwatch_log_group.generated", {}, {"name": null}),
]

test_named if {
	log_group.named(log_group.name_of("orders", "audit")) == [0] with input as testing.plan(groups)
	log_group.named(log_group.name_of("orders", "error")) == [] with input as testing.plan(groups)
}

test_unnamed_are_those_whose_name_may_be_any if {
	log_group.unnamed == [1] with input as testing.plan(groups)
}
