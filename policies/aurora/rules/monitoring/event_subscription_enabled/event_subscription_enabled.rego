# METADATA
# title: Event subscriptions are switched on
# description: |
#   A subscription to events of Aurora that is switched off sends nothing, and the plan looks as if it did.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.html
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/db_event_subscription
# custom:
#   severity: medium
#   topics: [LOG-5]
#   covers: ["87", "88", "89", "G25"]
#   controls:
#     security_hub: [RDS.19, RDS.20, RDS.21]
#   resources: [aws_db_event_subscription]
#   reads: [aws_rds_cluster, aws_rds_cluster_instance, aws_rds_cluster_parameter_group, aws_db_parameter_group]
#   decides:
#     aws_db_event_subscription:
#       enabled: {wrong: false, harmless: {"null": "it is on by default", unset: "it is on by default"}}
#   wanted: enabled = true
#   remediation: Set enabled to true, or remove it, as it is on by default.
#   since: 0.2.0
package aurora.rules.monitoring.event_subscription_enabled

import data.aurora.lib.attribute
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [handle |
	some handle in plan.of("aws_db_event_subscription")
	scope.event_subscriptions[handle]
]

judged := [attribute.must_be(handle, "enabled", {true}) | some handle in subjects]
