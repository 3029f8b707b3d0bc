package aurora.lib.parameter_group_test

import data.aurora.lib.parameter_group
import data.aurora.testing
import rego.v1

# Of `rds.force_ssl` on a cluster that uses a group of this plan, with these entries and this mask.
in_group(family, known, mask) := found if {
	group := testing.created("aws_rds_cluster_parameter_group.this", object.union({"family": family}, known), {})
	found := parameter_group.settings(0, "rds.force_ssl") with input as testing.plan([
		cluster({}, {"db_cluster_parameter_group_name": testing.to(["aws_rds_cluster_parameter_group.this.name"])}),
		testing.masked(group, mask),
	])
}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.this",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

related := {"related": ["aws_rds_cluster_parameter_group.this"]}

undecidable_block := object.union(related, {"state": "undecidable", "reason": "block", "needs": []})

off_by_default := object.union(related, {"state": "known", "value": "0", "default": true})

group_cases := {
	"sets it": {
		"known": {"parameter": [{"name": "log_statement", "value": "ddl"}, {"name": "rds.force_ssl", "value": "1"}]},
		"mask": {"parameter": [{}, {}]},
		"expected": object.union(related, {"state": "known", "value": "1"}),
	},
	"sets it in capitals": {
		"known": {"parameter": [{"name": "RDS.FORCE_SSL", "value": "1"}]},
		"mask": {"parameter": [{}]},
		"expected": object.union(related, {"state": "known", "value": "1"}),
	},
	"sets it twice to the same": {
		"known": {"parameter": [{"name": "rds.force_ssl", "value": "1"}, {"name": "RDS.force_ssl", "value": "1"}]},
		"mask": {"parameter": [{}, {}]},
		"expected": object.union(related, {"state": "known", "value": "1"}),
	},
	"sets it twice to different values": {
		"known": {"parameter": [
			{"name": "rds.force_ssl", "value": "1"},
			{"name": "RDS.force_ssl", "value": "0"},
			{"name": "log_statement", "value": "ddl"},
		]},
		"mask": {"parameter": [{}, {}, {}]},
		"expected": undecidable_block,
	},
	"sets it to what is not known": {
		"known": {"parameter": [{"name": "rds.force_ssl"}]},
		"mask": {"parameter": [{"value": true}]},
		"expected": undecidable_block,
	},
	"sets it beside a parameter whose name is not known": {
		"known": {"parameter": [{"name": "rds.force_ssl", "value": "1"}, {"value": "0"}]},
		"mask": {"parameter": [{}, {"name": true}]},
		"expected": undecidable_block,
	},
	"sets a parameter whose name is not known": {
		"known": {"parameter": [{"value": "0"}]},
		"mask": {"parameter": [{"name": true}]},
		"expected": undecidable_block,
	},
	"sets it once to what is known and once to what is not": {
		"known": {"parameter": [{"name": "rds.force_ssl", "value": "1"}, {"name": "rds.force_ssl"}]},
		"mask": {"parameter": [{}, {"value": true}]},
		"expected": undecidable_block,
	},
	"has dynamic blocks": {"known": {}, "mask": {"parameter": true}, "expected": undecidable_block},
	"sets another": {
		"known": {"parameter": [{"name": "log_statement", "value": "ddl"}]},
		"mask": {"parameter": [{}]},
		"expected": off_by_default,
	},
	"sets nothing": {"known": {"parameter": []}, "mask": {"parameter": []}, "expected": off_by_default},
	"has null": {"known": {"parameter": null}, "mask": {}, "expected": off_by_default},
}

test_settings_of_a_cluster_whose_group[name] if {
	some name, case in group_cases
	in_group("aurora-postgresql16", case.known, case.mask) == [case.expected]
}

test_settings_of_a_family_without_default if {
	in_group("aurora-postgresql99", {"parameter": []}, {}) == [object.union(
		related,
		{"state": "undecidable", "reason": "unset", "needs": []},
	)]
}

test_settings_of_a_group_whose_family_is_not_known if {
	group := testing.created(
		"aws_rds_cluster_parameter_group.this",
		{"parameter": []},
		{"family": testing.to(["local.family"])},
	)
	found := parameter_group.settings(0, "rds.force_ssl") with input as testing.plan([
		cluster({}, {"db_cluster_parameter_group_name": testing.to(["aws_rds_cluster_parameter_group.this.name"])}),
		group,
	])
	found == [object.union(related, {"state": "undecidable", "reason": "unset", "needs": []})]
}

test_settings_of_a_cluster_of_any_version_that_names_no_group if {
	found := parameter_group.settings(0, "log_statement") with input as testing.plan([cluster(
		{},
		{"db_cluster_parameter_group_name": null, "engine_version": null},
	)])
	found == [{"state": "known", "value": "none", "default": true}]
}

cluster_cases := {
	"names a default group": {
		"cluster": cluster({"db_cluster_parameter_group_name": "default.aurora-postgresql17"}, {}),
		"expected": [{"state": "known", "value": "1", "default": true}],
	},
	"names a default group of an unknown family": {
		"cluster": cluster({"db_cluster_parameter_group_name": "default.aurora-postgresql99"}, {}),
		"expected": [{"state": "undecidable", "reason": "unset", "needs": []}],
	},
	"names a group outside this plan": {
		"cluster": cluster({"db_cluster_parameter_group_name": "orders"}, {}),
		"expected": [{"state": "undecidable", "reason": "outside_plan", "found": "orders"}],
	},
	"names a group that only an expression knows": {
		"cluster": cluster({}, {"db_cluster_parameter_group_name": testing.to(["local.group"])}),
		"expected": [{"state": "undecidable", "reason": "expression", "needs": ["local.group"]}],
	},
	"names no group": {
		"cluster": cluster({"engine_version": "16.4"}, {"db_cluster_parameter_group_name": null}),
		"expected": [{"state": "known", "value": "0", "default": true}],
	},
	"names neither group nor version": {
		"cluster": cluster({}, {"db_cluster_parameter_group_name": null, "engine_version": null}),
		"expected": [{"state": "undecidable", "reason": "unset", "needs": []}],
	},
}

test_settings_of_a_cluster_that[name] if {
	some name, case in cluster_cases
	found := parameter_group.settings(0, "rds.force_ssl") with input as testing.plan([case.cluster])
	found == case.expected
}

test_settings_in_each_of_two_groups_that_share_a_name if {
	found := parameter_group.settings(0, "rds.force_ssl") with input as testing.plan([
		cluster({"db_cluster_parameter_group_name": "orders"}, {}),
		group("first", "1"),
		group("second", "0"),
	])
	found == [
		{"state": "known", "value": "1", "related": ["aws_rds_cluster_parameter_group.first"]},
		{"state": "known", "value": "0", "related": ["aws_rds_cluster_parameter_group.second"]},
	]
}

group(name, value) := testing.created(
	concat(".", ["aws_rds_cluster_parameter_group", name]),
	{"name": "orders", "family": "aurora-postgresql16", "parameter": [{"name": "rds.force_ssl", "value": value}]},
	{},
)
