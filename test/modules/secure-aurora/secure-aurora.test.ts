import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { AuroraEngine, ClusterInstance, SecureAurora, type SecureAuroraProps } from "../../../modules";
import { addressesOf, blockOf, configurationOf, messageOf, stackWithEnvironment } from "../support";

function stackWithSecureAurora(props: Partial<SecureAuroraProps> = {}) {
  const stack = stackWithEnvironment();
  const orders = new SecureAurora(stack, "Orders", {
    cidr: "10.20.0.0/16",
    engine: AuroraEngine.postgresql({ version: "16.11" }),
    writer: ClusterInstance.serverlessV2("Writer"),
    ...props,
  });
  return { stack, orders };
}

const nothingElse = {
  endpoints: false,
  alarms: false,
  events: false,
  rotationFailures: false,
  trail: false,
  backups: false,
} as const;

test("the cluster has the addresses that it would have alone, the network those of a part", () => {
  const { stack } = stackWithSecureAurora({ restoreTesting: false });
  expect(addressesOf(stack).filter((address) => /rds_cluster|vpc\.|subnet/.test(address))).toEqual([
    "aws_db_subnet_group.Orders_SubnetGroup_60D14C2A",
    "aws_rds_cluster.Orders",
    "aws_rds_cluster_instance.Orders_Instance-Reader_571E0192",
    "aws_rds_cluster_instance.Orders_Instance-Writer_39EC3FFD",
    "aws_rds_cluster_parameter_group.Orders_ParameterGroup_87BF8E02",
    "aws_subnet.Orders_Network_Subnet-eu-central-1a_35330B2A",
    "aws_subnet.Orders_Network_Subnet-eu-central-1b_3E591823",
    "aws_vpc.Orders_Network_1ED6F4B0",
  ]);
});

test("what keeps the cluster safe has the addresses of parts", () => {
  const { stack } = stackWithSecureAurora();
  expect(
    addressesOf(stack).filter((address) =>
      /^aws_(backup|cloudtrail|cloudwatch_event|db_event|s3_bucket\.|sns|vpc_endpoint)/.test(address),
    ),
  ).toEqual([
    "aws_backup_plan.Orders_Backups_82F3CFE0",
    "aws_backup_restore_testing_plan.Orders_RestoreTesting_DE659D4A",
    "aws_backup_restore_testing_selection.Orders_RestoreTesting_Selection_DE134BFD",
    "aws_backup_selection.Orders_Backups_Selection_71CEB186",
    "aws_backup_vault.Orders_Backups_RecoveryVault_D60E671C",
    "aws_backup_vault.Orders_Backups_Vault_54E45648",
    "aws_backup_vault_lock_configuration.Orders_Backups_RecoveryVault_Lock_C4117CD2",
    "aws_backup_vault_lock_configuration.Orders_Backups_Vault_Lock_8E6B7E36",
    "aws_cloudtrail.Orders_Trail_EE4CFEDC",
    "aws_cloudwatch_event_rule.Orders_RotationFailures_EBA555D3",
    "aws_cloudwatch_event_target.Orders_RotationFailures_Target_A94C8F7B",
    "aws_db_event_subscription.Orders_Events_Events-db-cluster_6852D90C",
    "aws_db_event_subscription.Orders_Events_Events-db-instance_040CF7ED",
    "aws_db_event_subscription.Orders_Events_Events-db-parameter-group_3BFE348E",
    "aws_s3_bucket.Orders_Trail_AccessLogs_5660674C",
    "aws_s3_bucket.Orders_Trail_Bucket_79149D6D",
    "aws_sns_topic.Orders_Alerts_034FAC8D",
    "aws_sns_topic_policy.Orders_Alerts_Policy_0444F41E",
    "aws_vpc_endpoint.Orders_Endpoints_Endpoint-kms_E55E56C3",
    "aws_vpc_endpoint.Orders_Endpoints_Endpoint-logs_BB1F38BE",
    "aws_vpc_endpoint.Orders_Endpoints_Endpoint-monitoring_BD52E0AD",
    "aws_vpc_endpoint.Orders_Endpoints_Endpoint-rds_7DEAFB1D",
    "aws_vpc_endpoint.Orders_Endpoints_Endpoint-secretsmanager_87724C62",
    "aws_vpc_endpoint.Orders_Endpoints_Endpoint-sts_E891EBF5",
  ]);
});

