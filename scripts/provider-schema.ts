/**
 * Writes which attributes and blocks the AWS provider has for each resource type that the policies name, so that tests can tell a
 * misspelt attribute: test/fixtures/provider-schema.json.
 *
 *   npm run schema              writes the file
 *   npm run schema -- --check   compares with what is committed, exits 1 on a difference
 *
 * Needs Terraform on the PATH. TF_CLI_CONFIG_FILE and TF_PLUGIN_CACHE_DIR are honoured.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { format } from "prettier";

import { catalog } from "./policies/catalog";
import { root } from "./policies/opa";
import { schemaFile, type SlimBlock } from "./policies/slim-block";

interface Block {
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly block_types?: Readonly<Record<string, { readonly block: Block }>>;
}

type Schemas = Readonly<Record<string, { readonly block: Block }>>;

interface ProviderSchema {
  readonly resource_schemas: Schemas;
  readonly data_source_schemas: Schemas;
}

async function main(): Promise<void> {
  const { resource_schemas: resources, data_source_schemas: dataSources } = providerSchema();
  const types = [...new Set(catalog().rules.flatMap((rule) => [...rule.resources, ...rule.reads]))].sort();
  const slim = Object.fromEntries(
    types.map((type) => [type, { ...slimOf(dataSources, type), ...slimOf(resources, type) }]),
  );
  const text = await format(JSON.stringify(slim), { parser: "json", printWidth: 120 });
  const file = join(root, schemaFile);
  if (!process.argv.includes("--check")) {
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    process.stderr.write(`${schemaFile} is not what the provider says. Run: npm run schema\n`);
    process.exitCode = 1;
  }
}

function providerSchema(): ProviderSchema {
  const folder = mkdtempSync(join(tmpdir(), "aurora-guard-schema-"));
  const terraform = (...commandLine: readonly string[]): string =>
    execFileSync("terraform", commandLine, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 30 });
  try {
    copyFileSync(join(root, "test/fixtures/provider.tf"), join(folder, "provider.tf"));
    terraform("init", "-input=false", "-no-color");
    const { provider_schemas: schemas } = JSON.parse(terraform("providers", "schema", "-json")) as {
      readonly provider_schemas: Readonly<Record<string, ProviderSchema>>;
    };
    const [schema] = Object.values(schemas);
    if (schema === undefined) throw new Error("terraform providers schema: gave no provider");
    return schema;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function slimOf(schemas: Schemas, type: string): SlimBlock {
  const schema = schemas[type];
  return schema === undefined ? {} : slimBlock(schema.block);
}

function slimBlock({ attributes = {}, block_types: blocks = {} }: Block): SlimBlock {
  return {
    ...Object.fromEntries(Object.keys(attributes).map((name) => [name, true as const])),
    ...Object.fromEntries(Object.entries(blocks).map(([name, { block }]) => [name, slimBlock(block)])),
  };
}

void main();
