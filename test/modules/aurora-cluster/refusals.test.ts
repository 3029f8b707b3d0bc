import { type AuroraClusterProps, AuroraEngine, ClusterInstance, DatabaseSecurityGroup } from "../../../modules";
import { messageOf, stackWithEnvironment } from "../support";
import { adoptedNetwork, postgresqlCluster } from "./clusters";

function refusalOf(props: Partial<AuroraClusterProps>): string {
  return messageOf(() => postgresqlCluster(stackWithEnvironment(), props));
}

function refusal(...problems: readonly string[]): string {
  const title = problems.length === 1 ? "1 value cannot be used" : `${problems.length} values cannot be used`;
  return [`ConstructError: shop/Orders: ${title}.`, ...problems].join("\n");
}

test("fails with every insecure choice that is not acknowledged", () => {
  const insecure = {
    backupRetentionDays: 3,
    deletionProtection: false,
    iamAuthentication: false,
    publiclyAccessible: true,
    logExports: [],
    autoMinorVersionUpgrade: false,
    storageEncrypted: false,
    enforceTls: false,
  };
  const line = (property: string, given: string, secure: string, rule: string): string =>
    `- ${property}: got ${given}; allowed: ${secure}, or another value with an acknowledgement of ${rule}; ` +
    `fix: remove ${property}, or add acknowledgements: { "${rule}": { reason, owner, expires } }.`;
  expect(refusalOf(insecure)).toBe(
    refusal(
      line("backupRetentionDays", "3", "7 to 35", "rds/backup_retention"),
      line("deletionProtection", "false", "true", "rds/deletion_protection"),
      line("iamAuthentication", "false", "true", "rds/iam_authentication"),
      line("publiclyAccessible", "true", "false", "rds/instance_not_public"),
      line("logExports", "[]", "a list with postgresql", "rds/log_exports"),
      line("autoMinorVersionUpgrade", "false", "true", "rds/minor_upgrades"),
      line("storageEncrypted", "false", "true", "rds/storage_encrypted"),
      line("enforceTls", "false", "true", "rds/tls_enforced"),
    ),
  );
});

test("fails with every value that AWS would refuse", () => {
  const wrong = {
    identifier: "Orders_1",
    masterUsername: "postgres",
    port: 80,
    backupRetentionDays: 36,
    monitoringIntervalSeconds: 0,
    serverlessCapacity: { minimum: 1, maximum: 4 },
    logExports: ["postgresql", "audit"],
    logRetentionDays: 10,
    parameters: { "rds.force_ssl": "0" },
  };
  expect(refusalOf(wrong)).toBe(
    refusal(
      '- identifier: got "Orders_1"; allowed: 1 to 50 lower-case letters, digits and single hyphens, first a letter; fix: give an identifier such as orders-prod.',
      '- masterUsername: got "postgres"; allowed: 1 to 16 letters and digits, first a letter, and none of admin, administrator, awsuser, master, mysql, postgres, rdsadmin, root, user; fix: leave it out for a generated name.',
      "- port: got 80; allowed: a TCP port from 1150 to 65535; fix: leave it out for 5433.",
      "- backupRetentionDays: got 36; allowed: a whole number of days from 1 to 35; fix: leave it out for 14.",
      "- monitoringIntervalSeconds: got 0; allowed: a number of seconds out of 1, 5, 10, 15, 30, 60; fix: leave it out for 60.",
      '- serverlessCapacity: got {"minimum":1,"maximum":4}; allowed: a minimum from 0 and a maximum from 1 to 256, in halves, for a cluster with a Serverless v2 instance; fix: leave it out for 0.5 to 4.',
      '- logExports: got ["postgresql","audit"]; allowed: log types of aurora-postgresql, each once: iam-db-auth-error, instance, postgresql; fix: leave it out for the engine\'s own.',
      "- logRetentionDays: got 10; allowed: a number of days out of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653; fix: leave it out for 365.",
      '- parameters["rds.force_ssl"]: got "0"; allowed: parameters that do not concern TLS, which enforceTls sets; fix: remove it, and set enforceTls.',
    ),
  );
});

test("fails when the given security group is for another port", () => {
  const stack = stackWithEnvironment();
  const securityGroup = new DatabaseSecurityGroup(stack, "Group", { network: adoptedNetwork, port: 6543 });
  expect(messageOf(() => postgresqlCluster(stack, { securityGroup, port: 5544 }))).toBe(
    refusal(
      "- securityGroup: got 6543; allowed: a group for the cluster's own port 5544; fix: give port to one of them only, or the same to both.",
    ),
  );
});

test("fails when two instances have one id", () => {
  expect(refusalOf({ readers: [ClusterInstance.serverlessV2("WRITER")] })).toBe(
    refusal(
      '- readers: got ["WRITER"]; allowed: at most 15 readers, each with an id of its own, upper or lower case alike, that the writer does not have; fix: give each reader another id.',
    ),
  );
});

test("fails when an instance's identifier would be too long", () => {
  const identifier = "o".repeat(50);
  expect(refusalOf({ identifier, writer: ClusterInstance.serverlessV2("Writer-of-Orders") })).toBe(
    refusal(
      `- writer and readers: got ["writer-of-orders"]; allowed: ids of at most 12 characters beside the identifier ${identifier}; fix: shorten the ids or the identifier.`,
    ),
  );
});

test.each([
  { minimum: 4, maximum: 2 },
  { minimum: 0.25, maximum: 2 },
  { minimum: 0, maximum: 512 },
  { minimum: -1, maximum: 2 },
])("fails for the capacity %j", (serverlessCapacity) => {
  expect(refusalOf({ writer: ClusterInstance.serverlessV2("Writer"), serverlessCapacity })).toBe(
    refusal(
      `- serverlessCapacity: got ${JSON.stringify(serverlessCapacity)}; allowed: a minimum from 0 and a maximum from 1 to 256, in halves, for a cluster with a Serverless v2 instance; fix: leave it out for 0.5 to 4.`,
    ),
  );
});

test("fails when an acknowledgement has lost its choice", () => {
  const acknowledgement = { reason: "An old client", owner: "team-orders", expires: "2027-03-31" };
  const engine = AuroraEngine.mysql({ version: "8.0.mysql_aurora.3.10.1" });
  expect(refusalOf({ engine, acknowledgements: { "rds/tls_enforced": acknowledgement } })).toBe(
    refusal(
      '- acknowledgements["rds/tls_enforced"]: got {"reason":"An old client","owner":"team-orders","expires":"2027-03-31"}; allowed: acknowledgements of insecure choices that are made here; fix: remove it.',
    ),
  );
});
