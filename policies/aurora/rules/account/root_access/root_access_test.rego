package aurora.rules.account.root_access_test

import data.aurora.rules.account.root_access
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [features({"enabled_features": both}, {})], "judged": [0]},
	"wrong": {"resources": [features({"enabled_features": ["RootSessions"]}, {})], "judged": [lacking(["RootSessions"])]},
	"null": {"resources": [features({"enabled_features": null}, {})], "judged": [lacking(null)]},
	"unset": {
		"resources": [features({}, {"enabled_features": null})],
		"judged": [[0, "unknown", {"attribute": "enabled_features", "reason": "expression", "needs": []}]],
	},
	"referenced": {
		"resources": [features({}, {"enabled_features": testing.to(["aws_iam_organizations_features.other.enabled_features"])})],
		"judged": [needs("aws_iam_organizations_features.other.enabled_features")],
	},
	"undecidable": {
		"resources": [features({}, {"enabled_features": testing.to(["local.features"])})],
		"judged": [needs("local.features")],
	},
	"deleted": {
		"resources": [testing.deleted("aws_iam_organizations_features.root", {})],
		"judged": [],
	},
	"not applicable to another resource": {
		"resources": [testing.created("aws_organizations_organization.all", {}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	root_access.judged == case.judged with input as testing.plan(case.resources)
}

both := ["RootCredentialsManagement", "RootSessions"]

features(known, pending) := testing.created("aws_iam_organizations_features.root", known, pending)

lacking(found) := [0, "fail", {"attribute": "enabled_features", "found": found, "expected": both}]

needs(reference) := [0, "unknown", {"attribute": "enabled_features", "reason": "expression", "needs": [reference]}]
