import { constants } from "node:buffer";
import { decode } from "../../../gate/document/decode";
import { readContent, refusal } from "./reading";

const again = "write it again with `terraform show -json`, and check that the command succeeded";
const rewrite = "write it again with `terraform show -json`";
const show = "write it with `terraform show -json`";
const checkCommand = "check that the command that wrote it succeeded";
const planned = { address: "aws_rds_cluster.main", mode: "managed", type: "aws_rds_cluster", name: "main" };

const plan = { format_version: "1.2", terraform_version: "1.11.4", configuration: {} };

describe("fails to read what is no document, in one line that says what it got and what it takes:", () => {
  test.each<[string, string | Uint8Array | object, string, string]>([
    ["an empty file", "", "an empty file", checkCommand],
    ["white space", " \n\t\n", "only white space", checkCommand],
    ["white space behind a byte order mark", "\uFEFF \n", "only white space", checkCommand],
    [
      "a binary plan file",
      Uint8Array.from([0x50, 0x4b, 0x03, 0x04]),
      "a binary plan file",
      "run `terraform show -json PLANFILE > plan.json` and check that",
    ],
    [
      "UTF-16 with a byte order mark",
      Buffer.from('\uFEFF{"a": 1}', "utf16le"),
      "text in UTF-16",
      "write it in UTF-8 (in PowerShell: `| Out-File -Encoding utf8`)",
    ],
    [
      "UTF-16 without a byte order mark",
      Buffer.from('{"a": 1}', "utf16le"),
      "text in UTF-16",
      "write it in UTF-8 (in PowerShell: `| Out-File -Encoding utf8`)",
    ],
    ["truncated in a string", '{"format_version": "1.', "JSON that is cut off at its end", again],
    ["truncated after a value", '{"format_version": "1.2"', "JSON that is cut off at its end", again],
    ["truncated after a comma", '{"a": [1,', "JSON that is cut off at its end", again],
    ["truncated in a word", '{"errored": fal', "JSON that is cut off at its end", again],
    ["text", "Error: No configuration files", "text that is not JSON", again],
    ["broken JSON", '{"a": 1,\n "b": x}', "text that is not JSON", again],
    ["broken JSON with a position", '{"a": 1,\n b: 2}', "text that is not JSON from line 2, column 2", again],
    [
      "the output for people",
      "Terraform will perform the following actions:\n",
      "the text that `terraform plan` prints for people",
      again,
    ],
    [
      "the log of terraform plan -json",
      '{"@level":"info"}\n{"@level":"info"}\n',
      "the log of `terraform plan -json`",
      again,
    ],
    ["an array", "[]", "JSON that is an array", again],
    ["null", "null", "JSON that is null", again],
    ["a number", "12", "JSON that is a number", again],
    ["a string", '"plan"', "JSON that is a string", again],
    ["no format_version", {}, "JSON without `format_version`", show],
    ["a wrapped plan without format_version", { plan: {} }, "JSON without `format_version`", show],
    [
      "a format_version that is no text",
      { ...plan, format_version: 1 },
      'the format_version 1, which is not "1.x"',
      "use Terraform 1.x, or a newer aurora-guard",
    ],
    [
      "an unknown major format",
      { ...plan, format_version: "2.0" },
      'the format_version "2.0", which is not "1.x"',
      "use Terraform 1.x, or a newer aurora-guard",
    ],
    [
      "the format of Terraform 0.12",
      { ...plan, format_version: "0.1" },
      'the format_version "0.1", which is not "1.x"',
      "use Terraform 1.x, or a newer aurora-guard",
    ],
    [
      "an errored plan",
      { ...plan, errored: true, resource_changes: [] },
      "a plan that ended in an error (`errored` is true) and is not whole",
      "make the plan succeed, then judge it",
    ],
    [
      "the state of nothing",
      { format_version: "1.0" },
      "the state of nothing: there is no resource to judge",
      "write it with `terraform show -json` from a plan file or from a state that holds resources",
    ],
    [
      "other JSON with a format_version",
      { format_version: "1.0", checks: [] },
      "JSON that is neither a plan nor a state",
      "write it with `terraform show -json` from a plan file or from a state that holds resources",
    ],
    [
      "a raw state file",
      { version: 4, lineage: "3f", serial: 1, resources: [] },
      "a raw Terraform state file",
      "run `terraform show -json` in its folder and judge what that prints",
    ],
    [
      "a redacted plan of HCP Terraform",
      { plan_format_version: "1.2", resource_changes: [], provider_schemas: {} },
      "HCP Terraform's redacted plan, which lacks the values",
      "download the plan's `json-output`, not `json-output-redacted`",
    ],
    ["CDKTF's manifest", { version: "0.21.0", stacks: {} }, "CDKTF's manifest.json", "give the folder that holds it"],
    ["provider schemas", { format_version: "1.0", provider_schemas: {} }, "the schemas of providers", show],
    [
      "the result of terraform validate",
      { format_version: "1.0", valid: true, error_count: 0 },
      "the result of `terraform validate`",
      show,
    ],
    [
      "no resource_changes though resources are planned",
      { ...plan, planned_values: { root_module: { child_modules: [{ resources: [planned] }] } } },
      "a plan without `resource_changes`, though it holds aws_rds_cluster.main",
      rewrite,
    ],
    [
      "no resource_changes though resources are configured in a module",
      { ...plan, configuration: { root_module: { module_calls: { db: { module: { resources: [planned] } } } } } },
      "a plan without `resource_changes`, though it holds aws_rds_cluster.main",
      rewrite,
    ],
    [
      "resource_changes that is no array",
      { ...plan, resource_changes: { 0: planned } },
      "a plan whose `resource_changes` is an object and not an array",
      rewrite,
    ],
    [
      "a change that is no object",
      { ...plan, resource_changes: ["aws_rds_cluster.main"] },
      'a plan whose `resource_changes[0]` is the string "aws_rds_cluster.main"',
      rewrite,
    ],
    [
      "a change without actions",
      {
        ...plan,
        resource_changes: [
          { ...planned, change: { actions: ["create"] } },
          { ...planned, change: { actions: [] } },
        ],
      },
      "a plan whose `resource_changes[1]` lacks change.actions",
      rewrite,
    ],
    [
      "a change of nothing",
      { ...plan, resource_changes: [{}] },
      "a plan whose `resource_changes[0]` lacks address, type, name, mode, change.actions",
      rewrite,
    ],
    [
      "a state whose root module is no object",
      { format_version: "1.0", values: { root_module: [] } },
      "a state whose `values.root_module` is no object",
      rewrite,
    ],
    [
      "deep nesting in the variables",
      `{"format_version": "1.2", "variables": ${"[".repeat(100_000)}${"]".repeat(100_000)}, "resource_changes": []}`,
      "JSON that is nested too deeply to be read",
      rewrite,
    ],
    [
      "deep nesting in the configuration",
      `{"format_version": "1.2", "configuration": {"root_module": {"outputs": ${"[".repeat(100_000)}${"]".repeat(100_000)}}}, "resource_changes": []}`,
      "JSON that is nested too deeply to be read",
      rewrite,
    ],
  ])("%s", async (_name, content, got, fix) => {
    const refused = await readContent(content).catch((error: unknown) => error);
    expect(refused).toEqual(refusal("-", got, fix));
    expect(refused).toHaveProperty("code", "document");
  });
});

test("a message about broken JSON never quotes the text, which may hold a secret", async () => {
  const refused = await readContent('{"master_password": hunter2}').catch((error: unknown) => error);
  expect(JSON.stringify(refused, ["message", "cause", "stack"])).not.toContain("hunter2");
});

test("fails to read more than a string can hold", () => {
  const bytes = Buffer.alloc(constants.MAX_STRING_LENGTH + 1);
  bytes.write("{}");
  const got = `${bytes.length} bytes, more than the ${Math.floor(bytes.length / 2 ** 20)} MiB that can be read`;
  expect(() => decode("plan.json", bytes)).toThrow(refusal("plan.json", got, "split the plan by stack"));
});
