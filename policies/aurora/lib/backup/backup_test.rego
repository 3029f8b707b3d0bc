package aurora.lib.backup_test

import data.aurora.lib.backup
import data.aurora.testing
import rego.v1

# What a selection says, and whether it selects the cluster `orders`, which is tagged `backup = daily`: yes, no or maybe.
selection_cases := {
	"its ARN by reference": {"known": {}, "pending": {"resources": to_orders}, "selects": "yes"},
	"its ARN as it is going to be": {"known": {"resources": [arn("orders")]}, "pending": {}, "selects": "yes"},
	"the ARN of another": {"known": {"resources": [arn("another")]}, "pending": {}, "selects": "no"},
	"everything": {"known": {"resources": ["*"]}, "pending": {}, "selects": "yes"},
	"every cluster": {"known": {"resources": ["arn:aws:rds:*:*:cluster:*"]}, "pending": {}, "selects": "yes"},
	"all of RDS": {"known": {"resources": ["arn:aws:rds:*"]}, "pending": {}, "selects": "yes"},
	"clusters of its name": {"known": {"resources": ["arn:aws:rds:*:*:cluster:ord*"]}, "pending": {}, "selects": "yes"},
	"clusters of another name": {"known": {"resources": ["arn:aws:rds:*:*:cluster:cat*"]}, "pending": {}, "selects": "no"},
	"every DB instance": {"known": {"resources": ["arn:aws:rds:*:*:db:*"]}, "pending": {}, "selects": "no"},
	"every volume": {"known": {"resources": ["arn:aws:ec2:*:*:volume/*"]}, "pending": {}, "selects": "no"},
	"nothing, which is everything": {"known": {}, "pending": {}, "selects": "yes"},
	"its tag": {"known": {"selection_tag": [tag("backup", "daily")]}, "pending": {}, "selects": "yes"},
	"another tag": {"known": {"selection_tag": [tag("backup", "weekly")]}, "pending": {}, "selects": "no"},
	"a tag that it has not": {"known": {"selection_tag": [tag("team", "shop")]}, "pending": {}, "selects": "no"},
	"another ARN or its tag": {
		"known": {"resources": [arn("another")], "selection_tag": [tag("backup", "daily")]},
		"pending": {},
		"selects": "yes",
	},
	"everything but itself": {
		"known": {"resources": ["*"], "not_resources": [arn("orders")]},
		"pending": {},
		"selects": "no",
	},
	"everything but clusters": {
		"known": {"resources": ["*"], "not_resources": ["arn:aws:rds:*:*:cluster:*"]},
		"pending": {},
		"selects": "no",
	},
	"everything but another": {
		"known": {"resources": ["*"], "not_resources": [arn("another")]},
		"pending": {},
		"selects": "yes",
	},
	"everything with its tag": {
		"known": {"resources": ["*"], "condition": [{"string_equals": [condition("backup", "daily")]}]},
		"pending": {},
		"selects": "yes",
	},
	"everything with its tag and another": {
		"known": {
			"resources": ["*"],
			"condition": [{"string_equals": [condition("backup", "daily"), condition("team", "shop")]}],
		},
		"pending": {},
		"selects": "no",
	},
	"everything with a tag like its own": {
		"known": {"resources": ["*"], "condition": [{"string_like": [condition("backup", "d*")]}]},
		"pending": {},
		"selects": "yes",
	},
	"everything without its tag": {
		"known": {"resources": ["*"], "condition": [{"string_not_equals": [condition("backup", "daily")]}]},
		"pending": {},
		"selects": "no",
	},
	"everything without another tag": {
		"known": {"resources": ["*"], "condition": [{"string_not_equals": [condition("backup", "never")]}]},
		"pending": {},
		"selects": "yes",
	},
	"everything without a tag like its own": {
		"known": {"resources": ["*"], "condition": [{"string_not_like": [condition("backup", "d*")]}]},
		"pending": {},
		"selects": "no",
	},
	"everything without a tag like another": {
		"known": {"resources": ["*"], "condition": [{"string_not_like": [condition("backup", "n*")]}]},
		"pending": {},
		"selects": "yes",
	},
	"a condition that is left out": {"known": {"resources": ["*"]}, "pending": {"condition": null}, "selects": "yes"},
	"no list of conditions": {"known": {"resources": ["*"], "condition": "none"}, "pending": {}, "selects": "maybe"},
	"no list of ARNs": {"known": {"resources": {"of": "another type"}}, "pending": {}, "selects": "maybe"},
	"what is not known": {"known": {}, "pending": {"resources": testing.to(["local.arns"])}, "selects": "maybe"},
	"its ARN beside what is not known": {
		"known": {},
		"pending": {"resources": testing.to(["aws_rds_cluster.orders.arn", "local.arn"])},
		"selects": "maybe",
	},
	"everything but what is not known": {
		"known": {"resources": ["*"]},
		"pending": {"not_resources": testing.to(["local.arns"])},
		"selects": "maybe",
	},
	"tags of a dynamic block that are not known": {"known": {}, "pending": {"selection_tag": null}, "selects": "maybe"},
}

