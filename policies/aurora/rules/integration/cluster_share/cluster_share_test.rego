package aurora.rules.integration.cluster_share_test

import data.aurora.rules.integration.cluster_share
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [association, share({external: false}, {}), orders], "judged": [0]},
	"right: a cluster outside of the plan, by its ARN": {
		"resources": [
			testing.created(
				"aws_ram_resource_association.orders",
				{"resource_arn": "arn:aws:rds:eu-central-1:111122223333:cluster:elsewhere"},
				{"resource_share_arn": testing.to(["aws_ram_resource_share.orders.arn"])},
			),
			share({external: false}, {}),
			orders,
		],
		"judged": [0],
	},
	"wrong": {
		"resources": [association, share({external: true}, {}), orders],
		"judged": [[0, "fail", {
			"attribute": external,
			"found": true,
			"expected": false,
			"related": ["aws_ram_resource_share.orders"],
		}]],
	},
	"null, which allows none": {"resources": [association, share({external: null}, {}), orders], "judged": [0]},
	"unset, which allows none": {"resources": [association, share({}, {external: null}), orders], "judged": [0]},
	"referenced": {
		"resources": [
			association,
			share({}, {external: testing.to(["aws_ram_resource_share.other.allow_external_principals"])}),
			orders,
			testing.created("aws_ram_resource_share.other", {}, {external: null}),
		],
		"judged": [[0, "unknown", undecided(["aws_ram_resource_share.other.allow_external_principals"])]],
	},
	"undecidable": {
		"resources": [association, share({}, {external: testing.to(["local.external"])}), orders],
		"judged": [[0, "unknown", undecided(["local.external"])]],
	},
	"undecidable: a share outside of the plan": {
		"resources": [
			testing.created(
				"aws_ram_resource_association.orders",
				{"resource_share_arn": share_arn},
				{"resource_arn": testing.to(["aws_rds_cluster.orders.arn"])},
			),
			orders,
		],
		"judged": [[0, "unknown", {
			"attribute": "resource_share_arn",
			"reason": "outside_plan",
			"found": [share_arn],
		}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_ram_resource_association.orders", {}), share({external: true}, {}), orders],
		"judged": [],
	},
	"not applicable to what is no cluster": {
		"resources": [
			testing.created(
				"aws_ram_resource_association.subnet",
				{},
				{"resource_arn": testing.to(["aws_subnet.shared.arn"])},
			),
			testing.created("aws_subnet.shared", {}, {"arn": null}),
			testing.created(
				"aws_ram_resource_association.instance",
				{"resource_arn": "arn:aws:rds:eu-central-1:111122223333:db:billing"},
				{},
			),
		],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [association, share({external: true}, {}), testing.created(
			"aws_rds_cluster.orders",
			{"engine": "mysql"},
			{"arn": null},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	cluster_share.judged == case.judged with input as testing.plan(case.resources)
}

test_scope_all if {
	subnet := testing.created(
		"aws_ram_resource_association.subnet",
		{},
		{"resource_arn": testing.to(["aws_subnet.shared.arn"]), "resource_share_arn": testing.to(["local.share"])},
	)
	cluster_share.judged == [[0, "unknown", {
		"attribute": "resource_share_arn",
		"reason": "expression",
		"needs": ["local.share"],
	}]] with input as testing.plan([subnet])
		with data.parameters as {"scope": "all"}
}

external := "allow_external_principals"

share_arn := "arn:aws:ram:eu-central-1:111122223333:resource-share/01234567-89ab-cdef-0123-456789abcdef"

association := testing.created("aws_ram_resource_association.orders", {}, {
	"resource_arn": testing.to(["aws_rds_cluster.orders.arn"]),
	"resource_share_arn": testing.to(["aws_ram_resource_share.orders.arn"]),
})

share(known, pending) := testing.created(
	"aws_ram_resource_share.orders",
	known,
	object.union({"arn": null}, pending),
)

orders := testing.created("aws_rds_cluster.orders", {"engine": "aurora-postgresql"}, {"arn": null})

undecided(needs) := {
	"attribute": external,
	"reason": "expression",
	"needs": needs,
	"related": ["aws_ram_resource_share.orders"],
}
