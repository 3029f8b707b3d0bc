import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Catalog } from "../policy/catalog";
import type { Verdict } from "../verdict/verdict";
import type { ReportOrigin } from "./json";
import type { Locate } from "./location";

/** What a report can be made of besides the verdicts. */
export interface ReportContext {
  readonly catalog: Catalog;
  readonly origin: ReportOrigin;
  /** Colour it for a terminal, in a format that knows colours. */
  readonly color: boolean;
  /** Show every finding, in a format that leaves some out. */
  readonly all: boolean;
  /**
   * Finds where a resource is written, for a format that points at it.
   *
   * @default the document itself is pointed at
   */
  readonly locate?: Locate;
}

/** A format of reports: pure, from verdicts to text. */
export type RenderReport = (verdicts: readonly Verdict[], context: ReportContext) => string;

const folder = join(__dirname, "formats");

/** The names of the formats: each file in `formats/` that exports `render` is one. */
export function formatNames(): readonly string[] {
  const files = readdirSync(folder).filter((file) => /(?<!\.d)\.[jt]s$/.test(file));
  return files.map((file) => basename(file).replace(/\.[jt]s$/, "")).sort();
}

/** Loads one of the formats. */
export async function loadFormat(name: string): Promise<RenderReport> {
  const { render } = (await import(join(folder, name))) as { readonly render: RenderReport };
  return render;
}