test_selecting[name] if {
	some name, case in selection_cases
	case.selects == selects with input as testing.plan([
		orders({"tags": {"backup": "daily"}}, {"arn": null, "tags_all": null}),
		testing.created("aws_backup_selection.this", object.union(of_nothing, case.known), case.pending),
	])
}

selects := "yes" if {
	backup.selecting.aws_backup_selection[0] == [1]
	backup.concerned.aws_backup_selection == {1}
} else := "maybe" if {
	backup.doubt("aws_backup_selection", 0).related == ["aws_backup_selection.this"]
	backup.concerned.aws_backup_selection == {1}
} else := "no" if backup.concerned.aws_backup_selection == set()

# What a restore test says, and whether it selects the cluster.
restore_cases := {
	"its ARN by reference": {"known": {}, "pending": {"protected_resource_arns": to_orders}, "tests": [1]},
	"everything": {"known": {"protected_resource_arns": ["*"]}, "pending": {}, "tests": [1]},
	"everything with its tag": {
		"known": {
			"protected_resource_arns": ["*"],
			"protected_resource_conditions": [{"string_equals": [condition("backup", "daily")]}],
		},
		"pending": {},
		"tests": [1],
	},
	"everything without its tag": {
		"known": {"protected_resource_conditions": [{"string_not_equals": [condition("backup", "daily")]}]},
		"pending": {"protected_resource_arns": null},
		"tests": [],
	},
	"resources of another type": {
		"known": {"protected_resource_type": "EBS", "protected_resource_arns": ["*"]},
		"pending": {},
		"tests": [],
	},
	"a type that is not known": {
		"known": {"protected_resource_type": null, "protected_resource_arns": ["*"]},
		"pending": {"protected_resource_type": testing.to(["local.type"])},
		"tests": [],
	},
	"conditions that are not known": {
		"known": {"protected_resource_arns": ["*"]},
		"pending": {"protected_resource_conditions": null},
		"tests": [],
	},
}

test_restores[name] if {
	some name, case in restore_cases
	case.tests == object.get(backup.selecting.aws_backup_restore_testing_selection, 0, []) with input as testing.plan([
		orders({"tags": {"backup": "daily"}}, {"arn": null, "tags_all": null}),
		testing.created(
			"aws_backup_restore_testing_selection.this",
			object.union({"protected_resource_type": "Aurora", "protected_resource_conditions": []}, case.known),
			case.pending,
		),
	])
}

test_by_the_arn_that_a_cluster_has if {
	backup.selecting.aws_backup_selection == {0: [1]} with input as testing.plan([
		orders({"arn": arn("orders")}, {}),
		testing.created(
			"aws_backup_selection.this",
			object.union(of_nothing, {"resources": ["arn:aws:rds:eu-central-1:*:cluster:*"]}),
			{},
		),
	])
	backup.selecting.aws_backup_selection == {} with input as testing.plan([
		orders({"arn": arn("orders")}, {}),
		testing.created(
			"aws_backup_selection.this",
			object.union(of_nothing, {"resources": ["arn:aws:rds:eu-west-1:*:cluster:*"]}),
			{},
		),
	])
}

