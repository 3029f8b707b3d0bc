import type { Verdict } from "../verdict/verdict";

/** Where something is written. */
export interface SourceLocation {
  /** The file, with `/`, relative to the root of the repository. */
  readonly file: string;
  /** The line, from 1. */
  readonly line: number;
}

/** Finds where a resource of a document is written; undefined where that is not known. */
export type Locate = (document: Verdict["document"], address: string) => SourceLocation | undefined;

/** The document itself: where formats that need a place put a finding whose source is not known. */
export function documentLocation({ source }: Verdict["document"]): SourceLocation {
  const file = source === "-" ? "stdin" : source.replaceAll("\\", "/").replace(/^(?:\.\/+)+/, "");
  return { file, line: 1 };
}
