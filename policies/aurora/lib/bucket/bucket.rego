# METADATA
# title: Buckets
# description: |
#   Whether the bucket that an attribute names cannot be made public, and whether its use is logged: by the resources of
#   this plan that are for the bucket.
#   Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
package aurora.lib.bucket

import data.aurora.lib.attribute
import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

# METADATA
# description: The outcome of a rule that wants all public access to the bucket in the attribute `name` to be blocked.
must_be_private(handle, name) := judge(handle, name, public_access, link.to(handle, name, {"aws_s3_bucket"}, identities))

# METADATA
# description: |
#   The outcome of a rule that wants the requests to the bucket in the attribute `name` to be logged. For a bucket that
#   the plan makes, nothing outside can have switched that on.
must_be_logged(handle, name) := judge(handle, name, logging, link.to(handle, name, {"aws_s3_bucket"}, identities))

identities := {"bucket", "id"}

public_access := "aws_s3_bucket_public_access_block"

logging := "aws_s3_bucket_logging"

judge(handle, name, type, linked) := outcome.unknown(handle, link.doubt(name, linked)) if {
	count(linked.needs) > 0
} else := judge_partner(handle, found[0], type) if {
	found := [partner |
		some bucket in array.concat(linked.handles, linked.outside)
		some partner in partners[type][bucket]
	]
	count(found) > 0
} else := outcome.unknown(handle, link.doubt(name, linked)) if {
	count(linked.handles) == 0
} else := outcome.unknown(handle, {"attribute": type, "reason": "expression", "needs": hidden[type]}) if {
	count(hidden[type]) > 0
} else := outcome.fail(handle, {
	"attribute": type,
	"reason": "absent",
	"related": [plan.address(bucket) | some bucket in linked.handles],
}) if {
	type == logging
	some bucket in linked.handles
	"create" in input.resource_changes[bucket].change.actions
} else := presence.missing(handle, type)

judge_partner(handle, partner, type) := related(handle, partner, outcome.together(partner, [attribute.must_be(partner, setting, {true}) |
	some setting in ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]
])) if {
	type == public_access
} else := related(handle, partner, attribute.must_be_given(partner, "target_bucket"))

# What is said of the partner, said of the resource that it is for.
related(handle, partner, found) := outcome.pass(handle) if {
	not is_array(found)
} else := [handle, found[1], object.union(found[2], {"related": [plan.address(partner)]})]

links := {type: {partner: link.to(partner, "bucket", {"aws_s3_bucket"}, identities) | some partner in plan.of(type)} |
	some type in [public_access, logging]
}

# By bucket, or its name where the plan has no such bucket.
partners := {type: group.by_first([[bucket, partner] |
	some partner, linked in linked_of_type
	some bucket in array.concat(linked.handles, linked.outside)
]) |
	some type, linked_of_type in links
}

hidden := {type: sort([text | some linked in linked_of_type; some text in linked.needs]) | some type, linked_of_type in links}
