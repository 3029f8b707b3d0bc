import { createHash } from "node:crypto";
import { inputOf, readContent } from "./reading";

const change = {
  address: "aws_kms_key.main",
  mode: "managed",
  type: "aws_kms_key",
  name: "main",
  change: { actions: ["create"], before: null, after: { enable_key_rotation: true }, after_unknown: { arn: true } },
};
const plan = {
  format_version: "1.2",
  terraform_version: "1.11.4",
  resource_changes: [change],
  configuration: { root_module: {} },
  complete: true,
  errored: false,
};

test("reads a plan", async () => {
  const text = JSON.stringify(plan);
  const document = await readContent(text);
  expect({ ...document, input: inputOf(document) }).toEqual({
    source: "-",
    name: "stdin",
    kind: "plan",
    sha256: createHash("sha256").update(text).digest("hex"),
    formatVersion: "1.2",
    terraformVersion: "1.11.4",
    preview: false,
    complete: true,
    resourceChanges: [change],
    input: {
      format_version: "1.2",
      terraform_version: "1.11.4",
      resource_changes: [
        {
          ...change,
          change: { actions: ["create"], after: { enable_key_rotation: true }, after_unknown: { arn: true } },
        },
      ],
      configuration: { root_module: {} },
    },
  });
});

test("reads the plan in HCP Terraform's wrapping as the plan itself", async () => {
  const bare = await readContent(plan);
  const wrapped = await readContent({ plan, run: { id: "run-1" } });
  expect({ ...wrapped, sha256: "" }).toEqual({ ...bare, sha256: "" });
});

test("reads a plan behind a byte order mark of UTF-8", async () => {
  expect((await readContent(`\uFEFF${JSON.stringify(plan)}`)).resourceChanges).toEqual([change]);
});

test.each<[string, object, boolean]>([
  ["Terraform says so", { complete: true }, true],
  ["Terraform says that it is not", { complete: false }, false],
  ["changes are deferred", { deferred_changes: [{ reason: "unknown" }] }, false],
  ["OpenTofu does not say", { complete: undefined }, true],
])("a plan's completeness when %s", async (_name, given, complete) => {
  expect((await readContent({ ...plan, ...given })).complete).toBe(complete);
});

test.each<[string, object]>([
  ["an empty configuration", { configuration: {} }],
  [
    "resources whose count is zero",
    {
      configuration: {
        root_module: {
          resources: [{ address: "aws_kms_key.none", mode: "managed", count_expression: { constant_value: 0 } }],
          module_calls: { none: { for_each_expression: { constant_value: {} }, module: { resources: [change] } } },
        },
      },
    },
  ],
  [
    "data sources that are read already",
    { configuration: { root_module: { resources: [{ address: "data.aws_iam_policy_document.a", mode: "data" }] } } },
  ],
])("reads a plan without resource_changes that has only %s", async (_name, given) => {
  expect((await readContent({ ...plan, resource_changes: undefined, ...given })).resourceChanges).toEqual([]);
});

test("keeps a deposed object beside its successor of the same address", async () => {
  const deposed = { ...change, deposed: "0123abcd", change: { actions: ["delete"], before: {}, after: null } };
  const document = await readContent({ ...plan, resource_changes: [change, deposed] });
  expect(document.resourceChanges).toEqual([change, deposed]);
});
