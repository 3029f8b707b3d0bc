import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/** A place in a file of HCL. */
export interface HclPlace {
  /** The file, with `/`, relative to the root of the repository, or to the folder in use where there is no repository. */
  readonly file: string;
  readonly line: number;
}

/** What the `.tf` files of one folder declare. */
interface HclFolder {
  /** Resources and data sources by the end of their address, e.g. `data.aws_region.here`. */
  readonly blocks: ReadonlyMap<string, { readonly file: string; readonly line: number }>;
  /** Folders of the local modules that are called, by the call's name. */
  readonly modules: ReadonlyMap<string, string>;
}

/**
 * Finds the block that declares a resource, in the `.tf` files beside the document and then in the folder in use, through
 * calls of local modules. It reads no more than the files of those folders, once, and only when it is asked.
 *
 * @param folder the folder in use
 * @returns finds the block by the path of the document and the resource's address; undefined where there is none
 */
export function hclSources(folder: string): (document: string, address: string) => HclPlace | undefined {
  const root = repositoryOf(folder) ?? folder;
  const folders = new Map<string, HclFolder>();
  const open = (path: string): HclFolder => {
    const known = folders.get(path) ?? readFolder(path);
    folders.set(path, known);
    return known;
  };
  return (document, address) => {
    for (const start of new Set([dirname(resolve(folder, document)), folder])) {
      const place = find(start, namesOf(address), open);
      if (place === undefined) continue;
      const file = relative(root, place.file).split(sep).join("/");
      if (!file.startsWith("../")) return { file, line: place.line };
    }
    return undefined;
  };
}

function repositoryOf(folder: string): string | undefined {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if (existsSync(join(path, ".git"))) return path;
    if (path === dirname(path)) return undefined;
  }
}

/** The names of an address without its indexes: `module.a["x"].aws_kms_key.k[0]` is module, a, aws_kms_key, k. */
function namesOf(address: string): readonly string[] {
  return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, "").split(".");
}

function find(start: string, names: readonly string[], open: (path: string) => HclFolder): HclPlace | undefined {
  let folder = start;
  let rest = names;
  while (rest[0] === "module") {
    const next = open(folder).modules.get(rest[1] ?? "");
    if (next === undefined) return undefined;
    folder = next;
    rest = rest.slice(2);
  }
  return open(folder).blocks.get(rest.join("."));
}

function readFolder(folder: string): HclFolder {
  const blocks = new Map<string, HclPlace>();
  const modules = new Map<string, string>();
  for (const file of filesOf(folder)) {
    let call: string | undefined;
    readFileSync(file, "utf8")
      .split("\n")
      .forEach((text, index) => {
        const [, kind, first = "", second] = /^\s*(resource|data|module)\s+"([^"]+)"(?:\s+"([^"]+)")?/.exec(text) ?? [];
        if (kind !== undefined) call = kind === "module" ? first : undefined;
        if (kind === "resource") blocks.set(`${first}.${second}`, { file, line: index + 1 });
        if (kind === "data") blocks.set(`data.${first}.${second}`, { file, line: index + 1 });
        const [, source] = /^\s*source\s*=\s*"(\.{1,2}\/[^"]*)"/.exec(text) ?? [];
        if (call !== undefined && source !== undefined) modules.set(call, join(folder, source));
      });
  }
  return { blocks, modules };
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".tf"))
      .map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}
