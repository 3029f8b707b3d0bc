package aurora.rules.rds.tags_test

import data.aurora.rules.rds.tags
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({"tags": owner, "tags_all": owner}, {})], "judged": [0]},
	"right by the provider's default tags": {"resources": [cluster({"tags": null, "tags_all": owner}, {})], "judged": [0]},
	"right: a tag whose value is not known yet": {
		"resources": [testing.masked(
			cluster({"tags": {}, "tags_all": {}}, {}),
			{"tags": {"owner": true}, "tags_all": {"owner": true}},
		)],
		"judged": [0],
	},
	"right, though not all tags are known": {
		"resources": [cluster({"tags": owner}, {"tags_all": testing.to(["local.tags"])})],
		"judged": [0],
	},
	"wrong: none": {
		"resources": [cluster({"tags": {}, "tags_all": {}}, {})],
		"judged": [[0, "fail", {"attribute": "tags_all", "found": {}}]],
	},
	"wrong type": {
		"resources": [cluster({"tags_all": "owner"}, {})],
		"judged": [[0, "fail", {"attribute": "tags_all", "found": "owner"}]],
	},
	"null": {
		"resources": [cluster({"tags": null}, {"tags_all": null})],
		"judged": [[0, "fail", {"attribute": "tags", "found": null}]],
	},
	"unset": {
		"resources": [cluster({}, {"tags": null, "tags_all": null})],
		"judged": [[0, "fail", {"attribute": "tags", "found": null}]],
	},
	"referenced": {
		"resources": [
			cluster({}, {"tags": testing.to(["aws_ssm_parameter.tags.tags_all"]), "tags_all": null}),
			testing.created("aws_ssm_parameter.tags", {}, {"tags_all": null}),
		],
		"judged": [[0, "unknown", expression(["aws_ssm_parameter.tags.tags_all"])]],
	},
	"undecidable": {
		"resources": [cluster({}, {"tags": testing.to(["local.tags"]), "tags_all": null})],
		"judged": [[0, "unknown", expression(["local.tags"])]],
	},
	"wrong on whatever belongs to the cluster": {
		"resources": [
			testing.created("aws_rds_cluster_instance.writer", {"engine": "aurora-mysql", "tags_all": {}}, {}),
			cluster({"tags_all": owner, "cluster_identifier": "orders", "db_subnet_group_name": "database"}, {}),
			testing.created("aws_db_subnet_group.database", {"name": "database", "tags_all": {}}, {}),
			testing.created("aws_db_cluster_snapshot.orders", {"db_cluster_identifier": "orders", "tags_all": {}}, {}),
		],
		"judged": [
			1,
			[0, "fail", {"attribute": "tags_all", "found": {}}],
			[2, "fail", {"attribute": "tags_all", "found": {}}],
			[3, "fail", {"attribute": "tags_all", "found": {}}],
		],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to what is none of Aurora's": {
		"resources": [
			testing.created("aws_rds_cluster.other", {"engine": "mysql", "tags_all": {}}, {}),
			testing.created("aws_db_subnet_group.other", {"tags_all": {}}, {}),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	tags.judged == case.judged with input as testing.plan(case.resources)
}

owner := {"owner": "data-platform"}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

expression(needs) := {"attribute": "tags", "reason": "expression", "needs": needs}
