import type { ResourceChange } from "../../../gate/document/document";
import { redact } from "../../../gate/verdict/redact";

function changeOf(change: Partial<ResourceChange["change"]>, type = "aws_rds_cluster"): ResourceChange {
  return { address: `${type}.main`, mode: "managed", type, name: "main", change: { actions: ["create"], ...change } };
}

/** What is shown of a value that was found at the path. */
function shown(attribute: string, found: unknown, change: ResourceChange, ...related: ResourceChange[]): unknown {
  return redact({ attribute, found }, change, related).found;
}

describe("a value is hidden", () => {
  test.each<[string, string, ResourceChange]>([
    ["where Terraform marks it", "engine", changeOf({ after_sensitive: { engine: true } })],
    ["where it was marked before", "engine", changeOf({ before_sensitive: { engine: true } })],
    ["where what is around it is marked", "scaling.0.max", changeOf({ after_sensitive: { scaling: true } })],
    ["where the whole resource is marked", "engine", changeOf({ after_sensitive: true })],
    ["where it is marked deep inside", "scaling.0.max", changeOf({ after_sensitive: { scaling: [{ max: true }] } })],
    ["where something inside of it is marked", "scaling", changeOf({ after_sensitive: { scaling: [{ max: true }] } })],
    ["of a master password", "master_password", changeOf({})],
    ["of a write-only master password", "master_password_wo", changeOf({})],
    ["of any password", "password", changeOf({}, "aws_db_proxy")],
    ["of a secret", "secret_string", changeOf({}, "aws_secretsmanager_secret_version")],
    ["of a write-only secret", "secret_string_wo", changeOf({}, "aws_secretsmanager_secret_version")],
    ["of a binary secret", "secret_binary", changeOf({}, "aws_secretsmanager_secret_version")],
    ["of user data", "user_data", changeOf({}, "aws_instance")],
    ["of encoded user data", "user_data_base64", changeOf({}, "aws_instance")],
    ["of a token", "auth_token", changeOf({}, "aws_elasticache_replication_group")],
    ["of a parameter", "value", changeOf({}, "aws_ssm_parameter")],
    ["of a function's environment", "environment.0.variables.URL", changeOf({}, "aws_lambda_function")],
  ])("%s", (_name, attribute, change) => {
    expect(shown(attribute, "hunter2", change)).toBe("(sensitive)");
  });

  test("where it is the same as one that is marked elsewhere in the resource", () => {
    const change = changeOf({ after: { a: { b: ["hunter2", 42] } }, after_sensitive: { a: { b: [true, true] } } });
    expect(shown("engine", ["hunter2", 42, "mysql"], change)).toEqual(["(sensitive)", "(sensitive)", "mysql"]);
  });

  test("where it is the same as one that was marked before in a related resource", () => {
    const related = changeOf({ before: { a: "hunter2" }, before_sensitive: { a: true } });
    expect(shown("engine", "hunter2", changeOf({}), related)).toBe("(sensitive)");
  });

  test("where it stands in a key that can hold a secret", () => {
    const found = [{ user: "app", password: "hunter2", master_password: null }];
    expect(shown("users", found, changeOf({}))).toEqual([
      { user: "app", password: "(sensitive)", master_password: null },
    ]);
  });

  test("even if it is a truth value, where Terraform marks it", () => {
    expect(shown("storage_encrypted", false, changeOf({ after_sensitive: { storage_encrypted: true } }))).toBe(
      "(sensitive)",
    );
  });
});

describe("a value is shown", () => {
  test.each<[string, string, unknown, ResourceChange]>([
    ["that nothing marks", "engine", "mysql", changeOf({ after_sensitive: { tags: {} } })],
    ["that says that a password is managed", "manage_master_user_password", false, changeOf({})],
    [
      "that says that there is no password",
      "master_password",
      null,
      changeOf({ after_sensitive: { master_password: true } }),
    ],
    ["that is named after a secret but is a key", "master_user_secret_kms_key_id", "alias/a", changeOf({})],
    ["of another type's attribute", "value", "1", changeOf({}, "aws_rds_cluster_parameter_group")],
    [
      "that is marked false",
      "engine",
      "mysql",
      changeOf({ before_sensitive: false, after_sensitive: { engine: false } }),
    ],
    [
      "beside a marked one",
      "scaling.1.max",
      4,
      changeOf({ after_sensitive: { scaling: [{ max: true }, { max: false }] } }),
    ],
  ])("%s", (_name, attribute, found, change) => {
    expect(shown(attribute, found, change)).toEqual(found);
  });
});

test("evidence without a value stays as it is", () => {
  const evidence = { attribute: "master_password", reason: "expression", needs: ["var.password"] };
  expect(redact(evidence, changeOf({ after_sensitive: true }), [])).toEqual(evidence);
});
