import { join, relative } from "node:path";
import { decisions } from "../../scripts/mutation/run";
import { schemaFile, type SlimBlock } from "../../scripts/policies/slim-block";
import { describeWith } from "../support/requires";
import { attributePaths, namingParameters, parse, type AttributePath, type NamingParameters } from "./attribute-paths";
import { catalog, distinct, filesBelow, read, root } from "./rules-on-disk";

const schema = JSON.parse(read(join(root, schemaFile))) as Readonly<Record<string, SlimBlock>>;
const types = distinct(catalog.rules.flatMap(({ resources, reads }) => [...resources, ...reads]));
const sources = filesBelow(join(root, "policies/aurora"), ".rego")
  .filter((file) => !file.endsWith("_test.rego") && !file.includes("/testing/"))
  .map((file) => relative(root, file));

/** True when one of the types has it. Inside of a map or an attribute of objects, every name is one. */
function isKnown(path: AttributePath, among: readonly string[]): boolean {
  return among.some((type) => {
    let block: true | SlimBlock | undefined = schema[type];
    for (const name of path) {
      if (block === true) return true;
      block = block?.[name];
    }
    return block !== undefined;
  });
}

/** The types that a rule judges and looks at; a library file is used by several. */
function typesOf(file: string): readonly string[] {
  const [, id] = /rules\/(\w+\/\w+)\//.exec(file) ?? [];
  const rule = catalog.rules.find((candidate) => candidate.id === id);
  return rule === undefined ? types : [...rule.resources, ...rule.reads];
}

test("the provider's schema has every resource type that the rules name", () => {
  expect(Object.keys(schema)).toEqual(types);
  expect(types.filter((type) => Object.keys(schema[type] ?? {}).length === 0)).toEqual([]);
});

describeWith("opa", "every attribute that the policies name", () => {
  let naming: NamingParameters;
  const modules = new Map<string, unknown>();
  beforeAll(() => {
    for (const file of sources) modules.set(file, parse(file));
    const libraries = [...modules].filter(([file]) => file.includes("/lib/"));
    naming = new Map(libraries.flatMap(([file, module]) => [...namingParameters(file, module)]));
  }, 120_000);

  test("is found where a function of the library takes one", () => {
    expect(naming.get("attribute.must_be")).toEqual([1]);
    expect(naming.get("link.to")).toEqual([1]);
  });

  test.each(sources)("exists in the AWS provider: %s", (file) => {
    const unknown = attributePaths(modules.get(file), naming).filter((path) => !isKnown(path, typesOf(file)));
    expect(distinct(unknown.map((path) => path.join(".")))).toEqual([]);
  });

  test("exists in the type that a rule says it decides by", () => {
    const unknown = decisions().filter(({ type, attribute }) => !isKnown([attribute], [type]));
    expect(unknown.map(({ rule, type, attribute }) => `${rule}: ${type}.${attribute}`)).toEqual([]);
  });
});
