import type { Document } from "../../../gate/document/document";
import { readDocuments } from "../../../gate/document/read";
import type { Reads } from "../../../gate/document/slim";
import { GateError } from "../../../gate/errors";

/** Reads text, bytes or a value to be written as JSON, as if it came from a pipe. */
export async function readContent(content: string | Uint8Array | object, reads?: Reads): Promise<Document> {
  const isValue = typeof content === "object" && !(content instanceof Uint8Array);
  const bytes = Buffer.from(isValue ? JSON.stringify(content) : (content as string));
  const [document] = await readDocuments("-", { stdin: chunksOf(bytes), reads });
  if (document === undefined) throw new Error("standard input gave no document");
  return document;
}

/** What the policies get of a document. */
export function inputOf(document: Document): unknown {
  return JSON.parse(Buffer.from(document.input).toString("utf8"));
}

/** The whole refusal of a document. */
export function refusal(where: string, got: string, fix: string): GateError {
  const want = "a plan or a state written by `terraform show -json`, a cdktf.out folder or one of its stacks";
  return new GateError("document", `${where}: got ${got}, want ${want}; ${fix}`);
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes.subarray(0, 7);
  yield bytes.subarray(7);
}
