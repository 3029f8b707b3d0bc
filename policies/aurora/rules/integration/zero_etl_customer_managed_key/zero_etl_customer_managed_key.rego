# METADATA
# title: Zero-ETL integrations are encrypted with a customer-managed key
# description: |
#   An integration carries the changes of a cluster to Amazon Redshift. Without a key of the customer's own, what is on
#   the way is encrypted with one that AWS owns.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/zero-etl.creating.html
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/rds_integration
# custom:
#   severity: low
#   topics: [DATA-1]
#   covers: ["G44"]
#   resources: [aws_rds_integration]
#   reads: [aws_rds_cluster, aws_db_instance, aws_kms_key, aws_kms_alias, aws_kms_external_key, aws_kms_replica_key, aws_kms_replica_external_key]
#   decides:
#     aws_rds_integration:
#       kms_key_id: {wrong: alias/aws/rds}
#   wanted: kms_key_id = a customer-managed key
#   remediation: Create an aws_kms_key whose policy lets redshift.amazonaws.com create grants, and set kms_key_id to its arn.
#   since: 0.2.0
package aurora.rules.integration.zero_etl_customer_managed_key

import data.aurora.lib.attribute
import data.aurora.lib.cluster_link
import data.aurora.lib.key
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [handle | some handle in plan.of("aws_rds_integration"); is_of_aurora(handle)]

judged := [key.must_be_customer_managed(handle, "kms_key_id") | some handle in subjects]

is_of_aurora(handle) if {
	not is_of_instance(attribute.state(handle, "source_arn"))
	cluster_link.may_be_aurora(cluster_link.to(handle, "source_arn").handles)
} else if scope.is_all

# RDS for MySQL has integrations too.
is_of_instance(source) if {
	contains(source.value, ":db:")
} else if {
	some target in source.targets
	input.resource_changes[target.handle].type == "aws_db_instance"
}
