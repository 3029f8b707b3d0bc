import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ResourceChange } from "../../../gate/document/document";
import { readDocuments } from "../../../gate/document/read";
import { slim } from "../../../gate/document/slim";
import { evaluate } from "../../../gate/policy/evaluate";
import { loadPolicies, readsOf } from "../../../gate/policy/load";
import { decide } from "../../../gate/verdict/decide";

const plans = join(__dirname, "../../fixtures/plans");

function change(type: string, name: string, mode: "managed" | "data" = "managed"): ResourceChange {
  const address = `${mode === "data" ? "data." : ""}${type}.${name}`;
  return { address, mode, type, name, change: { actions: ["create"], after: { a: 1, tags: {} }, after_unknown: {} } };
}

const cluster: ResourceChange = {
  ...change("aws_rds_cluster", "main"),
  change: {
    actions: ["update"],
    before: { engine: "aurora-mysql" },
    after: { engine: "aurora-mysql", tags: { Name: "main" }, tags_all: { Name: "main" } },
    after_unknown: { arn: true, tags: {}, tags_all: {} },
    before_sensitive: {},
    after_sensitive: { master_password: true },
  },
};

function named({ address, mode, type, name }: ResourceChange): object {
  return { address, mode, type, name };
}

const random = change("random_password", "main");
const document = change("aws_iam_policy_document", "main", "data");
const bucket = change("aws_s3_bucket", "main");
const inner = {
  ...change("null_resource", "inner"),
  address: "module.db[0].null_resource.inner",
  module_address: "module.db[0]",
};

test("keeps what the rules read in its place, stubs of what that refers to, and nothing else", () => {
  const references = ["random_password.main.result", "random_password.main"];
  const block = { address: "aws_rds_cluster.main", mode: "managed", type: "aws_rds_cluster", name: "main" };
  const { plan, resourceChanges } = slim(
    {
      format_version: "1.2",
      terraform_version: "1.11.4",
      variables: { size: { value: 2 } },
      planned_values: { root_module: {} },
      prior_state: {},
      resource_drift: [],
      relevant_attributes: [],
      output_changes: {},
      checks: [],
      timestamp: "2026-11-23T00:00:00Z",
      configuration: {
        provider_config: {},
        root_module: {
          variables: { size: { default: 1 } },
          outputs: { json: { expression: { references: ["data.aws_iam_policy_document.main"] } } },
          resources: [
            {
              ...block,
              provider_config_key: "aws",
              schema_version: 1,
              expressions: { master_password: { references }, tags: { references: ["aws_s3_bucket.main"] } },
              count_expression: { constant_value: 1 },
            },
            { address: "aws_s3_bucket.main", mode: "managed", type: "aws_s3_bucket", name: "main" },
          ],
          module_calls: {
            db: {
              source: "./db",
              expressions: { id: { references: ["null_resource.inner"] } },
              count_expression: { constant_value: 1 },
              module: { resources: [{ address: "null_resource.inner", type: "null_resource" }] },
            },
          },
        },
      },
    },
    [cluster, random, document, bucket, inner],
    { types: new Set(["aws_rds_cluster"]), attributes: new Set(["engine", "arn", "master_password"]) },
  );
  expect(resourceChanges).toEqual([cluster, random, document, inner]);
  const actions = { actions: ["create"] };
  expect(JSON.parse(JSON.stringify(plan))).toEqual({
    format_version: "1.2",
    terraform_version: "1.11.4",
    variables: { size: { value: 2 } },
    resource_changes: [
      {
        ...block,
        change: {
          actions: ["update"],
          before: { engine: "aurora-mysql" },
          after: { engine: "aurora-mysql" },
          after_unknown: { arn: true },
        },
      },
      { ...random, change: actions },
      { ...document, change: actions },
      { ...inner, change: actions },
    ],
    configuration: {
      root_module: {
        variables: { size: { default: 1 } },
        outputs: { json: { expression: { references: ["data.aws_iam_policy_document.main"] } } },
        resources: [
          { ...block, expressions: { master_password: { references } }, count_expression: { constant_value: 1 } },
        ],
        module_calls: {
          db: {
            expressions: { id: { references: ["null_resource.inner"] } },
            count_expression: { constant_value: 1 },
            module: {},
          },
        },
      },
    },
  });
});

describe("keeps what was before only where it is no longer so", () => {
  const before = { engine: "aurora-mysql", tags: {} };
  const reads = { types: new Set(["aws_rds_cluster"]), attributes: new Set(["engine"]) };

  function slimmed(actions: readonly string[], more: object = {}, reason: object = {}): unknown {
    const whole = { actions, before, after: before, after_unknown: {}, before_sensitive: {}, ...more };
    const [change] = slim({}, [{ ...cluster, ...reason, change: whole }], reads).plan["resource_changes"] as unknown[];
    return change;
  }

  test.each([[["create"]], [["no-op"]], [["read"]]])("not for %j", (actions) => {
    const change = { actions, after: { engine: "aurora-mysql" }, after_unknown: {} };
    expect(slimmed(actions)).toEqual({ ...named(cluster), change });
  });

  test.each([
    [["update"]],
    [["delete", "create"]],
    [["create", "delete"]],
    [["delete"]],
    [["forget"]],
    [["create", "forget"]],
  ])("for %j", (actions) => {
    const values = { before: { engine: "aurora-mysql" }, after: { engine: "aurora-mysql" } };
    expect(slimmed(actions)).toEqual({ ...named(cluster), change: { actions, ...values, after_unknown: {} } });
  });

  test("with why it is replaced, and from what it is imported", () => {
    const why = { replace_paths: [["storage_encrypted"]], importing: { id: "orders" } };
    const reason = { action_reason: "replace_because_cannot_update" };
    expect(slimmed(["delete", "create"], why, reason)).toEqual({
      ...named(cluster),
      ...reason,
      change: {
        actions: ["delete", "create"],
        before: { engine: "aurora-mysql" },
        after: { engine: "aurora-mysql" },
        after_unknown: {},
        ...why,
      },
    });
  });
});

test("keeps every type when nothing is said of what is read", () => {
  const { resourceChanges } = slim({}, [cluster, bucket], undefined);
  expect(resourceChanges).toEqual([cluster, bucket]);
});

describe("what the rules say does not depend on what is left out of the plan", () => {
  const fixtures = readdirSync(plans);
  test.each(fixtures)("%s", async (fixture) => {
    const file = join(plans, fixture, "plan.json");
    const policies = await loadPolicies();
    const [slimmed] = await readDocuments(file, { reads: readsOf(policies) });
    const [read] = await readDocuments(file);
    if (slimmed === undefined || read === undefined) throw new Error(`${file}: gave no document`);
    // A plan of nothing has no resource_changes, which the policies want to count.
    const plan = { resource_changes: [], ...(JSON.parse(readFileSync(file, "utf8")) as object) };
    const whole = { ...read, input: new TextEncoder().encode(JSON.stringify(plan)) };
    const [verdictOfSlimmed, verdictOfWhole] = await Promise.all(
      [slimmed, whole].map(async (each) => decide(each, await evaluate(policies, each), policies.catalog)),
    );
    expect(verdictOfSlimmed?.results).toEqual(verdictOfWhole?.results);
  });
});
