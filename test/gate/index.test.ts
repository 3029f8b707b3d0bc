import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { check, GateError, loadPolicies } from "../../gate/index";

const root = join(__dirname, "../..");
const plans = join(root, "test/fixtures/plans");

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
