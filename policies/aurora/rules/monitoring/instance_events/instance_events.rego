# METADATA
# title: Events of instances reach people
# description: |
#   Event subscriptions that are switched on send on what happens to an instance: that it fails, is changed, maintained
#   or deleted, and what concerns its security or waits as a security patch.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
# custom:
#   severity: medium
#   topics: [LOG-5, UPD-1]
#   covers: ["88", "G25"]
#   controls:
#     security_hub: [RDS.20]
#   resources: [aws_rds_cluster_instance]
#   reads: [aws_db_event_subscription]
#   decides:
#     aws_db_event_subscription:
#       enabled: {wrong: false, harmless: {"null": "it is on by default", unset: "it is on by default"}}
#       source_type: {wrong: db-snapshot, harmless: {"null": "then it takes every type", unset: "then it takes every type"}}
#       source_ids: {wrong: [elsewhere], harmless: {"null": "then it takes every instance", unset: "then it takes every instance"}}
#       event_categories: {wrong: [creation], harmless: {"null": "then it sends every event", unset: "then it sends every event"}}
#   wanted: subscriptions to configuration change, deletion, failure, maintenance, security and security patching of db-instance
#   remediation: Add an aws_db_event_subscription of source_type db-instance with these event_categories, or with none, which means all.
#   since: 0.2.0
package aurora.rules.monitoring.instance_events

import data.aurora.lib.aurora
import data.aurora.lib.event_subscription
import rego.v1

subjects := aurora.instances

judged := [event_subscription.must_send(instance, "db-instance", wanted) | some instance in subjects]

wanted := {"configuration change", "deletion", "failure", "maintenance", "security", "security patching"}