tag_cases := {
	"all that it has": {"known": {"tags_all": {"a": "b"}}, "pending": {}, "tags": {"a": "b"}},
	"its own, as the provider has none": {"known": {"tags": {"a": "b"}}, "pending": {"tags_all": null}, "tags": {"a": "b"}},
	"none": {"known": {"tags": null}, "pending": {"tags_all": null}, "tags": {}},
}

test_tags_of[name] if {
	some name, case in tag_cases
	case.tags == backup.tags_of(0) with input as testing.plan([orders(case.known, case.pending)])
}

hidden_tags := [
	orders({}, {"tags": testing.to(["local.tags"]), "tags_all": null}),
	testing.created(
		"aws_backup_selection.this",
		object.union(of_nothing, {"selection_tag": [tag("backup", "daily")]}),
		{},
	),
]

test_tags_that_are_not_known if {
	not backup.tags_of(0) with input as testing.plan(hidden_tags)
	backup.selecting.aws_backup_selection == {} with input as testing.plan(hidden_tags)
	backup.doubt("aws_backup_selection", 0) == {
		"attribute": "tags",
		"reason": "expression",
		"needs": ["local.tags"],
	} with input as testing.plan(hidden_tags)
	not backup.doubt("aws_backup_selection", 0) with input as testing.plan([hidden_tags[0]])
}

test_conditions_on_tags_that_are_not_known if {
	conditional := testing.created(
		"aws_backup_selection.this",
		object.union(of_nothing, {"resources": ["*"], "condition": [{"string_equals": [condition("backup", "daily")]}]}),
		{},
	)
	backup.selecting.aws_backup_selection == {} with input as testing.plan([hidden_tags[0], conditional])
}

test_vaults_of if {
	backup.vaults_of(0) == {1, 2, 3, 4} with input as testing.plan([
		testing.configured(
			testing.masked(
				testing.created(
					"aws_backup_plan.this", {"rule": [
						{"target_vault_name": "daily", "copy_action": [{"destination_vault_arn": vault_arn}]},
						{"copy_action": [{}]},
					]},
					{},
				),
				{"rule": [{}, {"target_vault_name": true, "copy_action": [{"destination_vault_arn": true}]}]},
			),
			{"rule": [
				{"target_vault_name": {"constant_value": "daily"}},
				{
					"target_vault_name": testing.to(["aws_backup_vault.weekly.id"]),
					"copy_action": [{"destination_vault_arn": testing.to(["aws_backup_logically_air_gapped_vault.safe.arn"])}],
				},
			]},
		),
		testing.created("aws_backup_vault.daily", {"name": "daily"}, {"arn": null}),
		testing.created("aws_backup_vault.weekly", {"name": "weekly"}, {"arn": null, "id": null}),
		testing.created("aws_backup_logically_air_gapped_vault.safe", {"name": "safe"}, {"arn": null}),
		testing.created("aws_backup_vault.copies", {"name": "copies", "arn": vault_arn}, {}),
		testing.created("aws_backup_vault.other", {"name": "other"}, {"arn": null}),
	])
}

vault_arn := "arn:aws:backup:eu-west-1:111122223333:backup-vault:copies"

of_nothing := {"selection_tag": [], "condition": []}

orders(known, pending) := testing.created(
	"aws_rds_cluster.orders",
	object.union({"engine": "aurora-postgresql", "cluster_identifier": "orders"}, known),
	pending,
)

to_orders := testing.to(["aws_rds_cluster.orders.arn"])

arn(identifier) := concat(":", ["arn:aws:rds:eu-central-1:111122223333:cluster", identifier])

tag(key, value) := {"type": "STRINGEQUALS", "key": key, "value": value}

condition(key, value) := {"key": concat("/", ["aws:ResourceTag", key]), "value": value}