test("the cluster lives in the subnets of the network", () => {
  const { stack } = stackWithSecureAurora();
  expect(blockOf(stack, "aws_db_subnet_group.Orders_SubnetGroup_60D14C2A")).toEqual({
    description: "Subnets of the Aurora cluster shop-orders",
    name: "shop-orders",
    subnet_ids: [
      "${aws_subnet.Orders_Network_Subnet-eu-central-1a_35330B2A.id}",
      "${aws_subnet.Orders_Network_Subnet-eu-central-1b_3E591823.id}",
    ],
    tags: { Name: "shop-orders" },
  });
});

test("its connections and grants are those of its cluster", () => {
  const { orders } = stackWithSecureAurora();
  expect(orders.connections).toBe(orders.cluster.connections);
});

test("an application is let in to the database and to the endpoints", () => {
  const { stack, orders } = stackWithSecureAurora();
  orders.allowApplication(new SecurityGroup(stack, "Application", { vpcId: orders.network.vpcId }));
  const rules = addressesOf(stack).filter((address) => address.includes("gress_rule"));
  expect(rules.map((address) => [address, blockOf(stack, address)?.["from_port"]])).toEqual([
    ["aws_vpc_security_group_egress_rule.Orders_Endpoints_WayOutOf-Application_C4F4370D", 443],
    ["aws_vpc_security_group_egress_rule.Orders_SecurityGroup_WayOutOf-Application_481B265A", 5433],
    ["aws_vpc_security_group_ingress_rule.Orders_Endpoints_From-Application_A51B64AC", 443],
    ["aws_vpc_security_group_ingress_rule.Orders_SecurityGroup_From-Application_8639BA76", 5433],
  ]);
});

test("where there are no endpoints, an application is let in to the database alone", () => {
  const { stack, orders } = stackWithSecureAurora({ endpoints: false });
  orders.allowApplication("sg-0123456789abcdef0", { name: "Application" });
  const rules = addressesOf(stack).filter((address) => address.includes("gress_rule"));
  expect(rules.map((address) => [address, blockOf(stack, address)?.["from_port"]])).toEqual([
    ["aws_vpc_security_group_ingress_rule.Orders_SecurityGroup_From-Application_8639BA76", 5433],
  ]);
});

test("backups and tests are of its cluster, and tests of its vault", () => {
  const { stack } = stackWithSecureAurora();
  expect([
    blockOf(stack, "aws_backup_selection.Orders_Backups_Selection_71CEB186")?.["resources"],
    blockOf(stack, "aws_backup_restore_testing_selection.Orders_RestoreTesting_Selection_DE134BFD")?.[
      "protected_resource_arns"
    ],
    blockOf(stack, "aws_backup_restore_testing_plan.Orders_RestoreTesting_DE659D4A")?.["recovery_point_selection"],
  ]).toEqual([
    ["${aws_rds_cluster.Orders.arn}"],
    ["${aws_rds_cluster.Orders.arn}"],
    [
      {
        algorithm: "LATEST_WITHIN_WINDOW",
        include_vaults: ["${aws_backup_vault.Orders_Backups_Vault_54E45648.arn}"],
        recovery_point_types: ["SNAPSHOT"],
        selection_window_days: 7,
      },
    ],
  ]);
});

