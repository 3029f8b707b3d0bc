/**
 * Environment variables that name AWS credentials. Where none of them is set, an environment is synthesized to be planned
 * offline.
 *
 * Source: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs#authentication-and-configuration and, for
 * HCP Terraform's dynamic credentials, https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/aws-configuration
 */
export const credentialVariables = [
  "AWS_ACCESS_KEY_ID",
  "AWS_PROFILE",
  "AWS_DEFAULT_PROFILE",
  "AWS_ROLE_ARN",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AWS_SHARED_CREDENTIALS_FILE",
  "AWS_CONFIG_FILE",
  "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  "AWS_CONTAINER_CREDENTIALS_FULL_URI",
  "TFC_AWS_PROVIDER_AUTH",
] as const;

/** True when the process environment names AWS credentials. */
export function namesCredentials(variables: Readonly<Record<string, string | undefined>>): boolean {
  return credentialVariables.some((name) => (variables[name] ?? "") !== "");
}
