# METADATA
# title: AWS Backup is told to back up Aurora
# description: |
#   In each Region an account opts in to the services that AWS Backup protects. Where Aurora is opted out, selections by
#   tag or by wildcard pass over its clusters without a word.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/backup_region_settings
# custom:
#   severity: medium
#   topics: [RES-1]
#   covers: ["6"]
#   resources: [aws_backup_region_settings]
#   decides:
#     aws_backup_region_settings:
#       resource_type_opt_in_preference: {wrong: {Aurora: false}}
#   wanted: Aurora = true in resource_type_opt_in_preference
#   remediation: Set Aurora to true in resource_type_opt_in_preference.
#   since: 0.2.0
package aurora.rules.backup.region_opt_in

import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

subjects := plan.of("aws_backup_region_settings")

judged := [judge(handle, object.get(plan.after(handle), name, {})) | some handle in subjects]

name := "resource_type_opt_in_preference"

judge(handle, preferences) := outcome.pass(handle) if {
	preferences.Aurora == true
} else := outcome.fail(handle, {"attribute": of_aurora, "found": false, "expected": true}) if {
	preferences.Aurora == false
} else := outcome.unknown(handle, attribute.undecided(name, attribute.state(handle, name))) if {
	not attribute.is_settled(handle, name)
} else := outcome.unknown(handle, {"attribute": of_aurora, "reason": "unset", "needs": []})

of_aurora := "resource_type_opt_in_preference.Aurora"
