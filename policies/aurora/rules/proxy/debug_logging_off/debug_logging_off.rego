# METADATA
# title: Proxies do not log statements
# description: |
#   Debug logging writes the text of every statement that passes the proxy, with the values in it, to CloudWatch Logs. AWS
#   turns it off by itself after a day; Terraform turns it on again.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBProxy.html
# custom:
#   severity: medium
#   topics: [LOG-3]
#   covers: ["G30"]
#   resources: [aws_db_proxy]
#   reads: [aws_db_proxy_target, aws_rds_cluster]
#   decides:
#     aws_db_proxy:
#       debug_logging:
#         wrong: true
#         harmless: {"null": debug logging is off by default, unset: debug logging is off by default}
#   wanted: debug_logging = false
#   remediation: Set debug_logging to false, and delete the log streams that it wrote.
#   since: 0.2.0
package aurora.rules.proxy.debug_logging_off

import data.aurora.lib.attribute
import data.aurora.lib.scope
import rego.v1

subjects := scope.proxies

judged := [attribute.must_be(handle, "debug_logging", {false}) | some handle in subjects]
