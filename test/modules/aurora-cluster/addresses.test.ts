import { addressesOf, stackWithEnvironment } from "../support";
import { mysqlCluster, postgresqlCluster } from "./clusters";

const ofEveryCluster = [
  "aws_db_subnet_group.Orders_SubnetGroup_60D14C2A",
  "aws_iam_role.Orders_MonitoringRole_626E099D",
  "aws_iam_role_policy_attachment.Orders_MonitoringRole_Permissions_EFB8F368",
  "aws_kms_alias.Orders_InsightsKey_Alias_6020076F",
  "aws_kms_alias.Orders_Logs_Key_Alias_A55BAE17",
  "aws_kms_alias.Orders_SecretKey_Alias_2C0E0A3E",
  "aws_kms_alias.Orders_StorageKey_Alias_54220229",
  "aws_kms_key.Orders_InsightsKey_D98C5B61",
  "aws_kms_key.Orders_Logs_Key_17052F55",
  "aws_kms_key.Orders_SecretKey_253E24B0",
  "aws_kms_key.Orders_StorageKey_6FE4FC0D",
  "aws_rds_cluster.Orders",
  "aws_rds_cluster_instance.Orders_Instance-Reader_571E0192",
  "aws_rds_cluster_instance.Orders_Instance-Writer_39EC3FFD",
  "aws_rds_cluster_parameter_group.Orders_ParameterGroup_87BF8E02",
  "aws_security_group.Orders_SecurityGroup_A173E741",
  "data.aws_iam_policy_document.Orders_InsightsKey_Policy_6C52572A",
  "data.aws_iam_policy_document.Orders_Logs_Key_Policy_E1FEFDDF",
  "data.aws_iam_policy_document.Orders_MonitoringRole_Trust_18C67D50",
  "data.aws_iam_policy_document.Orders_SecretKey_Policy_C3342DC7",
  "data.aws_iam_policy_document.Orders_StorageKey_Policy_DDBFA3B2",
];

test("a PostgreSQL cluster's resources keep their addresses", () => {
  const stack = stackWithEnvironment();
  postgresqlCluster(stack);
  expect(addressesOf(stack)).toEqual(
    [
      ...ofEveryCluster,
      "aws_cloudwatch_log_group.Orders_Logs_LogGroup-iam-db-auth-error_E7E7AAEA",
      "aws_cloudwatch_log_group.Orders_Logs_LogGroup-postgresql_E518B05F",
    ].sort(),
  );
});

test("a MySQL cluster's resources keep their addresses", () => {
  const stack = stackWithEnvironment();
  mysqlCluster(stack);
  expect(addressesOf(stack)).toEqual(
    [
      ...ofEveryCluster,
      "aws_cloudwatch_log_group.Orders_Logs_LogGroup-audit_4AFEB610",
      "aws_cloudwatch_log_group.Orders_Logs_LogGroup-error_35990630",
      "aws_cloudwatch_log_group.Orders_Logs_LogGroup-iam-db-auth-error_E7E7AAEA",
      "aws_cloudwatch_log_group.Orders_Logs_LogGroup-slowquery_160BBCDC",
    ].sort(),
  );
});

test("given keys and a given security group take the place of the cluster's own", () => {
  const stack = stackWithEnvironment();
  const key = { keyArn: "arn:aws:kms:eu-central-1:123456789012:key/1" };
  postgresqlCluster(stack, { storageKey: key, secretKey: key, insightsKey: key, logKey: key });
  expect(addressesOf(stack).filter((address) => address.includes("kms"))).toEqual([]);
});
