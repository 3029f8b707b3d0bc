import { describeJson, isObject, type JsonObject } from "./json";
import { refusal } from "./refusal";

const writeAgain = "write it again with `terraform show -json`, and check that the command succeeded";

/**
 * The JSON object that a text holds.
 *
 * @throws GateError `document` when the text is no JSON, is cut off, or is JSON but no object. The message never quotes
 * the text: a plan holds secrets in clear.
 */
export function parse(where: string, text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refusal(where, describeBrokenText(text, error), writeAgain);
  }
  if (!isObject(value)) throw refusal(where, `JSON that is ${kindOf(value)}`, writeAgain);
  return value;
}

function kindOf(value: unknown): string {
  return typeof value === "object" ? describeJson(value) : `a ${typeof value}`;
}

/** V8 tells the offset of an error only in its message, and quotes the text there: only the offset is taken. */
function describeBrokenText(text: string, error: unknown): string {
  if (text.trimStart().startsWith('{"@level"')) return "the log of `terraform plan -json`";
  if (/Terraform will perform|No changes\. |Terraform used the selected providers/.test(text.slice(0, 20_000))) {
    return "the text that `terraform plan` prints for people";
  }
  if (!text.trimStart().startsWith("{")) return "text that is not JSON";
  const message = error instanceof Error ? error.message : "";
  const position = /at position (\d+)/.exec(message)?.[1];
  const isCutOff = /^Un(expected end|terminated)/.test(message) || Number(position) >= text.trimEnd().length;
  if (isCutOff) return "JSON that is cut off at its end";
  return `text that is not JSON${position === undefined ? "" : ` from ${describePosition(text, Number(position))}`}`;
}

function describePosition(text: string, position: number): string {
  const before = text.slice(0, position);
  return `line ${before.split("\n").length}, column ${position - before.lastIndexOf("\n")}`;
}
