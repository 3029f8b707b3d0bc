package aurora.lib.block_test

import data.aurora.lib.block
import data.aurora.testing
import rego.v1

rules := [{"name": "daily", "copy": [{"vault": "west"}]}, {"name": "weekly", "copy": []}]

entry_cases := {
	"known": {
		"resource": testing.created("aws_example_plan.this", {"rule": rules}, {}),
		"entries": [{"values": rules[0], "unknown": {}}, {"values": rules[1], "unknown": {}}],
	},
	"known in part": {
		"resource": testing.masked(
			testing.created("aws_example_plan.this", {"rule": rules}, {}),
			{"rule": [{"vault": true}, {"copy": []}]},
		),
		"entries": [{"values": rules[0], "unknown": {"vault": true}}, {"values": rules[1], "unknown": {"copy": []}}],
	},
	"none": {"resource": testing.created("aws_example_plan.this", {"rule": []}, {}), "entries": []},
	"null": {"resource": testing.created("aws_example_plan.this", {"rule": null}, {}), "entries": []},
	"left out": {"resource": testing.created("aws_example_plan.this", {}, {}), "entries": []},
}

test_entries[name] if {
	some name, case in entry_cases
	case.entries == block.entries(0, "rule") with input as testing.plan([case.resource])
}

hidden_cases := {
	"a dynamic block over what is not known": testing.created("aws_example_plan.this", {}, {"rule": null}),
	"no list": testing.created("aws_example_plan.this", {"rule": "of another type"}, {}),
}

test_hidden[name] if {
	some name, resource in hidden_cases
	not block.entries(0, "rule") with input as testing.plan([resource])
}

test_within if {
	block.within({"values": rules[0], "unknown": {}}, "copy") == [{"values": {"vault": "west"}, "unknown": {}}]
	block.within({"values": rules[0], "unknown": {"copy": [{"key": true}]}}, "copy") == [{
		"values": {"vault": "west"},
		"unknown": {"key": true},
	}]
	block.within({"values": rules[1], "unknown": {}}, "copy") == []
	block.within({"values": {}, "unknown": {}}, "copy") == []
	not block.within({"values": {}, "unknown": {"copy": true}}, "copy")
}

test_is_unknown if {
	block.is_unknown({"values": {}, "unknown": {"vault": true}}, "vault")
	not block.is_unknown({"values": {}, "unknown": {}}, "vault")
}

test_references if {
	{
		"targets": [{"handle": 1, "attribute": "arn"}, {"handle": 1, "attribute": "name"}],
		"hidden": ["aws_example_vault.none.arn", "local.vault"],
	} == found with input as testing.plan([
		testing.configured(testing.created("aws_example_plan.this", {}, {}), {"rule": [
			{
				"vault": testing.to(["aws_example_vault.main.name"]),
				"copy": [{"vault": testing.to(["aws_example_vault.main.arn"])}],
			},
			{"vault": testing.to(["local.vault"]), "copy": [{"vault": testing.to(["aws_example_vault.none.arn"])}]},
			{"vault": {"constant_value": "main"}, "other": testing.to(["local.other"])},
		]}),
		testing.created("aws_example_vault.main", {"name": "main"}, {"arn": null}),
	])
}

found := block.references(0, "rule", "vault")

test_no_references if {
	block.references(0, "rule", "vault") == {"targets": [], "hidden": []} with input as testing.plan([testing.created(
		"aws_example_plan.this",
		{"rule": rules},
		{},
	)])
}
