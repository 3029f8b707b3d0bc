# METADATA
# title: Aurora DSQL clusters cannot be deleted by accident
# description: |
#   With deletion protection a DSQL cluster has to be changed before it can be deleted. A deleted one leaves no backup
#   behind but those that AWS Backup made.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aurora-dsql/latest/userguide/what-is-aurora-dsql.html
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/dsql_cluster
# custom:
#   severity: medium
#   topics: [RES-1]
#   covers: ["G44"]
#   resources: [aws_dsql_cluster]
#   decides:
#     aws_dsql_cluster:
#       deletion_protection_enabled: {wrong: false}
#   wanted: deletion_protection_enabled = true
#   remediation: Set deletion_protection_enabled to true.
#   since: 0.2.0
package aurora.rules.dsql.deletion_protection

import data.aurora.lib.attribute
import data.aurora.lib.plan
import rego.v1

subjects := plan.of("aws_dsql_cluster")

judged := [attribute.must_be(handle, "deletion_protection_enabled", {true}) | some handle in subjects]
