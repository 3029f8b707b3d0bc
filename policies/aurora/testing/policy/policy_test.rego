# METADATA
# title: Identity policies for tests
# description: Policies of the resource `aws_iam_policy.this` in the forms that plans show them in.
package aurora.testing.policy

import data.aurora.testing
import rego.v1

# METADATA
# description: A statement as JSON writes it.
allow(action, resource) := {"Effect": "Allow", "Action": action, "Resource": resource}

# METADATA
# description: The same under conditions.
allow_if(action, resource, conditions) := object.union(allow(action, resource), {"Condition": conditions})

# METADATA
# description: A policy that is known when the plan is made.
known(statements) := testing.created("aws_iam_policy.this", {"policy": json.marshal({"Statement": statements})}, {})

# METADATA
# description: A policy whose `policy` is pending, with this expression or with null where nothing is written.
pending(expression) := testing.created("aws_iam_policy.this", {}, {"policy": expression})

# METADATA
# description: |
#   A policy and its `aws_iam_policy_document` that is read during the apply: one statement as the plan shows it, what of
#   that is unknown, and its expressions in the configuration.
deferred(statement, mask, expressions) := [
	pending(testing.to(["data.aws_iam_policy_document.this.json"])),
	testing.masked(
		testing.configured(
			testing.created("data.aws_iam_policy_document.this", {"statement": [statement]}, {"json": null}),
			{"statement": [expressions]},
		),
		{"statement": [mask]},
	),
]

# METADATA
# description: A policy and its document that allows actions on what another resource's attribute names.
on_attribute(actions, reference) := deferred(
	{"actions": actions, "resources": [null]},
	{"actions": [false], "resources": [true]},
	{"resources": testing.to([reference])},
)

# METADATA
# description: An Aurora cluster called `orders` whose ARN is not known yet.
cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-postgresql"}, {"arn": null})

# METADATA
# description: The outcome for the first resource when its policy is at fault.
fail(found) := [0, "fail", {"attribute": "policy", "found": found}]

# METADATA
# description: The outcome for the first resource when its policy is not shown.
unknown(needs) := [0, "unknown", {"attribute": "policy", "reason": "policy_document", "needs": needs}]

# METADATA
# description: The outcome for the first resource when it should not hold its policy itself.
inline(attribute) := [0, "fail", {"attribute": attribute}]
