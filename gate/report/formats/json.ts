import type { RenderReport } from "../format";
import { jsonReport } from "../json";

/** For programs: `report.schema.json` is its schema. */
export const render: RenderReport = (verdicts, { origin }) => jsonReport(verdicts, origin);
