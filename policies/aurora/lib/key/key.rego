# METADATA
# title: KMS keys
# description: |
#   Whether an attribute names a customer-managed key. AWS-managed keys have aliases under `alias/aws/`, which customers
#   cannot create, and are never multi-Region.
#   Source: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-mgmt
package aurora.lib.key

import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: Resource types that are customer-managed keys, or aliases, which only they can have.
types := {
	"aws_kms_alias", "aws_kms_external_key", "aws_kms_key", "aws_kms_replica_external_key", "aws_kms_replica_key",
}

# METADATA
# description: |
#   Attributes by which those types are named elsewhere; an alias also by its name, where a service takes that.
identities := {"arn", "id", "key_id", "name", "target_key_arn", "target_key_id"}

# METADATA
# description: The outcome of a rule that wants a customer-managed key in the attribute `name`.
must_be_customer_managed(handle, name) := judge(handle, name, attribute.decided(handle, name))

judge(handle, name, given) := outcome.pass(handle) if {
	is_customer_managed(given)
} else := outcome.fail(handle, attribute.found(name, given)) if {
	is_aws_managed(given)
} else := outcome.unknown(handle, {"attribute": name, "found": given.value, "reason": "outside_plan"}) if {
	given.state == "known"
} else := outcome.unknown(handle, attribute.undecided(name, given))

is_customer_managed(given) if {
	given.state == "referenced"
	every target in given.targets {
		resource := input.resource_changes[target.handle]
		resource.mode == "managed"
		resource.type in types
		names_key(target.attribute, given.needs)
	}
} else if known_keys[given.value]

else if contains(given.value, ":key/mrk-")

else if {
	contains(within_arn(given.value), ":alias/")
	not contains(within_arn(given.value), ":alias/aws/")
}

names_key(attribute_name, _) if attribute_name in identities

# Which attribute of the key it is, the plan does not say; it is no condition, since nothing stands beside it.
names_key("", [_])

is_aws_managed(given) if {
	given.state == "known"
	given.value in {null, ""}
} else if contains(within_arn(given.value), ":alias/aws/")

# Some services take the bare name of an alias.
within_arn(value) := concat("", [":", value])

known_keys := {value |
	some type in types
	some handle in plan.of(type)
	some identity in identities
	value := plan.after(handle)[identity]
	is_string(value)
}
