# METADATA
# title: The instance's certificate is signed by a current authority
# description: |
#   Clients that verify the server's certificate cannot connect once its authority has expired; those that do not verify
#   would not notice an impostor either. Judged by a dated table. The authority of an Aurora cluster is its instances'.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.SSL.html
# custom:
#   severity: high
#   topics: [DATA-2, UPD-1]
#   covers: ["28", "G31"]
#   decides:
#     aws_rds_cluster_instance:
#       ca_cert_identifier:
#         wrong: rds-ca-2019
#         harmless: {"null": AWS then takes a current authority, unset: AWS then takes a current authority}
#   controls:
#     checkov: [CKV_AWS_211]
#   resources: [aws_rds_cluster_instance]
#   wanted: a ca_cert_identifier that has not expired on the day of the verdict
#   remediation: Set ca_cert_identifier to rds-ca-rsa2048-g1, rds-ca-rsa4096-g1 or rds-ca-ecc384-g1 once the clients trust it.
#   since: 0.2.0
package aurora.rules.rds.ca_certificate

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.version
import rego.v1

subjects := aurora.instances

judged := [judge(instance, attribute.decided(instance, "ca_cert_identifier")) | some instance in subjects]

judge(instance, given) := outcome.pass(instance) if {
	version.today <= version.certificate_until(given.value)
} else := outcome.fail(instance, {
	"attribute": "ca_cert_identifier",
	"found": given.value,
	"reason": "expired",
}) if {
	version.certificate_until(given.value)
} else := outcome.unknown(instance, version.not_listed("ca_cert_identifier", given.value)) if {
	given.state == "known"
} else := outcome.unknown(instance, attribute.undecided("ca_cert_identifier", given))
