import { constants } from "node:buffer";
import { refusal } from "./refusal";

const showPlan = "run `terraform show -json PLANFILE > plan.json` and check that";

/**
 * The text of a document's bytes, without a byte order mark of UTF-8.
 *
 * @throws GateError `document` when the bytes are no text in UTF-8, or blank, or more than a string can hold.
 */
export function decode(where: string, bytes: Uint8Array): string {
  if (bytes.length === 0) throw refusal(where, "an empty file", "check that the command that wrote it succeeded");
  if (startsWith(bytes, 0x50, 0x4b)) throw refusal(where, "a binary plan file", showPlan);
  if (isUtf16(bytes))
    throw refusal(where, "text in UTF-16", "write it in UTF-8 (in PowerShell: `| Out-File -Encoding utf8`)");
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    const limit = Math.floor(constants.MAX_STRING_LENGTH / 2 ** 20);
    throw refusal(
      where,
      `${bytes.length} bytes, more than the ${limit} MiB that can be read`,
      "split the plan by stack",
    );
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  const withoutMark = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (!/\S/.test(withoutMark))
    throw refusal(where, "only white space", "check that the command that wrote it succeeded");
  return withoutMark;
}

function startsWith(bytes: Uint8Array, ...expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[index] === byte);
}

/** JSON begins with two ASCII characters, so a zero among the first two bytes is UTF-16 even without its mark. */
function isUtf16(bytes: Uint8Array): boolean {
  const hasMark = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  return hasMark || (bytes.length > 1 && (bytes[0] === 0 || bytes[1] === 0));
}
