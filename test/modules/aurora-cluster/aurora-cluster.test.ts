import { ClusterInstance, DatabaseSecurityGroup } from "../../../modules";
import { blockOf, resolved, stackWithEnvironment } from "../support";
import { adoptedNetwork, mysqlCluster, postgresqlCluster } from "./clusters";

const postgresqlConfiguration = {
  backup_retention_period: 14,
  cluster_identifier: "shop-orders",
  copy_tags_to_snapshot: true,
  database_insights_mode: "standard",
  db_cluster_parameter_group_name: "${aws_rds_cluster_parameter_group.Orders_ParameterGroup_87BF8E02.name}",
  db_subnet_group_name: "${aws_db_subnet_group.Orders_SubnetGroup_60D14C2A.name}",
  delete_automated_backups: false,
  deletion_protection: true,
  depends_on: [
    "aws_cloudwatch_log_group.Orders_Logs_LogGroup-iam-db-auth-error_E7E7AAEA",
    "aws_cloudwatch_log_group.Orders_Logs_LogGroup-postgresql_E518B05F",
  ],
  enabled_cloudwatch_logs_exports: ["iam-db-auth-error", "postgresql"],
  engine: "aurora-postgresql",
  engine_lifecycle_support: "open-source-rds-extended-support-disabled",
  engine_version: "16.11",
  final_snapshot_identifier: "${aws_rds_cluster_parameter_group.Orders_ParameterGroup_87BF8E02.name}-final",
  iam_database_authentication_enabled: true,
  kms_key_id: "${aws_kms_key.Orders_StorageKey_6FE4FC0D.arn}",
  manage_master_user_password: true,
  master_user_secret_kms_key_id: "${aws_kms_key.Orders_SecretKey_253E24B0.arn}",
  master_username: "ownercfcccd38",
  performance_insights_enabled: true,
  performance_insights_kms_key_id: "${aws_kms_key.Orders_InsightsKey_D98C5B61.arn}",
  performance_insights_retention_period: 7,
  port: 5433,
  preferred_backup_window: "02:00-03:00",
  preferred_maintenance_window: "sun:04:00-sun:05:00",
  skip_final_snapshot: false,
  storage_encrypted: true,
  tags: { Name: "shop-orders" },
  vpc_security_group_ids: ["${aws_security_group.Orders_SecurityGroup_A173E741.id}"],
};

test("a PostgreSQL cluster is secure as it comes", () => {
  const stack = stackWithEnvironment();
  postgresqlCluster(stack);
  expect(blockOf(stack, "aws_rds_cluster.Orders")).toEqual(postgresqlConfiguration);
});

test("a MySQL cluster is secure as it comes", () => {
  const stack = stackWithEnvironment();
  mysqlCluster(stack);
  expect(blockOf(stack, "aws_rds_cluster.Orders")).toEqual({
    ...postgresqlConfiguration,
    backtrack_window: 86_400,
    depends_on: [
      "aws_cloudwatch_log_group.Orders_Logs_LogGroup-iam-db-auth-error_E7E7AAEA",
      "aws_cloudwatch_log_group.Orders_Logs_LogGroup-audit_4AFEB610",
      "aws_cloudwatch_log_group.Orders_Logs_LogGroup-error_35990630",
      "aws_cloudwatch_log_group.Orders_Logs_LogGroup-slowquery_160BBCDC",
    ],
    enabled_cloudwatch_logs_exports: ["iam-db-auth-error", "audit", "error", "slowquery"],
    engine: "aurora-mysql",
    engine_version: "8.0.mysql_aurora.3.10.1",
    port: 3307,
    serverlessv2_scaling_configuration: { max_capacity: 4, min_capacity: 0.5 },
  });
});

test("properties change what they name", () => {
  const stack = stackWithEnvironment();
  const securityGroup = new DatabaseSecurityGroup(stack, "Group", { network: adoptedNetwork, port: 6543 });
  const key = (purpose: string) => ({ keyArn: `arn:aws:kms:eu-central-1:123456789012:key/${purpose}` });
  postgresqlCluster(stack, {
    readers: [ClusterInstance.serverlessV2("Reader")],
    serverlessCapacity: { minimum: 0, maximum: 128 },
    identifier: "orders",
    databaseName: "orders",
    port: 6543,
    masterUsername: "keeper",
    securityGroup,
    storageKey: key("storage"),
    secretKey: key("secret"),
    insightsKey: key("insights"),
    backupRetentionDays: 35,
    backupWindow: "01:00-01:30",
    maintenanceWindow: "mon:04:00-mon:05:00",
    tags: { team: "orders" },
    logExports: ["postgresql"],
    databaseInsights: "advanced",
  });
  expect(blockOf(stack, "aws_rds_cluster.Orders")).toEqual({
    ...postgresqlConfiguration,
    backup_retention_period: 35,
    cluster_identifier: "orders",
    database_insights_mode: "advanced",
    database_name: "orders",
    depends_on: ["aws_cloudwatch_log_group.Orders_Logs_LogGroup-postgresql_E518B05F"],
    enabled_cloudwatch_logs_exports: ["postgresql"],
    kms_key_id: "arn:aws:kms:eu-central-1:123456789012:key/storage",
    master_user_secret_kms_key_id: "arn:aws:kms:eu-central-1:123456789012:key/secret",
    master_username: "keeper",
    performance_insights_kms_key_id: "arn:aws:kms:eu-central-1:123456789012:key/insights",
    performance_insights_retention_period: 465,
    port: 6543,
    preferred_backup_window: "01:00-01:30",
    preferred_maintenance_window: "mon:04:00-mon:05:00",
    serverlessv2_scaling_configuration: { max_capacity: 128, min_capacity: 0 },
    tags: { team: "orders" },
    vpc_security_group_ids: ["${aws_security_group.Group.id}"],
  });
});

