/** Attributes that hold a secret in whichever resource they are, besides those whose name ends in `secretEnding`. */
const everywhere = new Set([
  "secret_string",
  "secret_string_wo",
  "secret_binary",
  "user_data",
  "user_data_base64",
  "connection_string",
  "credentials",
]);

const secretEnding =
  /(?:^|_)(?:password|passphrase|token|private_key|secret_key|client_secret|shared_secret)(?:_wo|_v4)?$/;

/** Attributes that hold a secret in resources of one type. */
const byType: Readonly<Record<string, readonly string[]>> = {
  aws_ssm_parameter: ["value", "value_wo", "insecure_value"],
  aws_lambda_function: ["environment"],
  aws_ecs_task_definition: ["container_definitions"],
};

/**
 * True when an attribute's value may be a secret even where Terraform does not mark it. Null and truth values are no
 * secrets: `manage_master_user_password = false` is a finding that must be readable.
 *
 * @param type the Terraform resource type, e.g. `aws_rds_cluster`
 * @param name the attribute's own name, without the path to it
 */
export function canHoldSecret(type: string, name: string, value: unknown): boolean {
  if (value === null || typeof value === "boolean") return false;
  return everywhere.has(name) || secretEnding.test(name) || (byType[type]?.includes(name) ?? false);
}
