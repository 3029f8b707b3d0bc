import { reasons } from "../policy/reasons";
import type { Result } from "../verdict/verdict";
import type { Waiver } from "../verdict/waiver";
import { visible } from "./neutral";

/** A text that is cut where it is longer, and then says how long it was. */
export function shorten(text: string, longest = 200): string {
  if (text.length <= longest) {
    return text;
  }
  const characters = Array.from(text);
  if (characters.length <= longest) {
    return text;
  }
  return `${characters.slice(0, longest).join("")}… (${characters.length} characters)`;
}

/** A value of a plan in one line: as JSON with a blank after each comma, without control characters, shortened. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) {
    return shorten(`[${value.map((entry) => valueText(entry)).join(", ")}]`);
  }
  return shorten(visible(JSON.stringify(value)));
}

function foundClause(attribute: string, found: unknown): string {
  if (found === null) {
    return `${attribute} is not set`;
  }
  if (found === "(sensitive)") {
    return `${attribute} is sensitive, its value is not shown`;
  }
  if (found === "" || (Array.isArray(found) && found.length === 0)) {
    return `${attribute} is empty`;
  }
  return `${attribute} is ${valueText(found)}`;
}

function reasonText(reason: string): string {
  return Object.hasOwn(reasons, reason) ? (reasons[reason] ?? reason) : reason;
}

/**
 * What a rule found, in one clause.
 *
 * @example `storage_encrypted is false`, `kms_key_id is not set`, `kms_key_id cannot be decided: it depends on …`
 */
export function foundText(result: Result): string {
  const attribute = visible(result.attribute ?? "the resource");
  if (result.reason === "absent") {
    return `this plan holds no ${attribute} for it`;
  }
  if (result.found === null && result.reason === "unset_default") {
    return foundClause(attribute, null);
  }
  const reason = result.reason === undefined ? undefined : visible(reasonText(result.reason));
  if (result.found !== undefined) {
    const clause = foundClause(attribute, result.found);
    return reason === undefined ? clause : `${clause}: ${reason}`;
  }
  const clause = result.status === "unknown" ? `${attribute} cannot be decided` : `${attribute} is not as wanted`;
  return reason === undefined ? clause : `${clause}: ${reason}`;
}

/** What a rule wanted of this resource, where it says more than the rule's own `wanted`; else undefined. */
export function expectedText(result: Result): string | undefined {
  return result.expected === undefined ? undefined : valueText(result.expected);
}

/** Who accepts a finding until when, and why. */
export function waiverText({ owner, expires, reason, ticket }: Waiver): string {
  const tracked = ticket === undefined ? "" : `, ${visible(ticket)}`;
  return `until ${expires} by ${visible(owner)}${tracked}: ${visible(reason)}`;
}
