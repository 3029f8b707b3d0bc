# METADATA
# title: Aurora MySQL writes an audit log
# description: |
#   Aurora MySQL's Advanced Auditing is on and records who connects, who gets which privileges and what changes the
#   schema: `server_audit_logging`, and `server_audit_events` with CONNECT, QUERY_DCL and QUERY_DDL, or QUERY for both
#   of these.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Auditing.html
# custom:
#   severity: medium
#   topics: [LOG-3]
#   covers: ["34", "G6"]
#   decides:
#     aws_rds_cluster:
#       db_cluster_parameter_group_name: {wrong: default.aurora-mysql8.0}
#       engine: {wrong: aurora-mysql}
#     aws_rds_cluster_parameter_group:
#       parameter: {wrong: []}
#   controls:
#     security_hub: [RDS.45]
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group]
#   wanted: server_audit_logging = 1 and server_audit_events with CONNECT, QUERY_DCL and QUERY_DDL in the cluster's parameter group
#   remediation: Set server_audit_logging = 1 and server_audit_events = CONNECT,QUERY_DCL,QUERY_DDL in the cluster's parameter group.
#   since: 0.2.0
package aurora.rules.parameters.audit_log

import data.aurora.lib.parameter_group
import rego.v1

subjects := parameter_group.clusters_of["aurora-mysql"]

judged := [parameter_group.judge(cluster, wanted) | some cluster in subjects]

wanted := {"aurora-mysql": [{
	"server_audit_events": {
		"expected": "CONNECT,QUERY_DCL,QUERY_DDL",
		"holds": [{"connect"}, {"query", "query_dcl"}, {"query", "query_ddl"}],
	},
	"server_audit_logging": {"expected": "1", "one_of": parameter_group.on},
}]}
