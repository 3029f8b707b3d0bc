# METADATA
# title: Events of clusters reach people
# description: |
#   Event subscriptions that are switched on send on what happens to a cluster: that it fails over, fails, is changed,
#   maintained or deleted.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
# custom:
#   severity: medium
#   topics: [LOG-5]
#   covers: ["87", "G25"]
#   controls:
#     security_hub: [RDS.19]
#   resources: [aws_rds_cluster]
#   reads: [aws_db_event_subscription]
#   decides:
#     aws_db_event_subscription:
#       enabled: {wrong: false, harmless: {"null": "it is on by default", unset: "it is on by default"}}
#       source_type: {wrong: db-snapshot, harmless: {"null": "then it takes every type", unset: "then it takes every type"}}
#       source_ids: {wrong: [elsewhere], harmless: {"null": "then it takes every cluster", unset: "then it takes every cluster"}}
#       event_categories: {wrong: [creation], harmless: {"null": "then it sends every event", unset: "then it sends every event"}}
#   wanted: subscriptions to configuration change, deletion, failover, failure and maintenance of db-cluster
#   remediation: Add an aws_db_event_subscription of source_type db-cluster with these event_categories, or with none, which means all.
#   since: 0.2.0
package aurora.rules.monitoring.cluster_events

import data.aurora.lib.aurora
import data.aurora.lib.event_subscription
import rego.v1

subjects := aurora.clusters

judged := [event_subscription.must_send(cluster, "db-cluster", wanted) | some cluster in subjects]

wanted := {"configuration change", "deletion", "failover", "failure", "maintenance"}
