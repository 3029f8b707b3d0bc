import type { RenderReport } from "../format";
import { htmlReport } from "../html/page";

/** One page for a browser, an audit or a printer, that works without a network. */
export const render: RenderReport = (verdicts, context) => htmlReport(verdicts, context);