test("insecure choices that are acknowledged are built as asked", () => {
  const stack = stackWithEnvironment();
  const acknowledgement = { reason: "A test cluster", owner: "team-orders", expires: "2027-03-31" };
  postgresqlCluster(stack, {
    storageEncrypted: false,
    iamAuthentication: false,
    deletionProtection: false,
    backupRetentionDays: 1,
    logExports: [],
    acknowledgements: {
      "rds/storage_encrypted": acknowledgement,
      "rds/iam_authentication": acknowledgement,
      "rds/deletion_protection": acknowledgement,
      "rds/backup_retention": acknowledgement,
      "rds/log_exports": acknowledgement,
    },
  });
  expect(blockOf(stack, "aws_rds_cluster.Orders")).toEqual({
    ...postgresqlConfiguration,
    backup_retention_period: 1,
    depends_on: [],
    deletion_protection: false,
    enabled_cloudwatch_logs_exports: [],
    iam_database_authentication_enabled: false,
    kms_key_id: undefined,
    storage_encrypted: false,
  });
});

test("MySQL is rewound by as many hours as asked, or not at all where that is acknowledged", () => {
  const [some, none] = [stackWithEnvironment(), stackWithEnvironment()];
  mysqlCluster(some, { backtrackHours: 72 });
  mysqlCluster(none, {
    backtrackHours: 0,
    acknowledgements: { "rds/backtrack": { reason: "Restores", owner: "team-orders", expires: "2027-03-31" } },
  });
  const windows = [some, none].map((stack) => blockOf(stack, "aws_rds_cluster.Orders")?.["backtrack_window"]);
  expect(windows).toEqual([259_200, undefined]);
});

test("instances that may pause export why they did not", () => {
  const stack = stackWithEnvironment();
  mysqlCluster(stack, { serverlessCapacity: { minimum: 0, maximum: 4 } });
  expect(blockOf(stack, "aws_rds_cluster.Orders")?.["enabled_cloudwatch_logs_exports"]).toContain("instance");
});

test("the subnet group spans the subnets of the network", () => {
  const stack = stackWithEnvironment();
  postgresqlCluster(stack);
  expect(blockOf(stack, "aws_db_subnet_group.Orders_SubnetGroup_60D14C2A")).toEqual({
    description: "Subnets of the Aurora cluster shop-orders",
    name: "shop-orders",
    subnet_ids: ["subnet-1", "subnet-2"],
    tags: { Name: "shop-orders" },
  });
});

test("exported logs go to groups that are encrypted and kept", () => {
  const stack = stackWithEnvironment();
  postgresqlCluster(stack, { logRetentionDays: 90 });
  expect(blockOf(stack, "aws_cloudwatch_log_group.Orders_Logs_LogGroup-postgresql_E518B05F")).toEqual({
    kms_key_id: "${aws_kms_key.Orders_Logs_Key_17052F55.arn}",
    name: "/aws/rds/cluster/shop-orders/postgresql",
    retention_in_days: 90,
  });
});

test("the attributes of a cluster are those of its resource", () => {
  const stack = stackWithEnvironment();
  const cluster = postgresqlCluster(stack);
  const attributes = {
    identifier: cluster.clusterIdentifier,
    resourceId: cluster.clusterResourceId,
    arn: cluster.clusterArn,
    endpoint: cluster.endpoint,
    readerEndpoint: cluster.readerEndpoint,
    secret: cluster.masterUserSecretArn,
    port: cluster.port,
  };
  expect(resolved(stack, attributes)).toEqual({
    identifier: "${aws_rds_cluster.Orders.cluster_identifier}",
    resourceId: "${aws_rds_cluster.Orders.cluster_resource_id}",
    arn: "${aws_rds_cluster.Orders.arn}",
    endpoint: "${aws_rds_cluster.Orders.endpoint}",
    readerEndpoint: "${aws_rds_cluster.Orders.reader_endpoint}",
    secret: "${aws_rds_cluster.Orders.master_user_secret[0].secret_arn}",
    port: 5433,
  });
});
