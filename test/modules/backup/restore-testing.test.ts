import { Network, RestoreTesting, type RestoreTestingProps } from "../../../modules";
import { addressesOf, blockOf, messageOf, stackWithEnvironment } from "../support";

const clusters = [{ clusterArn: "arn:aws:rds:eu-central-1:123456789012:cluster:orders" }];
const network = Network.fromAttributes({ vpcId: "vpc-1", subnetIds: ["subnet-1", "subnet-2"] });

function stackWithTesting(props: Partial<RestoreTestingProps> = {}) {
  const stack = stackWithEnvironment();
  new RestoreTesting(stack, "RestoreTesting", { clusters, network, ...props });
  return stack;
}

test("the resources of restore testing keep their addresses", () => {
  expect(addressesOf(stackWithTesting())).toEqual([
    "aws_backup_restore_testing_plan.RestoreTesting",
    "aws_backup_restore_testing_selection.RestoreTesting_Selection_C64DB366",
    "aws_db_subnet_group.RestoreTesting_SubnetGroup_6DCB5B4B",
    "aws_iam_role.RestoreTesting_Role_6EEA902F",
    "aws_iam_role_policy_attachment.RestoreTesting_Role_Permissions_55AFCA05",
    "aws_security_group.RestoreTesting_SecurityGroup_03697D82",
    "data.aws_iam_policy_document.RestoreTesting_Role_Trust_9AD7A8F7",
  ]);
});

test("the latest backup is restored every week", () => {
  expect(blockOf(stackWithTesting(), "aws_backup_restore_testing_plan.RestoreTesting")).toEqual({
    name: "shop_restore_testing",
    recovery_point_selection: [
      {
        algorithm: "LATEST_WITHIN_WINDOW",
        include_vaults: ["*"],
        recovery_point_types: ["SNAPSHOT"],
        selection_window_days: 7,
      },
    ],
    schedule_expression: "cron(0 9 ? * SUN *)",
    start_window_hours: 1,
    tags: { Name: "shop-restore-testing" },
  });
});

test("clusters are restored into the network, with a group that lets nobody in", () => {
  const stack = stackWithTesting();
  expect([
    blockOf(stack, "aws_backup_restore_testing_selection.RestoreTesting_Selection_C64DB366"),
    blockOf(stack, "aws_db_subnet_group.RestoreTesting_SubnetGroup_6DCB5B4B"),
    blockOf(stack, "aws_security_group.RestoreTesting_SecurityGroup_03697D82"),
  ]).toEqual([
    {
      depends_on: ["aws_iam_role_policy_attachment.RestoreTesting_Role_Permissions_55AFCA05"],
      iam_role_arn: "${aws_iam_role.RestoreTesting_Role_6EEA902F.arn}",
      name: "shop_restore_testing",
      protected_resource_arns: ["arn:aws:rds:eu-central-1:123456789012:cluster:orders"],
      protected_resource_type: "Aurora",
      restore_metadata_overrides: {
        dbSubnetGroupName: "${aws_db_subnet_group.RestoreTesting_SubnetGroup_6DCB5B4B.name}",
        vpcSecurityGroupIds: "${jsonencode([aws_security_group.RestoreTesting_SecurityGroup_03697D82.id])}",
      },
      restore_testing_plan_name: "${aws_backup_restore_testing_plan.RestoreTesting.name}",
      validation_window_hours: 1,
    },
    {
      description: "Isolated subnets of restored Aurora clusters",
      name: "shop-restore-testing",
      subnet_ids: ["subnet-1", "subnet-2"],
      tags: { Name: "shop-restore-testing" },
    },
    {
      description: "Aurora clusters that are restored to test backups",
      lifecycle: { create_before_destroy: true },
      name_prefix: "shop-restore-testing-",
      tags: { Name: "shop-restore-testing" },
      vpc_id: "vpc-1",
    },
  ]);
});

test("the role has the policy that AWS keeps for it", () => {
  const address = "aws_iam_role_policy_attachment.RestoreTesting_Role_Permissions_55AFCA05";
  expect(blockOf(stackWithTesting(), address)).toEqual({
    policy_arn: "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores",
    role: "${aws_iam_role.RestoreTesting_Role_6EEA902F.name}",
  });
});

test("vault, schedule, window and time to check can be given", () => {
  const vaultArn = "arn:aws:backup:eu-central-1:123456789012:backup-vault:databases";
  const stack = stackWithTesting({
    vault: { vaultArn },
    schedule: "cron(0 9 1 * ? *)",
    selectionWindowDays: 30,
    validationHours: 4,
  });
  expect(blockOf(stack, "aws_backup_restore_testing_plan.RestoreTesting")).toMatchObject({
    recovery_point_selection: [{ include_vaults: [vaultArn], selection_window_days: 30 }],
    schedule_expression: "cron(0 9 1 * ? *)",
  });
  expect(
    blockOf(stack, "aws_backup_restore_testing_selection.RestoreTesting_Selection_C64DB366")?.[
      "validation_window_hours"
    ],
  ).toBe(4);
});

test("fails with every property that cannot be used", () => {
  const props = { clusters: [], schedule: "cron(0 9 1)", selectionWindowDays: 366, validationHours: 169 };
  expect(messageOf(() => stackWithTesting(props))).toBe(
    [
      "ConstructError: shop/RestoreTesting: 4 values cannot be used.",
      "- clusters: got []; allowed: one cluster or more; fix: name the clusters.",
      '- schedule: got "cron(0 9 1)"; allowed: a cron expression with six fields, in UTC; fix: leave it out for cron(0 9 ? * SUN *).',
      "- selectionWindowDays: got 366; allowed: a whole number of days from 1 to 365; fix: leave it out for 7.",
      "- validationHours: got 169; allowed: a whole number of hours from 0 to 168; fix: leave it out for 1.",
    ].join("\n"),
  );
});
