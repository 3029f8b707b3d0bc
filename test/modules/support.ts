import { type App, DefaultTokenResolver, StringConcat, TerraformStack, Testing, Tokenization } from "cdktf";
import { AwsEnvironment } from "../../modules";

/** A stack as Terraform's JSON configuration: blocks by kind, type and name. */
export interface Configuration {
  readonly provider?: Readonly<Record<string, readonly Block[]>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
}

export type Block = Readonly<Record<string, unknown>>;

export const environmentValues = {
  accountId: "123456789012",
  region: "eu-central-1",
  availabilityZones: ["eu-central-1a", "eu-central-1b"],
} as const;

/** A stack named `shop` with an offline environment over two zones. */
export function stackWithEnvironment(app: App = Testing.app()): TerraformStack {
  const stack = new TerraformStack(app, "shop");
  new AwsEnvironment(stack, "Aws", { ...environmentValues, offline: true });
  return stack;
}

export function configurationOf(stack: TerraformStack): Configuration {
  return JSON.parse(Testing.synth(stack)) as Configuration;
}

/** The sorted addresses of a stack's resources and data sources. */
export function addressesOf(stack: TerraformStack): readonly string[] {
  const { data = {}, resource = {} } = configurationOf(stack);
  return [...addresses("data.", data), ...addresses("", resource)].sort();
}

/** The block at an address. */
export function blockOf(stack: TerraformStack, address: string): Block | undefined {
  const { data = {}, resource = {} } = configurationOf(stack);
  const [kind, ...rest] = address.split(".");
  const [type, name] = kind === "data" ? rest : [kind, ...rest];
  return (kind === "data" ? data : resource)[type ?? ""]?.[name ?? ""];
}

/** The message of what a function throws. */
export function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : "thrown, but no error";
  }
  return "nothing thrown";
}

function addresses(prefix: string, blocks: NonNullable<Configuration["resource"]>): readonly string[] {
  return Object.entries(blocks).flatMap(([type, named]) =>
    Object.keys(named).map((name) => `${prefix}${type}.${name}`),
  );
}

/** A value with its references written as Terraform sees them. */
export function resolved(stack: TerraformStack, value: unknown): unknown {
  return Tokenization.resolve(value, { scope: stack, resolver: new DefaultTokenResolver(new StringConcat()) });
}