test("each part can be reached", () => {
  const { orders } = stackWithSecureAurora({ masterSecretRotation: { everyDays: 30 } });
  const names = [
    "network",
    "endpoints",
    "cluster",
    "alerts",
    "alarms",
    "events",
    "rotationFailures",
    "trail",
    "masterSecretRotation",
    "backups",
    "restoreTesting",
  ] as const;
  expect(names.map((name) => [name, orders[name]?.constructor.name])).toEqual([
    ["network", "Network"],
    ["endpoints", "DatabaseEndpoints"],
    ["cluster", "AuroraCluster"],
    ["alerts", "AlertTopic"],
    ["alarms", "ClusterAlarms"],
    ["events", "DatabaseEvents"],
    ["rotationFailures", "RotationFailureRule"],
    ["trail", "AuditTrail"],
    ["masterSecretRotation", "MasterSecretRotation"],
    ["backups", "BackupPlan"],
    ["restoreTesting", "RestoreTesting"],
  ]);
});

test("each part can be left out", () => {
  const alerts = { topicArn: "arn:aws:sns:eu-central-1:123456789012:alerts" };
  const { stack, orders } = stackWithSecureAurora({ ...nothingElse, alerts });
  const types = Object.keys(configurationOf(stack).resource ?? {});
  expect(
    types.filter((type) => /backup|cloudtrail|cloudwatch_(event|metric)|db_event|s3|sns|vpc_endpoint/.test(type)),
  ).toEqual([]);
  const { endpoints, alarms, events, rotationFailures, trail, ...others } = orders;
  const { masterSecretRotation, backups, restoreTesting } = others;
  const parts = [endpoints, alarms, events, rotationFailures, trail, masterSecretRotation, backups, restoreTesting];
  expect(parts).toEqual(Array.from({ length: 8 }, () => undefined));
  expect(orders.alerts).toBe(alerts);
});

test("parts take properties of their own", () => {
  const { stack } = stackWithSecureAurora({
    endpoints: { dataApi: true },
    alertEmails: ["databases@example.com"],
    alarms: { cpuPercent: 90 },
    trail: { lockDays: 30 },
    masterSecretRotation: { everyDays: 30 },
    backups: { retentionDays: 90, recoveryRegion: "eu-north-1" },
    restoreTesting: { validationHours: 4 },
  });
  const { provider, resource } = configurationOf(stack);
  const values = (type: string, attribute: string): readonly unknown[] =>
    Object.values(resource?.[type] ?? {}).map((block) => block[attribute]);
  expect({
    regions: provider?.["aws"]?.map(({ region }) => region),
    services: values("aws_vpc_endpoint", "service_name"),
    emails: values("aws_sns_topic_subscription", "endpoint"),
    thresholds: values("aws_cloudwatch_metric_alarm", "threshold").filter((threshold) => threshold !== 1),
    locks: values("aws_s3_bucket_object_lock_configuration", "rule"),
    rotations: values("aws_secretsmanager_secret_rotation", "rotation_rules"),
    validation: values("aws_backup_restore_testing_selection", "validation_window_hours"),
  }).toEqual({
    regions: ["eu-central-1", "eu-north-1"],
    services: ["kms", "logs", "monitoring", "rds-data", "rds", "secretsmanager", "sts"].map(
      (service) => `com.amazonaws.eu-central-1.${service}`,
    ),
    emails: ["databases@example.com"],
    thresholds: [2000, 90, 500, 5_368_709_120, 10],
    locks: [{ default_retention: { days: 30, mode: "GOVERNANCE" } }],
    rotations: [{ automatically_after_days: 30, duration: "2h" }],
    validation: [4],
  });
});

test("fails where properties contradict each other", () => {
  const alerts = { topicArn: "arn:aws:sns:eu-central-1:123456789012:alerts" };
  const props = {
    alerts,
    alertEmails: ["a@example.com"],
    backups: false,
    restoreTesting: { validationHours: 4 },
  } as const;
  expect(messageOf(() => stackWithSecureAurora(props))).toBe(
    [
      "ConstructError: shop/Orders: 2 values cannot be used.",
      '- alertEmails: got ["a@example.com"]; allowed: addresses where alerts is left out; fix: subscribe them to the topic given as alerts.',
      '- restoreTesting: got {"validationHours":4}; allowed: tests where there are backups; fix: remove it, or backups: false.',
    ].join("\n"),
  );
});
