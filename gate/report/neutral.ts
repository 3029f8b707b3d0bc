const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const invisibleExceptLineFeed = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }).join("");
}

/**
 * Text that a terminal only shows: control characters, escape sequences, line breaks, bidirectional overrides and
 * lone surrogates are written as `\uXXXX`. A plan's text is written by whoever wrote the configuration, and could
 * otherwise repaint the report or hide a finding.
 */
export function visible(text: string): string {
  return text.replace(invisible, escapeUnits);
}

/**
 * A value as indented JSON whose strings hold no invisible character. The escapes are JSON's own, so that the values
 * read back are the same; line feeds stay, as JSON has them between values only.
 */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(invisibleExceptLineFeed, escapeUnits);
}
