import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { existsSync } from "node:fs";
import { decode } from "./decode";
import { isObject, objectOrEmpty } from "./json";
import { parse } from "./parse";
import { refusal } from "./refusal";

/** The name of the file that CDKTF synthesizes a stack to. */
export const stackFile = "cdk.tf.json";

const synthesize = "synthesize the stacks first, e.g. with `cdktf synth`";

/**
 * The folders of the stacks in a folder: itself when it is a stack, else those that CDKTF's `manifest.json` lists.
 *
 * @throws GateError `document` when there is none
 */
export async function findStacks(folder: string): Promise<readonly string[]> {
  if (existsSync(join(folder, stackFile))) return [folder];
  const manifest = join(folder, "manifest.json");
  if (!existsSync(manifest)) throw refusal(folder, "a folder without stacks", synthesize);
  const stacks = objectOrEmpty(parse(manifest, decode(manifest, await readFile(manifest)))["stacks"]);
  const paths = Object.values(stacks).map((stack) => pathOf(manifest, stack));
  if (paths.length === 0) throw refusal(folder, "a cdktf.out folder without stacks", synthesize);
  return paths.map((path) => join(folder, dirname(path)));
}

function pathOf(manifest: string, stack: unknown): string {
  const path = isObject(stack) ? stack["synthesizedStackPath"] : undefined;
  if (typeof path === "string" && path.endsWith(stackFile)) return path;
  throw refusal(
    manifest,
    `a stack that is not synthesized to ${stackFile}`,
    "turn CDKTF's HCL output off and synthesize again",
  );
}
