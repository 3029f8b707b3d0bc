import { MasterSecretRotation, type RotationSchedule } from "../../../modules";
import { postgresqlCluster } from "../aurora-cluster/clusters";
import { blockOf, messageOf, stackWithEnvironment } from "../support";

function rotationOf(schedule: RotationSchedule) {
  const stack = stackWithEnvironment();
  new MasterSecretRotation(stack, "Rotation", { cluster: postgresqlCluster(stack), ...schedule });
  return blockOf(stack, "aws_secretsmanager_secret_rotation.Rotation");
}

test("the secret that RDS manages rotates every seven days, within two hours", () => {
  expect(rotationOf({})).toEqual({
    rotation_rules: { automatically_after_days: 7, duration: "2h" },
    secret_id: "${aws_rds_cluster.Orders.master_user_secret[0].secret_arn}",
  });
});

test.each<[RotationSchedule, unknown]>([
  [{ everyDays: 30 }, { automatically_after_days: 30, duration: "2h" }],
  [
    { schedule: "cron(0 3 ? * SUN *)", windowHours: 1 },
    { duration: "1h", schedule_expression: "cron(0 3 ? * SUN *)" },
  ],
])("%j are the times asked for", (schedule, rules) => {
  expect(rotationOf(schedule)?.["rotation_rules"]).toEqual(rules);
});

test.each<[RotationSchedule, readonly string[]]>([
  [
    { everyDays: 91, windowHours: 25 },
    [
      "2 values cannot be used.",
      "- everyDays: got 91; allowed: a whole number of days from 1 to 90; fix: leave it out for 7.",
      "- windowHours: got 25; allowed: a whole number of hours from 1 to 24; fix: leave it out for 2.",
    ],
  ],
  [
    { everyDays: 7, schedule: "cron(30 3 ? * SUN *)" },
    [
      "2 values cannot be used.",
      "- everyDays: got 7; allowed: either everyDays or schedule; fix: remove one of the two.",
      '- schedule: got "cron(30 3 ? * SUN *)"; allowed: a cron expression with six fields, in UTC, whose minutes are 0; fix: write one such as cron(0 3 ? * SUN *).',
    ],
  ],
])("fails for %j", (schedule, problems) => {
  expect(messageOf(() => rotationOf(schedule))).toBe(`ConstructError: shop/Rotation: ${problems.join("\n")}`);
});
