import { referencesOf } from "./traversal";

/** What a string of Terraform's JSON configuration says: a text as it stands, or something that Terraform computes. */
export interface Template {
  /** The text with its escapes resolved; undefined when the string holds an interpolation or a directive. */
  readonly literal: string | undefined;
  /** What it refers to, in the order and form that Terraform lists it. */
  readonly references: readonly string[];
}

interface Scan {
  readonly text: string;
  readonly references: string[];
  /** Names that a `for` declares: they are no references. */
  readonly scoped: Set<string>;
  position: number;
}

const opening = "(?:\\$|%)\\{";
const templateMark = new RegExp(`\\$\\$\\{|%%\\{|${opening}|\\\\.|"`, "gs");
const identifier = "[\\p{L}_][\\p{L}\\p{N}_-]*";
const tokens = {
  space: /\s+/uy,
  number: /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/uy,
  accessor: new RegExp(`\\.\\s*(?:${identifier}|\\*|\\d+)`, "uy"),
  declaration: new RegExp(`for\\s+(${identifier})(?:\\s*,\\s*(${identifier}))?\\s+in\\b`, "uy"),
  call: new RegExp(`${identifier}(?:::${identifier})*\\s*\\(`, "uy"),
  traversal: new RegExp(`${identifier}(?:\\.(?:${identifier}|\\d+)|\\[(?:\\d+|"(?:[^"\\\\$%]|\\\\.)*")\\])*`, "uy"),
};

/**
 * Reads a string as Terraform reads it in JSON syntax: `${…}` and `%{…}` are computed, `$${` and `%%{` are escapes.
 * Source: https://developer.hashicorp.com/terraform/language/syntax/json#expression-mapping
 */
export function readTemplate(text: string): Template {
  if (!new RegExp(opening).test(text)) return { literal: text, references: [] };
  const scan: Scan = { text, references: [], scoped: new Set(), position: 0 };
  const isLiteral = skipTemplate(scan, false);
  const literal = isLiteral ? text.replaceAll("$${", "${").replaceAll("%%{", "%{") : undefined;
  return { literal, references: scan.references };
}

/** Moves behind a template, to its closing quote when it is `quoted`; true when nothing in it is computed. */
function skipTemplate(scan: Scan, quoted: boolean): boolean {
  let isLiteral = true;
  for (;;) {
    templateMark.lastIndex = scan.position;
    const mark = templateMark.exec(scan.text);
    if (!mark) {
      scan.position = scan.text.length;
      return isLiteral;
    }
    scan.position = mark.index + mark[0].length;
    if (mark[0] === '"' && quoted) return isLiteral;
    if (mark[0].startsWith("\\") && !quoted) scan.position = mark.index + 1;
    if (mark[0] === "${" || mark[0] === "%{") {
      isLiteral = false;
      skipExpression(scan);
    }
  }
}

/** Moves behind the brace that closes an expression, collecting what the expression refers to. */
function skipExpression(scan: Scan): void {
  let depth = 0;
  while (scan.position < scan.text.length) {
    if (skipWord(scan)) continue;
    const character = scan.text[scan.position] ?? "";
    scan.position += 1;
    if (character === '"') skipTemplate(scan, true);
    else if ("{[(".includes(character)) depth += 1;
    else if ("}])".includes(character)) {
      if (depth === 0) return;
      depth -= 1;
    }
  }
}

/** Moves behind one word of an expression; false when there is none here. */
function skipWord(scan: Scan): boolean {
  if (take(scan, tokens.space) || take(scan, tokens.number) || take(scan, tokens.accessor)) return true;
  const declaration = take(scan, tokens.declaration);
  if (declaration) {
    for (const name of declaration.slice(1)) if (name) scan.scoped.add(name);
    return true;
  }
  const call = take(scan, tokens.call);
  if (call) {
    scan.position -= 1;
    return true;
  }
  const traversal = take(scan, tokens.traversal);
  if (!traversal) return false;
  scan.references.push(...referencesOf(traversal[0], scan.scoped));
  return true;
}

function take(scan: Scan, token: RegExp): RegExpExecArray | null {
  token.lastIndex = scan.position;
  const match = token.exec(scan.text);
  if (match) scan.position += match[0].length;
  return match;
}
