import { matchesAddress, matchesText } from "../../../gate/verdict/address-pattern";

test.each<[string, string, boolean]>([
  ["aws_rds_cluster.orders", "aws_rds_cluster.orders", true],
  ["aws_rds_cluster.orders", "aws_rds_cluster.orders[0]", true],
  ["aws_rds_cluster.orders", 'aws_rds_cluster.orders["prod.eu"]', true],
  ["aws_rds_cluster.orders", "aws_rds_cluster.orders_old", false],
  ["aws_rds_cluster.orders", "module.db.aws_rds_cluster.orders", false],
  ["aws_rds_cluster.*", "aws_rds_cluster.orders[0]", true],
  ["aws_rds_cluster.o*s", "aws_rds_cluster.orders", true],
  ["aws_rds_cluster.o*s", "aws_rds_cluster.orders_old", false],
  ["*.orders", "aws_rds_cluster.orders", true],
  ["module.db.aws_rds_cluster.this", 'module.db["a].b"].aws_rds_cluster.this', true],
  ['module.db["eu"].aws_rds_cluster.this', 'module.db["eu"].aws_rds_cluster.this[1]', true],
  ['module.db["eu"].aws_rds_cluster.this', 'module.db["us"].aws_rds_cluster.this', false],
  ["module.db[*].aws_rds_cluster.this[1]", 'module.db["us"].aws_rds_cluster.this[1]', true],
  ["module.db[*].aws_rds_cluster.this[1]", 'module.db["us"].aws_rds_cluster.this[2]', false],
  ["data.aws_iam_policy_document.connect", "data.aws_iam_policy_document.connect", true],
  ["aws_rds_cluster.orders", "prod: aws_rds_cluster.orders", true],
  ["aws_rds_cluster.orders[", "aws_rds_cluster.orders", false],
  ["*", "aws_rds_cluster.orders", false],
])("the pattern %s matches %s: %s", (pattern, address, expected) => {
  expect(matchesAddress(pattern, address)).toBe(expected);
});

test("of a text, only the star is more than itself", () => {
  expect([matchesText("rds/*", "rds/custom_port"), matchesText("r.s/*", "rds/x"), matchesText("a+", "aa")]).toEqual([
    true,
    false,
    false,
  ]);
});
