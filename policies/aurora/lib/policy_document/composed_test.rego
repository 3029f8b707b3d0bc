package aurora.lib.policy_document_composed_test

import data.aurora.lib.policy_document
import data.aurora.testing
import rego.v1

policy := testing.created("aws_iam_policy.this", {}, {"policy": testing.to(["data.aws_iam_policy_document.this.json"])})

document(name, known, pending, mask) := testing.masked(
	testing.created(concat("", ["data.aws_iam_policy_document.", name]), known, object.union({"json": null}, pending)),
	mask,
)

allow(action) := {"actions": [action], "resources": ["*"]}

named(sid, action) := object.union(allow(action), {"sid": sid})

text(sid, action) := json.marshal({"Statement": {"Sid": sid, "Effect": "Allow", "Action": action, "Resource": "*"}})

to(name) := testing.to([concat("", ["data.aws_iam_policy_document.", name, ".json"])])

# A document with this statement that is made of the document called `part`.
made_of(name, kind, part, statement) := document(
	name,
	{"statement": [statement], kind: [null]},
	{kind: to(part)},
	{kind: [true]},
)

cases := {
	"a source in the plan": {
		"documents": [
			made_of("this", "source_policy_documents", "source", allow("a")),
			document("source", {"statement": [allow("b")]}, {}, {}),
		],
		"whole": true,
		"actions": ["b", "a"],
	},
	"sources of sources": {
		"documents": [
			made_of("this", "source_policy_documents", "first", allow("a")),
			made_of("first", "source_policy_documents", "second", allow("b")),
			made_of("second", "source_policy_documents", "third", allow("c")),
			document("third", {"statement": [allow("d")]}, {}, {}),
		],
		"whole": true,
		"actions": ["d", "c", "b", "a"],
	},
	"sources deeper than that": {
		"documents": [
			made_of("this", "source_policy_documents", "first", allow("a")),
			made_of("first", "source_policy_documents", "second", allow("b")),
			made_of("second", "source_policy_documents", "third", allow("c")),
			made_of("third", "source_policy_documents", "fourth", allow("d")),
			document("fourth", {"statement": [allow("e")]}, {}, {}),
		],
		"whole": false,
		"actions": ["c", "b", "a"],
	},
	"a source that is known": {
		"documents": [document(
			"this",
			{"statement": [allow("a")], "source_policy_documents": [text("", "b")]},
			{},
			{},
		)],
		"whole": true,
		"actions": ["b", "a"],
	},
	"a source that is known beside one in the plan": {
		"documents": [
			document(
				"this",
				{"statement": [allow("a")], "source_policy_documents": [text("", "b"), null]},
				{"source_policy_documents": testing.to([
					"data.aws_iam_policy_document.known.json",
					"data.aws_iam_policy_document.source.json",
				])},
				{"source_policy_documents": [false, true]},
			),
			document("source", {"statement": [allow("c")]}, {}, {}),
		],
		"whole": true,
		"actions": ["b", "c", "a"],
	},
	"a source that is not known": {
		"documents": [document(
			"this",
			{"statement": [allow("a")], "source_policy_documents": [null]},
			{"source_policy_documents": testing.to(["local.source"])},
			{"source_policy_documents": [true]},
		)],
		"whole": false,
		"actions": ["a"],
	},
	"sources that are not known at all": {
		"documents": [
			document("this", {"statement": [allow("a")]}, {"source_policy_documents": to("source")}, {}),
			document("source", {"statement": [allow("b")]}, {}, {}),
		],
		"whole": false,
		"actions": ["b", "a"],
	},
	"a source whose statement has the same sid": {
		"documents": [
			made_of("this", "source_policy_documents", "source", named("s", "a")),
			document("source", {"statement": [named("s", "b"), named("t", "c")]}, {}, {}),
		],
		"whole": true,
		"actions": ["c", "a"],
	},
	"an override of the same sid": {
		"documents": [document(
			"this",
			{"statement": [named("s", "a"), allow("b")], "override_policy_documents": [text("s", "c")]},
			{},
			{},
		)],
		"whole": true,
		"actions": ["b", "c"],
	},
	"an override by its former name": {
		"documents": [document("this", {"statement": [allow("a")], "override_json": text("s", "b")}, {}, {})],
		"whole": false,
		"actions": ["a"],
	},
}

test_documents_made_of[name] if {
	some name, case in cases
	found := policy_document.identity[0] with input as testing.plan(array.concat([policy], case.documents))
	found.whole == case.whole
	[action | some statement in found.statements; some action in statement.actions] == case.actions
}

test_an_override_that_is_not_known_can_take_the_place_of_a_statement_with_a_sid if {
	overridden := document(
		"this",
		{"statement": [named("s", "a"), allow("b")], "override_policy_documents": [null]},
		{"override_policy_documents": testing.to(["local.override"])},
		{"override_policy_documents": [true]},
	)
	found := policy_document.identity[0] with input as testing.plan([policy, overridden])
	[statement.open | some statement in found.statements] == [{"effect"}, set()]
	not found.whole
	found.needs == ["local.override"]
}
