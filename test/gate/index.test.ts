import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { Readable } from "node:stream";
import { check, GateError, loadPolicies } from "../../gate/index";

const root = join(__dirname, "../..");
const plans = join(root, "test/fixtures/plans");

const engine = "aurora-postgresql";
const stackOfKeys = {
  "//": { metadata: { stackName: "keys" } },
  variable: { key: { default: "arn:aws:kms:eu-central-1:111122223333:alias/app" }, keys: { default: 0 } },
  module: { keys: { source: "./keys" } },
  resource: {
    aws_kms_key: { sure: {}, counted: { count: "${var.keys}" } },
    aws_rds_cluster: {
      sure: { engine, kms_key_id: "${aws_kms_key.sure.arn}" },
      counted: { engine, kms_key_id: "${one(aws_kms_key.counted[*].arn)}" },
      variable: { engine, kms_key_id: "${var.key}" },
      either: { engine, kms_key_id: "${coalesce(module.keys.arn, aws_kms_key.sure.arn)}" },
      called: { engine, kms_key_id: "${module.keys.arn}" },
    },
  },
};

test("a bad plan does not pass, and each finding says what was found where", async () => {
  const [verdict] = await check(join(plans, "insecure-postgresql/plan.json"));
  expect(verdict?.passed).toBe(false);
  expect(verdict?.results).toContainEqual({
    rule: "rds/storage_encrypted",
    address: "aws_rds_cluster.database",
    status: "fail",
    severity: "high",
    counts: true,
    attribute: "storage_encrypted",
    found: false,
  });
});

test("an ordinary estate is none of our business, unless everything is in scope", async () => {
  const judged = await Promise.all(
    ["aurora", "all"].map(async (scope) => {
      const [verdict] = await check(join(plans, "ordinary-estate/plan.json"), { parameters: { scope } });
      return [...new Set(verdict?.results.map(({ rule }) => rule.split("/")[0]))].sort();
    }),
  );
  expect(judged).toEqual([[], ["endpoint", "iam", "logging", "monitoring", "network", "secrets", "trust"]]);
});

test("what a caller settles holds beside a configuration, and wins over it", async () => {
  const configuration = {
    file: "aurora-guard.yaml",
    content: {
      off: [{ rule: "network/*", reason: "configured" }],
      severities: { "rds/storage_encrypted": "low", "rds/backtrack": "high" },
    },
  } as const;
  const [verdict] = await check(join(plans, "insecure-mysql/plan.json"), {
    configuration,
    off: [{ rule: "iam/*", reason: "given" }],
    severities: { "rds/storage_encrypted": "critical" },
    unknown: { medium: "fail" },
  });
  const severityOf = (id: string) => verdict?.results.find(({ rule }) => rule === id)?.severity;
  expect(verdict?.off.map(({ reason }) => reason)).toEqual(["configured", "given"]);
  expect([severityOf("rds/storage_encrypted"), severityOf("rds/backtrack")]).toEqual(["critical", "high"]);
  expect(
    verdict?.results.filter(({ status, severity, counts }) => status === "unknown" && severity === "medium" && !counts),
  ).toEqual([]);
});

test("a preview is unknown where a key may be missing or a value can still be given", async () => {
  const [verdict] = await check("-", { stdin: Readable.from([JSON.stringify(stackOfKeys)]) });
  const results = verdict?.results.filter(({ rule }) => rule === "rds/customer_managed_key") ?? [];
  expect(Object.fromEntries(results.map(({ address, status }) => [address, status]))).toEqual({
    "aws_rds_cluster.sure": "pass",
    "aws_rds_cluster.counted": "unknown",
    "aws_rds_cluster.variable": "unknown",
    "aws_rds_cluster.either": "unknown",
    "aws_rds_cluster.called": "unknown",
  });
});

test("policies that are loaded once judge several documents", async () => {
  const policies = await loadPolicies();
  const [first] = await check(join(plans, "aurora-mysql/plan.json"), { policies });
  const [second] = await check(join(plans, "aurora-mysql/plan.json"));
  expect(first).toEqual(second);
});

test("fails with the document's error when there is nothing to judge", async () => {
  await expect(check(join(plans, "nope.json"))).rejects.toThrow(GateError);
});

test("requiring the gate loads neither cdktf nor opa-wasm", () => {
  const script = `require("./gate/index.ts"); console.log(JSON.stringify(Object.keys(require.cache)));`;
  const output = execFileSync(process.execPath, ["--import", "tsx", "--eval", script], { cwd: root, encoding: "utf8" });
  const loaded = JSON.parse(output) as readonly string[];
  expect(loaded.filter((file) => /cdktf|constructs|provider-aws|opa-wasm/.test(file))).toEqual([]);
  expect(loaded).toContain(join(root, "gate/index.ts"));
});
