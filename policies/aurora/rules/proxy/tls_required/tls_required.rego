# METADATA
# title: Proxies require TLS
# description: |
#   A proxy that does not require TLS takes passwords and data in clear from whoever connects so, whatever the cluster
#   behind it demands.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy-howitworks.html
# custom:
#   severity: high
#   topics: [DATA-2]
#   covers: ["108", "G30"]
#   controls:
#     security_hub: [RDS.43]
#   resources: [aws_db_proxy]
#   reads: [aws_db_proxy_target, aws_rds_cluster]
#   decides:
#     aws_db_proxy:
#       require_tls: {wrong: false}
#   wanted: require_tls = true
#   remediation: Set require_tls to true; it changes without downtime.
#   since: 0.2.0
package aurora.rules.proxy.tls_required

import data.aurora.lib.attribute
import data.aurora.lib.scope
import rego.v1

subjects := scope.proxies

judged := [attribute.must_be(handle, "require_tls", {true}) | some handle in subjects]
