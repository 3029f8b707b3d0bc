import type { Row } from "./tally";

/** A stretch of a bar, in the units of the drawing. */
export interface Stretch {
  readonly kind: "fail" | "unknown" | "waived";
  readonly x: number;
  readonly width: number;
}

/** One bar of a chart. */
export interface Bar {
  readonly name: string;
  readonly y: number;
  readonly stretches: readonly Stretch[];
  readonly total: number;
  /** Where the total is written. */
  readonly end: number;
}

/** A bar chart of findings: a bar a row, the longest over the whole width. */
export interface Chart {
  readonly height: number;
  readonly bars: readonly Bar[];
  /** How many rows with findings have no bar. */
  readonly hidden: number;
}

const left = 90;
const width = 400;
const rowHeight = 28;
const mostBars = 16;
const kinds = ["fail", "unknown", "waived"] as const;

/** The chart of the rows given, or undefined when none has a finding. Rows without one are left out. */
export function chartOf(rows: readonly Row[]): Chart | undefined {
  const found = rows.filter((row) => totalOf(row) > 0);
  const shown = found.slice(0, mostBars);
  const longest = Math.max(...shown.map(totalOf));
  if (shown.length === 0) return undefined;
  const bars = shown.map((row, index) => barOf(row, index * rowHeight, width / longest));
  return { height: bars.length * rowHeight, bars, hidden: found.length - shown.length };
}

/** The rows with the most findings first. */
export function mostFirst(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => totalOf(other) - totalOf(one));
}

function totalOf({ fail, unknown, waived }: Row): number {
  return fail + unknown + waived;
}

function barOf(row: Row, y: number, unit: number): Bar {
  let x = left;
  const stretches = kinds.flatMap((kind): readonly Stretch[] => {
    const count = row[kind];
    if (count === 0) return [];
    const stretch = { kind, x: round(x), width: round(count * unit) };
    x += count * unit;
    return [stretch];
  });
  return { name: row.name, y, stretches, total: totalOf(row), end: round(x + 6) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
