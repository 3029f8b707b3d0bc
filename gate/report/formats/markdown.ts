import type { RenderReport } from "../format";
import { markdownReport } from "../markdown";

/**
 * A comment on a pull or merge request; its first line is the mark by which the next run finds and replaces it.
 * GitHub refuses a comment of more than 65,536 characters; GitLab takes more.
 */
export const render: RenderReport = (verdicts, context) =>
  markdownReport(verdicts, context, {
    head: ["<!-- aurora-guard:report -->"],
    mostBytes: 65_536,
    mostOfOneRule: [10, 5, 2, 1, 0],
  });
