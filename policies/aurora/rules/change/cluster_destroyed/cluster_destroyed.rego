# METADATA
# title: Clusters outlive the plan
# description: |
#   The plan neither destroys a cluster nor replaces it by a new and empty one. A change of an attribute that Aurora
#   cannot change in place is a replacement.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DeleteCluster.html
#   - ref: https://developer.hashicorp.com/terraform/language/resources/behavior
# custom:
#   severity: high
#   topics: [RES-1]
#   covers: ["G29"]
#   resources: [aws_rds_cluster, aws_dsql_cluster]
#   decides:
#     # What becomes of the resource decides, no value that it is given.
#   wanted: no Aurora cluster destroyed or replaced
#   remediation: Take back what replaces the cluster, or move its data first and accept the finding for that one plan.
#   since: 0.2.0
package aurora.rules.change.cluster_destroyed

import data.aurora.lib.change
import rego.v1

subjects := array.concat(change.clusters, change.of("aws_dsql_cluster"))

judged := [change.must_be_kept(cluster) | some cluster in subjects]
