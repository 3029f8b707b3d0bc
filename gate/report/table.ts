import { createColors } from "picocolors";
import type { Verdict } from "../verdict/verdict";
import { visible } from "./neutral";
import { padCells } from "./columns";

/** One line of the verdict table. */
export interface TableRow {
  readonly verdict: Verdict;
  /** True when the verdict stands in for one that could not be made, e.g. because `terraform plan` failed. */
  readonly incomplete?: boolean;
  /** How long it took to get from the stack to the verdict, in milliseconds. The column is left out where no row has it. */
  readonly milliseconds?: number;
}

/** A duration as people read it: `340 ms`, `12.3 s`, `2 min 5 s`. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 999.5) {
    return `${Math.round(milliseconds)} ms`;
  }
  if (milliseconds < 59_950) {
    return `${(milliseconds / 1000).toFixed(1)} s`;
  }
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function verdictText({ verdict, incomplete }: TableRow): string {
  if (incomplete) {
    return "INCOMPLETE";
  }
  return verdict.passed ? "PASS" : "FAIL";
}

function cells(row: TableRow, timed: boolean): string[] {
  const { document, summary } = row.verdict;
  const numbers = [summary.pass, summary.fail, summary.unknown].map(String);
  const time = row.milliseconds === undefined ? "" : durationText(row.milliseconds);
  const judged = document.preview ? `${document.kind} (preview)` : document.kind;
  return [visible(document.name), judged, ...numbers, verdictText(row), ...(timed ? [time] : [])];
}

/** The verdict table: a line a document with its name, kind (and `preview`), counts, verdict and time. Ends in a line feed. */
export function tableReport(rows: readonly TableRow[], options: { readonly color: boolean }): string {
  const colors = createColors(options.color);
  const timed = rows.some((row) => row.milliseconds !== undefined);
  const header = ["stack", "judged", "pass", "fail", "unknown", "verdict", ...(timed ? ["time"] : [])];
  const right = [false, false, true, true, true, false, true];
  const [head = "", ...body] = padCells([header, ...rows.map((row) => cells(row, timed))], right);
  const lines = body.map((line, index) => {
    const row = rows[index];
    return row !== undefined && !row.incomplete && row.verdict.passed ? colors.green(line) : colors.red(line);
  });
  return `${[colors.bold(head), ...lines].join("\n")}\n`;
}
