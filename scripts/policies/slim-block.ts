/** What a resource type has, of the provider's schema: attributes are true, blocks hold theirs. */
export interface SlimBlock {
  readonly [name: string]: true | SlimBlock;
}

/** Where the slimmed schema of the provider lies, from the repository's root. */
export const schemaFile = "test/fixtures/provider-schema.json";
