/** What `aurora-guard init` writes: every key that a configuration may have, as a comment. */
export const commentedConfiguration = `# Configuration of aurora-guard. All of it is optional: what stands here as a comment is an example.
# yaml-language-server: $schema=node_modules/aurora-guard/gate/configuration/configuration.schema.json

# How strict: in prod, which is the default, an unknown of critical or high severity fails.
# profile: prod

# The least severity that fails: critical, high, medium or low.
# fail-on: low

# What an unknown of a severity counts as: fail or warn.
# unknown:
#   medium: fail

# Thresholds of the rules. Their pages name them: aurora-guard explain rds/backup_retention
# parameters:
#   backup_retention_days: 14

# Other severities than the rules' own.
# severities:
#   rds/custom_port: medium

# Rules, or areas as rds/*, that are not asked.
# off:
#   - rule: rds/backtrack
#     reason: Our recovery restores to a point in time

# What differs between environments: stacks by their name, plans by their file's name. * stands for any text.
# environments:
#   dev:
#     profile: dev
#   "*staging*":
#     profile: staging

# Findings that are accepted for a time, at most a year. A step of an address without a key stands for every instance.
# waivers:
#   - rule: rds/deletion_protection
#     address: module.sandbox.aws_rds_cluster.*
#     environment: dev
#     reason: The sandbox is made again every night
#     owner: data-platform
#     expires: 2027-01-31
#     ticket: OPS-123
`;
