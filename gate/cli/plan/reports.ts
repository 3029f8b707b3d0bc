import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWholeFile } from "../whole-file";

/** Where the reports of one stack go. */
export interface StackReports {
  readonly plan: string;
  readonly text: string;
  readonly json: string;
}

/**
 * Makes the folder of the stack's reports, readable by its owner alone and without what an earlier run has left: a
 * report that stands there is always this run's.
 */
export async function prepareReports(folder: string, stack: string): Promise<StackReports> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, ".gitignore"), "# Plans hold secrets in clear.\n*\n");
  const own = join(folder, stack);
  await mkdir(own, { recursive: true });
  await chmod(own, 0o700);
  const paths = { plan: join(own, "plan.json"), text: join(own, "report.txt"), json: join(own, "report.json") };
  await Promise.all(Object.values(paths).map((path) => rm(path, { force: true })));
  return paths;
}

/** Writes both reports of one stack. */
export async function writeReports(paths: StackReports, reports: { text: string; json: string }): Promise<void> {
  await writeWholeFile(paths.text, reports.text);
  await writeWholeFile(paths.json, reports.json);
}
