import type { RenderReport } from "../format";
import { tableReport } from "../table";
import { textReport } from "../text";

/** For people at a terminal: a table where there are several documents, then the findings of each. */
export const render: RenderReport = (verdicts, { catalog, color, all }) => {
  const rows = verdicts.map((verdict) => ({ verdict }));
  const table = verdicts.length > 1 ? `${tableReport(rows, { color })}\n` : "";
  return table + textReport(verdicts, catalog, { color, all });
};
