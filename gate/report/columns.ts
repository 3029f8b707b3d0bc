/** Lines whose cells stand below each other, two blanks apart; `right` says which columns are aligned to the right. */
export function padCells(rows: readonly (readonly string[])[], right: readonly boolean[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows.map((row) => {
    const padded = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return right[column] ? cell.padStart(width) : cell.padEnd(width);
    });
    return padded.join("  ").trimEnd();
  });
}
