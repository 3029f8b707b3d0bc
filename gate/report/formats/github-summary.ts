import type { RenderReport } from "../format";
import { markdownReport } from "../markdown";

/**
 * The summary of a step of a GitHub action, for the file that `GITHUB_STEP_SUMMARY` names.
 * GitHub shows none that is larger than 1 MiB.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
export const render: RenderReport = (verdicts, context) =>
  markdownReport(verdicts, context, { head: [], mostBytes: 1024 * 1024, mostOfOneRule: [100, 20, 5, 1, 0] });
