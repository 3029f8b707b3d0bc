package aurora.lib.tag_test

import data.aurora.lib.tag
import data.aurora.testing
import rego.v1

a_secret(known, pending) := testing.created("aws_secretsmanager_secret.orders", known, pending)

cases := {
	"tags": {"secret": a_secret({"tags": {"a": "b"}, "tags_all": {"a": "b"}}, {}), "outcome": 0},
	"default tags": {"secret": a_secret({"tags": null, "tags_all": {"a": "b"}}, {}), "outcome": 0},
	"no tags": {
		"secret": a_secret({"tags": null}, {"tags_all": null}),
		"outcome": [0, "fail", {"attribute": "tags", "found": null}],
	},
	"no tags of a resource that exists": {
		"secret": a_secret({"tags": {}, "tags_all": {}}, {}),
		"outcome": [0, "fail", {"attribute": "tags_all", "found": {}}],
	},
	"a tag whose value is not known": {
		"secret": testing.masked(
			a_secret({"tags": {}, "tags_all": {}}, {}),
			{"tags": {"a": true}, "tags_all": {"a": true}},
		),
		"outcome": 0,
	},
	"tags, though not all are known": {
		"secret": a_secret({"tags": {"a": "b"}}, {"tags_all": null}),
		"outcome": 0,
	},
	"tags that are not known": {
		"secret": a_secret({}, {"tags": testing.to(["local.tags"]), "tags_all": null}),
		"outcome": [0, "unknown", {"attribute": "tags", "reason": "expression", "needs": ["local.tags"]}],
	},
}

test_must_have_some[name] if {
	some name, case in cases
	case.outcome == tag.must_have_some(0) with input as testing.plan([case.secret])
}
