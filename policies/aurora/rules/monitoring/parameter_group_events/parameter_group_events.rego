# METADATA
# title: Changes of parameter groups reach people
# description: |
#   Event subscriptions that are switched on send on what is changed in the parameter groups of Aurora, where TLS and
#   the audit are set.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
# custom:
#   severity: low
#   topics: [LOG-5]
#   covers: ["89", "G25"]
#   controls:
#     security_hub: [RDS.21]
#   resources: [aws_rds_cluster_parameter_group, aws_db_parameter_group]
#   reads: [aws_db_event_subscription]
#   decides:
#     aws_db_event_subscription:
#       enabled: {wrong: false, harmless: {"null": "it is on by default", unset: "it is on by default"}}
#       source_type: {wrong: db-snapshot, harmless: {"null": "then it takes every type", unset: "then it takes every type"}}
#       source_ids: {wrong: [elsewhere], harmless: {"null": "then it takes every group", unset: "then it takes every group"}}
#       event_categories: {wrong: [creation], harmless: {"null": "then it sends every event", unset: "then it sends every event"}}
#   wanted: subscriptions to configuration change of db-parameter-group
#   remediation: Add an aws_db_event_subscription of source_type db-parameter-group with event_categories = ["configuration change"].
#   since: 0.2.0
package aurora.rules.monitoring.parameter_group_events

import data.aurora.lib.event_subscription
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [group |
	some type in ["aws_rds_cluster_parameter_group", "aws_db_parameter_group"]
	some group in plan.of(type)
	is_in_scope(group)
]

judged := [event_subscription.must_send(group, "db-parameter-group", {"configuration change"}) | some group in subjects]

is_in_scope(group) if scope.is_all

else if startswith(plan.after(group).family, "aurora")
