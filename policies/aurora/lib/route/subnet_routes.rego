# Which routes the subnets of Aurora have, and what a rule says of a DB subnet group by them.
package aurora.lib.route

import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import data.aurora.lib.vpc
import rego.v1

# METADATA
# description: |
#   By subnet of a DB subnet group: `tables`, the route table that it has for sure; `possible`, those that it may have;
#   `doubts`, evidence of what the plan does not show of that. A subnet without an association has the main table.
tables_of := {subnet: object.union_n([{"tables": [], "possible": [], "doubts": []}, found]) |
	some subnet in vpc.subnets
	found := tables_found(subnet)
}

# METADATA
# description: |
#   The outcome for a DB subnet group, or for a cluster whose group the plan does not show, where no subnet may have
#   one of the routes `wrong`, and one of the routes `unclear` leaves it open. Both are given as `by_table` makes them.
judge(handle, wrong, unclear) := outcome.fail(handle, hits[0]) if {
	hits := [evidence |
		some subnet in subnets_of(handle)
		some table in tables_of[subnet].tables
		some route in object.get(wrong, table, [])
		evidence := evidence_of(subnet, route)
	]
	count(hits) > 0
} else := outcome.unknown(handle, scope.subnet_group_doubts[handle]) if {
	scope.subnet_group_doubts[handle]
} else := outcome.unknown(handle, evidence) if {
	evidence := link.doubt("subnet_ids", vpc.group_links[handle])
} else := outcome.unknown(handle, doubts[0]) if {
	doubts := [doubt | some subnet in subnets_of(handle); some doubt in tables_of[subnet].doubts]
	count(doubts) > 0
} else := outcome.unknown(handle, object.union(possible[0], {"reason": "expression", "needs": []})) if {
	possible := [evidence |
		some subnet in subnets_of(handle)
		some route in possible_routes(tables_of[subnet], wrong, unclear)
		evidence := object.remove(evidence_of(subnet, route), ["found"])
	]
	count(possible) > 0
} else := outcome.pass(handle)

possible_routes(found, wrong, unclear) := array.concat(
	array.concat(wrong.loose, unclear.loose),
	array.concat(
		[route | some table in found.possible; some route in object.get(wrong, table, [])],
		[route |
			some table in array.concat(found.tables, found.possible)
			some route in object.get(unclear, table, [])
		],
	),
)

evidence_of(subnet, route) := {
	"attribute": "subnet_ids",
	"found": concat(", ", route.ranges),
	"related": [plan.address(subnet), plan.address(route.handle)],
}

subnets_of(handle) := vpc.group_links[handle].handles if {
	vpc.group_links[handle]
} else := []

tables_found(subnet) := in_associations(explicit[subnet]) if {
	explicit[subnet]
} else := {"doubts": [loose_associations[0]]} if {
	count(loose_associations) > 0
} else := main_tables(subnet, vpc.subnet_links[subnet])

association_links := {association: link.to(association, "subnet_id", vpc.subnet_types, {"id"}) |
	some association in plan.of("aws_route_table_association")
}

explicit := group.by_first([[subnet, association] |
	some association, linked in association_links
	some subnet in linked.handles
])

# Associations of which the plan does not show which subnets they belong to.
loose_associations := [object.union(link.doubt("subnet_id", linked), {"related": [plan.address(association)]}) |
	some association in plan.of("aws_route_table_association")
	linked := association_links[association]
	count(linked.needs) > 0
]

# Where one of several instances has the subnet, each of them may be the one.
in_associations(associations) := {
	"tables": [key | some found in sure; some key in sort(found.link.keys)],
	"possible": [key | some found in links; not found in sure; some key in sort(found.link.keys)],
	"doubts": [doubt | some found in links; doubt := table_doubt(found)],
} if {
	links := [{"handle": association, "link": table_link(association, "route_table_id")} |
		some association in associations
	]
	sure := [found | some found in links; not found.link.is_loose; is_sure(associations, found.handle)]
}

is_sure(associations, association) if {
	count(associations) == 1
	not vpc.is_loose(object.get(association_links, association, {"handles": [], "needs": []}))
}

table_doubt(found) := {
	"attribute": "route_table_id",
	"reason": "expression",
	"needs": found.link.needs,
	"related": [plan.address(found.handle)],
} if {
	count(found.link.needs) > 0
} else := {
	"attribute": "route_table_id",
	"reason": "unset",
	"needs": [],
	"related": [plan.address(found.handle)],
} if {
	count(found.link.keys) == 0
} else := {
	"attribute": "route_table_id",
	"reason": "outside_plan",
	"found": outside,
	"related": [plan.address(found.handle)],
} if {
	outside := sort([key | some key in found.link.keys; is_string(key)])
	count(outside) > 0
}

main_tables(subnet, linked) := {"doubts": [object.union(doubt, {"related": [plan.address(subnet)]})]} if {
	doubt := link.doubt("vpc_id", linked)
} else := in_associations(main_associations.by_vpc[handle]) if {
	[handle] := linked.handles
	main_associations.by_vpc[handle]
} else := {"tables": array.concat([handle], object.get(default_tables, handle, []))} if {
	[handle] := linked.handles
} else := {"doubts": [{"attribute": "vpc_id", "reason": "expression", "needs": [], "related": [plan.address(subnet)]}]}

main_associations := vpc.partners("aws_main_route_table_association")
