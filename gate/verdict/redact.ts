import type { ResourceChange } from "../document/document";
import type { Evidence } from "../policy/evaluation";
import { canHoldSecret } from "./secret-attributes";

/** Stands in a report for a value that must not be shown. */
export const sensitive = "(sensitive)";

/**
 * The evidence without values that must not be shown: those that Terraform marks sensitive, wherever among `changes`
 * they were found, and those of attributes that can hold a secret, marked or not. That a value is null stays visible.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format#change-representation
 *
 * @param subject the change of the resource that was judged
 * @param related the changes of the other resources that took part
 */
export function redact(evidence: Evidence, subject: ResourceChange, related: readonly ResourceChange[]): Evidence {
  if (evidence.found === undefined || evidence.found === null) return evidence;
  const path = evidence.attribute.split(".");
  const hides = isMarked(path, subject) || path.some((name) => canHoldSecret(subject.type, name, evidence.found));
  if (hides) return { ...evidence, found: sensitive };
  if (textsIn(evidence.found).length === 0) return evidence;
  const hidden = new Set([subject, ...related].flatMap(sensitiveTexts));
  return { ...evidence, found: hideWithin(evidence.found, subject.type, hidden) };
}

/** Hides what is secret inside of a value: keys that can hold one, and texts that are sensitive elsewhere. */
function hideWithin(value: unknown, type: string, hidden: ReadonlySet<unknown>): unknown {
  if (hidden.has(value)) return sensitive;
  if (Array.isArray(value)) return value.map((element) => hideWithin(element, type, hidden));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      canHoldSecret(type, key, inner) ? sensitive : hideWithin(inner, type, hidden),
    ]),
  );
}

/** True when the value at the path, one around it or one inside of it is marked. */
function isMarked(path: readonly string[], { change }: ResourceChange): boolean {
  return [change.before_sensitive, change.after_sensitive].some((marks) => {
    let mark: unknown = marks;
    for (const key of path) {
      if (mark === true) return true;
      mark = childOf(mark, key);
    }
    return holdsTrue(mark);
  });
}

function holdsTrue(mark: unknown): boolean {
  if (typeof mark !== "object" || mark === null) return mark === true;
  return Object.values(mark).some(holdsTrue);
}

/** Texts and numbers that are marked; a truth value is too common to be told by its value. */
function sensitiveTexts({ change }: ResourceChange): readonly unknown[] {
  return [...marked(change.before, change.before_sensitive), ...marked(change.after, change.after_sensitive)];
}

function marked(value: unknown, mark: unknown): readonly unknown[] {
  if (mark === true) return textsIn(value);
  if (typeof mark !== "object" || mark === null) return [];
  return Object.entries(mark).flatMap(([key, inner]) => marked(childOf(value, key), inner));
}

function textsIn(value: unknown): readonly unknown[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsIn);
  return (typeof value === "string" && value !== "") || typeof value === "number" ? [value] : [];
}

function childOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
