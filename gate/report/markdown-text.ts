import { visible } from "./neutral";

/** Stands between an `@` and a name, so that nobody is called. */
const mentionsNobody = "<!-- -->";

/**
 * Other people's text as a code span: nothing in it is markup, a mention, a link or a picture. The fence is longer than
 * any run of backticks in the text. Not for the cells of a table, in which a `|` would end it.
 * Source: https://spec.commonmark.org/0.31.2/#code-spans
 */
export function code(text: string): string {
  const shown = visible(text);
  const runs = (shown.match(/`+/g) ?? []).map((run) => run.length);
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  const pad = shown === "" || /^[` ]|[` ]$/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Text where HTML or a cell of a table is: each character that could be markup is an entity, and no name is mentioned. */
export function html(text: string): string {
  const encode = (character: string): string =>
    `&#${character.codePointAt(0)};${character === "@" ? mentionsNobody : ""}`;
  return visible(text).replace(/[^\p{L}\p{N} /,-]/gu, encode);
}

/** Other people's text as code where HTML or a cell of a table is. */
export function htmlCode(text: string): string {
  return `<code>${html(text)}</code>`;
}

/** Our own text, in which no character is markup and no name is mentioned. */
export function prose(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]<>()#|~&$]/g, (character) => `\\${character}`)
    .replaceAll("@", `@${mentionsNobody}`);
}
