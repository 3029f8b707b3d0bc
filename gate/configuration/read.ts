import { readFile } from "node:fs/promises";
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document as YamlDocument } from "yaml";
import { GateError } from "../errors";
import type { Catalog } from "../policy/catalog";
import type { Configuration, LoadedConfiguration } from "./configuration";
import { meaningProblems } from "./meaning";
import type { Problem } from "./problem";
import { formProblems } from "./validate";

/**
 * Reads a configuration.
 *
 * @param file its path, as it stands in errors
 * @param today as `YYYY-MM-DD`, from which a waiver may hold a year
 * @throws GateError `usage` that names every problem with line and column, a line each
 */
export async function readConfiguration(file: string, catalog: Catalog, today: string): Promise<LoadedConfiguration> {
  const lines = new LineCounter();
  const document = parseDocument(await read(file), { lineCounter: lines, uniqueKeys: true });
  const faults = document.errors.map(({ pos, message }) => {
    const { line, col } = lines.linePos(pos[0]);
    return `${file}:${line}:${col}: ${message.split(" at line ")[0]}`;
  });
  refuse(faults);
  // A file of comments alone, as `init` writes it, says nothing.
  const content = (document.toJS() as unknown) ?? {};
  refuse(formProblems(content).map((problem) => located(file, document, lines, problem)));
  const configuration = content as Configuration;
  refuse(meaningProblems(configuration, catalog, today).map((problem) => located(file, document, lines, problem)));
  return { file, content: configuration };
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new GateError("usage", problems.join("\n"));
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new GateError("usage", `${file}: cannot be read (${code}); check the path and its permissions`, {
      cause: error,
    });
  }
}

function located(file: string, document: YamlDocument, lines: LineCounter, { path, message, atKey }: Problem): string {
  const { line, col } = lines.linePos(offsetOf(document, path, atKey === true));
  const where = path.map((step, index) => (typeof step === "number" ? `[${step}]` : `${index > 0 ? "." : ""}${step}`));
  const subject = atKey || where.length === 0 ? "" : `${where.join("")}: `;
  return `${file}:${line}:${col}: ${subject}${message}`;
}

function offsetOf(document: YamlDocument, path: Problem["path"], atKey: boolean): number {
  if (atKey) {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    return isScalar(pair?.key) ? startOf(pair.key) : 0;
  }
  return startOf(path.length === 0 ? document.contents : document.getIn(path, true));
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
