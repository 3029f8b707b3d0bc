import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformStack, Testing } from "cdktf";
import { define } from "../../fixtures/plans/cdktf-references/main";
import { planOfStack } from "../../../gate/document/from-stack";
import { inputOf, readContent } from "./reading";

const metadata = { metadata: { stackName: "prod", version: "0.21.0" } };

/** The plan that a stack of these resources is turned into. */
function planOf(resource: object, rest: object = {}): object {
  return planOfStack({ "//": metadata, resource, ...rest });
}

interface Configured {
  readonly configuration: { readonly root_module: { readonly resources: readonly Block[] } };
}

interface Block {
  readonly address: string;
  readonly expressions?: object;
}

function expressionsOf(plan: object): ReadonlyMap<string, object> {
  const { resources } = (plan as Configured).configuration.root_module;
  return new Map(resources.map((block) => [block.address, block.expressions ?? {}]));
}

test("a synthesized stack has the expressions that Terraform gives the plan of the same stack", () => {
  const stack = new TerraformStack(Testing.app(), "stack");
  define(stack);
  const plan = JSON.parse(
    readFileSync(join(__dirname, "../../fixtures/plans/cdktf-references/plan.json"), "utf8"),
  ) as object;
  expect(expressionsOf(planOfStack(JSON.parse(Testing.synth(stack)) as Record<string, unknown>))).toEqual(
    expressionsOf(plan),
  );
});

test("reads a stack as a preview", async () => {
  const stack = {
    "//": metadata,
    data: { aws_iam_policy_document: { connect: { statement: [{ resources: ["${aws_kms_key.main.arn}", "*"] }] } } },
    resource: {
      aws_kms_key: { main: { "//": {}, enable_key_rotation: true, lifecycle: { prevent_destroy: true } } },
      aws_rds_cluster: { main: { engine: "aurora-mysql", kms_key_id: "${aws_kms_key.main.arn}" } },
    },
    output: { endpoint: { value: "${aws_rds_cluster.main.endpoint}" } },
    variable: { size: { default: 2 } },
  };
  const document = await readContent(stack);
  const { name, kind, preview, complete, formatVersion } = document;
  expect({ name, kind, preview, complete, formatVersion }).toEqual({
    name: "prod",
    kind: "stack",
    preview: true,
    complete: true,
    formatVersion: undefined,
  });
  const cluster = { mode: "managed", type: "aws_rds_cluster", name: "main", address: "aws_rds_cluster.main" };
  const key = { mode: "managed", type: "aws_kms_key", name: "main", address: "aws_kms_key.main" };
  const connect = {
    mode: "data",
    type: "aws_iam_policy_document",
    name: "connect",
    address: "data.aws_iam_policy_document.connect",
  };
  expect(inputOf(document)).toEqual({
    resource_changes: [
      { ...key, change: { actions: ["create"], after: { enable_key_rotation: true }, after_unknown: {} } },
      {
        ...cluster,
        change: { actions: ["create"], after: { engine: "aurora-mysql" }, after_unknown: { kms_key_id: true } },
      },
      {
        ...connect,
        change: {
          actions: ["read"],
          after: { statement: [{ resources: [null, "*"] }] },
          after_unknown: { statement: [{ resources: [true, false] }] },
        },
      },
    ],
    configuration: {
      root_module: {
        variables: { size: {} },
        outputs: {
          endpoint: {
            expression: {
              constant_value: "${aws_rds_cluster.main.endpoint}",
              references: ["aws_rds_cluster.main.endpoint", "aws_rds_cluster.main"],
            },
          },
        },
        resources: [
          { ...key, expressions: { enable_key_rotation: { constant_value: true } } },
          {
            ...cluster,
            expressions: {
              engine: { constant_value: "aurora-mysql" },
              kms_key_id: {
                constant_value: "${aws_kms_key.main.arn}",
                references: ["aws_kms_key.main.arn", "aws_kms_key.main"],
              },
            },
          },
          {
            ...connect,
            expressions: {
              statement: [
                {
                  resources: {
                    constant_value: ["${aws_kms_key.main.arn}", "*"],
                    references: ["aws_kms_key.main.arn", "aws_kms_key.main"],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  });
});

test("a stack that calls modules is not complete", async () => {
  const stack = { "//": metadata, module: { vpc: { source: "./vpc" } } };
  expect((await readContent(stack)).complete).toBe(false);
});

describe("the instances of a resource", () => {
  function addressesAndIndexes(body: object): readonly unknown[] {
    const plan = planOf({ aws_kms_key: { k: body } }) as { resource_changes: { address: string; index?: unknown }[] };
    return plan.resource_changes.map(({ address, index }) => [address, index]);
  }

  test.each<[string, object, readonly unknown[]]>([
    ["without count", {}, [["aws_kms_key.k", undefined]]],
    [
      "with a count",
      { count: 2 },
      [
        ["aws_kms_key.k[0]", 0],
        ["aws_kms_key.k[1]", 1],
      ],
    ],
    ["with a count of zero", { count: 0 }, []],
    [
      "with for_each",
      { for_each: { "prod.eu": 1, 'a"b': 2 } },
      [
        ['aws_kms_key.k["prod.eu"]', "prod.eu"],
        ['aws_kms_key.k["a\\"b"]', 'a"b'],
      ],
    ],
    ["with a computed count", { count: "${var.n}" }, [["aws_kms_key.k", undefined]]],
    ["with a computed for_each", { for_each: "${toset(var.n)}" }, [["aws_kms_key.k", undefined]]],
  ])("%s", (_name, body, expected) => {
    expect(addressesAndIndexes(body)).toEqual(expected);
  });
});

test("what refers to a resource that may be missing depends on what decides its number", () => {
  const plan = planOf({
    aws_kms_key: {
      first: { count: "${var.first ? 1 : 0}" },
      second: { for_each: "${aws_kms_key.first}" },
      sure: { count: 1 },
    },
    aws_rds_cluster: {
      main: {
        kms_key_id: "${one(aws_kms_key.second[*].arn)}",
        master_user_secret_kms_key_id: "${aws_kms_key.sure[0].arn}",
      },
    },
  });
  expect(expressionsOf(plan).get("aws_rds_cluster.main")).toEqual({
    kms_key_id: {
      constant_value: "${one(aws_kms_key.second[*].arn)}",
      references: ["aws_kms_key.second", "aws_kms_key.first", "var.first"],
    },
    master_user_secret_kms_key_id: {
      constant_value: "${aws_kms_key.sure[0].arn}",
      references: ["aws_kms_key.sure[0].arn", "aws_kms_key.sure[0]", "aws_kms_key.sure"],
    },
  });
});
