import { readContent } from "./reading";

const key = { mode: "managed", type: "aws_kms_key", name: "main", provider_name: "aws", schema_version: 0 };

test("reads a state as a plan that changes nothing", async () => {
  const document = await readContent({
    format_version: "1.0",
    terraform_version: "1.11.4",
    values: {
      root_module: {
        resources: [
          { ...key, address: "aws_kms_key.main", values: { id: "k" }, sensitive_values: { id: true } },
          { ...key, address: "aws_kms_key.main", deposed_key: "0123abcd", values: { id: "old" } },
        ],
        child_modules: [
          {
            address: 'module.db["prod.eu"]',
            child_modules: [
              {
                address: 'module.db["prod.eu"].module.keys',
                resources: [
                  {
                    ...key,
                    address: 'module.db["prod.eu"].module.keys.aws_kms_key.main[0]',
                    index: 0,
                    depends_on: ["aws_vpc.main"],
                    values: { id: "inner" },
                    sensitive_values: {},
                  },
                ],
              },
            ],
          },
        ],
      },
    },
  });
  const identity = { mode: "managed", type: "aws_kms_key", name: "main" };
  const { kind, preview, complete, formatVersion, terraformVersion, resourceChanges } = document;
  expect({ kind, preview, complete, formatVersion, terraformVersion, resourceChanges }).toEqual({
    kind: "state",
    preview: false,
    complete: true,
    formatVersion: "1.0",
    terraformVersion: "1.11.4",
    resourceChanges: [
      { ...identity, address: "aws_kms_key.main", change: noChange({ id: "k" }, { id: true }) },
      { ...identity, address: "aws_kms_key.main", deposed: "0123abcd", change: noChange({ id: "old" }, {}) },
      {
        ...identity,
        address: 'module.db["prod.eu"].module.keys.aws_kms_key.main[0]',
        module_address: 'module.db["prod.eu"].module.keys',
        index: 0,
        change: noChange({ id: "inner" }, {}),
      },
    ],
  });
});

test("reads a state that holds outputs alone as one without resources", async () => {
  const document = await readContent({ format_version: "1.0", values: { outputs: {}, root_module: {} } });
  expect(document.resourceChanges).toEqual([]);
});

test("fails to read a resource of a state that lacks its type", async () => {
  const state = {
    format_version: "1.0",
    values: { root_module: { resources: [{ address: "a.b", mode: "managed" }] } },
  };
  await expect(readContent(state)).rejects.toThrow(
    "-: got a plan whose `resource_changes[0]` lacks type, name, want a plan or a state written by `terraform show -json`, " +
      "a cdktf.out folder or one of its stacks; write it again with `terraform show -json`",
  );
});

function noChange(values: object, marks: object): object {
  return {
    actions: ["no-op"],
    before: values,
    after: values,
    after_unknown: {},
    before_sensitive: marks,
    after_sensitive: marks,
  };
}
