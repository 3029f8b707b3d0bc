# METADATA
# title: VPC endpoints of Aurora
# description: |
#   The interface endpoints through which a VPC reaches the APIs of RDS and of what Aurora needs beside it: their
#   service, their subnets and their security groups.
#   Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/vpc-interface-endpoints.html
package aurora.lib.endpoint

import data.aurora.lib.attribute
import data.aurora.lib.block
import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.security_group
import data.aurora.lib.vpc
import rego.v1

# METADATA
# description: Services whose endpoints are Aurora's business, as the last part of a service's name.
services := {"kms", "logs", "monitoring", "rds", "rds-data", "secretsmanager", "sts"}

# METADATA
# description: Handles of the interface endpoints of these services in a VPC that an Aurora cluster is in.
of_clusters := {handle |
	some key in vpc.of_clusters
	some handle in object.get(partners.by_vpc, key, [])
	is_interface(handle)
	services[service(handle)]
}

# METADATA
# description: True for an endpoint that has network interfaces in subnets.
is_interface(handle) if plan.after(handle).vpc_endpoint_type == "Interface"

# METADATA
# description: |
#   The service of an endpoint as the last part of its name, without what marks an endpoint that is validated for FIPS.
#   Undefined where the name is not known.
service(handle) := trim_suffix(parts[count(parts) - 1], "-fips") if {
	parts := split(plan.after(handle).service_name, ".")
}

# METADATA
# description: |
#   The outcome for a VPC, or a cluster in a VPC that is not in this plan, which wants an interface endpoint of each of
#   these services.
must_have(handle, wanted) := outcome.pass(handle) if {
	count(lacking(handle, wanted)) == 0
} else := outcome.fail(handle, {
	"attribute": "vpc_endpoint_type",
	"found": plan.after(endpoint).vpc_endpoint_type,
	"expected": "Interface",
	"related": [plan.address(endpoint)],
}) if {
	endpoint := of_wrong_type(handle, wanted)[0]
} else := outcome.unknown(handle, object.union(doubts[0], {"expected": sort(lacking(handle, wanted))})) if {
	doubts := unclear(handle)
	count(doubts) > 0
} else := with_expected(vpc.absent(handle, "aws_vpc_endpoint", partners), sort(lacking(handle, wanted)))

# METADATA
# description: |
#   The subnets of an endpoint, as `link.to` gives them: by `subnet_ids`, by blocks of `subnet_configuration`, and by
#   associations.
subnets(handle) := {
	"handles": sort({found | some linked in links; some found in linked.handles}),
	"outside": sort({id | some linked in links; some id in linked.outside}),
	"needs": sort({text | some linked in links; some text in linked.needs}),
} if {
	links := array.concat(
		[link.to(handle, "subnet_ids", vpc.subnet_types, {"id"}), configured_subnets(handle)],
		object.get(subnet_associations, handle, []),
	)
}

# METADATA
# description: The security groups of an endpoint, as `link.to` gives them, those of associations among them.
security_groups(handle) := {
	"handles": sort({found | some linked in links; some found in linked.handles}),
	"outside": sort({id | some linked in links; some id in linked.outside}),
	"needs": sort({text | some linked in links; some text in linked.needs}),
} if {
	links := array.concat(
		[link.to(handle, "security_group_ids", security_group.types, {"id"})],
		object.get(group_associations, handle, []),
	)
}

# METADATA
# description: By endpoint, the handles of the resources of a type whose `vpc_endpoint_id` leads to it.
attached(type) := group.by_first([[endpoint, handle] |
	some handle in plan.of(type)
	some endpoint in link.to(handle, "vpc_endpoint_id", {"aws_vpc_endpoint"}, {"id"}).handles
])

partners := vpc.partners("aws_vpc_endpoint")

# METADATA
# description: Those of the wanted services that a VPC has no interface endpoint of in this plan.
lacking(handle, wanted) := wanted - {name |
	some partner in vpc.partners_of(handle, partners)
	is_interface(partner)
	name := service(partner)
}

of_wrong_type(handle, wanted) := [partner |
	some partner in vpc.partners_of(handle, partners)
	lacking(handle, wanted)[service(partner)]
	is_string(plan.after(partner).vpc_endpoint_type)
]

# Endpoints of the VPC that may be those that are looked for.
unclear(handle) := [object.union(evidence, {"related": [plan.address(partner)]}) |
	some partner in vpc.partners_of(handle, partners)
	some name in ["service_name", "vpc_endpoint_type"]
	not is_string(object.get(plan.after(partner), name, null))
	evidence := attribute.undecided(name, attribute.state(partner, name))
]

with_expected([handle, status, evidence], expected) := [handle, status, object.union(evidence, {"expected": expected})]

configured_subnets(handle) := {
	"handles": [target.handle | some target in found.targets],
	"outside": [entry.values.subnet_id | some entry in entries; is_string(entry.values.subnet_id)],
	"needs": found.hidden,
} if {
	entries := block.entries(handle, "subnet_configuration")
	count(entries) > 0
	found := block.references(handle, "subnet_configuration", "subnet_id")
} else := {"handles": [], "outside": [], "needs": []}

subnet_associations := group.by_first([[endpoint, linked] |
	some endpoint, handles in attached("aws_vpc_endpoint_subnet_association")
	some handle in handles
	linked := link.to(handle, "subnet_id", vpc.subnet_types, {"id"})
])

group_associations := group.by_first([[endpoint, linked] |
	some endpoint, handles in attached("aws_vpc_endpoint_security_group_association")
	some handle in handles
	linked := link.to(handle, "security_group_id", security_group.types, {"id"})
])
