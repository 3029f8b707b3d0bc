import { createHash } from "node:crypto";
import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";

/** CDKTF leaves this id out of resource addresses, so names leave it out too. */
const hiddenId = "Default";

/**
 * The ids from the stack (left out) down to the construct, for names that must be unique and stable within the stack: as
 * unique as the addresses that CDKTF makes.
 */
export function pathInStack(construct: IConstruct): readonly string[] {
  const scopes = construct.node.scopes;
  const ids = scopes.slice(scopes.indexOf(TerraformStack.of(construct)) + 1).map((scope) => scope.node.id);
  return ids.filter((id) => id !== hiddenId);
}

/** The path of the construct as error messages give it, stack included: `prod/Orders/Network`. */
export function shownPath(construct: IConstruct): string {
  return [TerraformStack.of(construct).node.id, ...pathInStack(construct)].join("/");
}

/**
 * A name from the construct's path, stack included: lower case, letters, digits and single hyphens, first a letter.
 * `prod/OrderStore` gives `prod-order-store`.
 */
export function dashedName(construct: IConstruct): string {
  const dashed = shownPath(construct)
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
  return dashed === "" ? "aurora" : dashed;
}

/** The name of {@link dashedName}, shortened where it is longer than a service takes, and still as unique. */
export function boundedName(construct: IConstruct, longest: number): string {
  const name = dashedName(construct);
  if (name.length <= longest) return name;
  const digest = createHash("sha256").update(shownPath(construct)).digest("hex").slice(0, 8);
  return `${name.slice(0, longest - 9).replace(/-+$/, "")}-${digest}`;
}
