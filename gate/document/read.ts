import { webcrypto } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { checkedChanges } from "./check-plan";
import { decode } from "./decode";
import type { Document } from "./document";
import { callsModules, planOfStack } from "./from-stack";
import { planOfState } from "./from-state";
import { arrayOrEmpty, objectOrEmpty, type JsonObject } from "./json";
import { parse } from "./parse";
import { recognise, type Recognised } from "./recognise";
import { refusal } from "./refusal";
import { slim, type Reads } from "./slim";
import { findStacks, stackFile } from "./stacks";

/** How documents are read. */
export interface ReadOptions {
  /**
   * What the policies read of a plan; all else is left out.
   * @default everything
   */
  readonly reads?: Reads;
  /**
   * What `-` reads.
   * @default process.stdin
   */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/**
 * Reads a plan, a state or synthesized stacks: one document each.
 *
 * @param what a file that `terraform show -json` wrote (plan or state, also in HCP Terraform's `{"plan": …}`), a
 * `cdktf.out` folder, one of its stacks (the folder or its `cdk.tf.json`), or `-` for standard input
 * @returns at least one document; the stacks of a `cdktf.out` sorted by name
 * @throws GateError `document`, with one line that says what was got and what is taken
 */
export async function readDocuments(what: string, options: ReadOptions = {}): Promise<readonly Document[]> {
  if (what === "-") {
    return [await documentOf(what, "stdin", await readAll(options.stdin ?? process.stdin), options.reads)];
  }
  if (!(await isFolder(what))) {
    const name = basename(what) === stackFile ? basename(join(what, "..")) : basename(what);
    return [await documentOf(what, name, await readBytes(what), options.reads)];
  }
  const documents: Document[] = [];
  for (const folder of await findStacks(what)) {
    const bytes = await readBytes(join(folder, stackFile));
    documents.push(await documentOf(folder, basename(folder), bytes, options.reads));
  }
  return documents.sort((left, right) => (left.name < right.name ? -1 : 1));
}

async function documentOf(
  source: string,
  fallbackName: string,
  bytes: Uint8Array,
  reads: Reads | undefined,
): Promise<Document> {
  // Begun first: it runs beside the parsing, on a thread of its own.
  const digest = webcrypto.subtle.digest("SHA-256", bytes);
  const recognised = recognise(source, parse(source, decode(source, bytes)));
  const { kind, content } = recognised;
  const { input, resourceChanges } = slimText(source, recognised, reads);
  return {
    source,
    name: kind === "stack" ? (stackName(content) ?? fallbackName) : fallbackName,
    kind,
    sha256: Buffer.from(await digest).toString("hex"),
    ...textOf(content, "format_version", "formatVersion"),
    ...textOf(content, "terraform_version", "terraformVersion"),
    preview: kind === "stack",
    complete: isComplete(recognised),
    resourceChanges,
    input,
  };
}

function slimText(
  source: string,
  recognised: Recognised,
  reads: Reads | undefined,
): Pick<Document, "input" | "resourceChanges"> {
  try {
    const whole = planOf(source, recognised);
    const { plan, resourceChanges } = slim(whole, checkedChanges(source, whole), reads);
    return { input: new TextEncoder().encode(JSON.stringify(plan)), resourceChanges };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw refusal(source, "JSON that is nested too deeply to be read", "write it again with `terraform show -json`");
  }
}

function planOf(source: string, { kind, content }: Recognised): JsonObject {
  if (kind === "plan") return content;
  return kind === "state" ? planOfState(source, content) : planOfStack(content);
}

function isComplete({ kind, content }: Recognised): boolean {
  if (kind === "stack") return !callsModules(content);
  return content["complete"] !== false && arrayOrEmpty(content["deferred_changes"]).length === 0;
}

function stackName(stack: JsonObject): string | undefined {
  const name = objectOrEmpty(objectOrEmpty(stack["//"])["metadata"])["stackName"];
  return typeof name === "string" ? name : undefined;
}

function textOf<Name extends string>(content: JsonObject, key: string, name: Name): Partial<Record<Name, string>> {
  const value = content[key];
  return typeof value === "string" ? ({ [name]: value } as Partial<Record<Name, string>>) : {};
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

function unreadable(path: string, error: unknown): Error {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown error";
  if (code === "ENOENT") return refusal(path, "no such file or folder", "check the path");
  return refusal(path, `a file that cannot be read (${code})`, "check the path and its permissions");
}
