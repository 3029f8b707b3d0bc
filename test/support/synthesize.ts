import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

/**
 * Runs a CDKTF app of this repository as a process of its own, without AWS credentials.
 *
 * @param path - the `PATH` of the process; by default this one's.
 * @throws Error with what the app wrote, when it does not end with 0.
 */
export function synthesize(app: string, outdir: string, path = process.env["PATH"]): void {
  execFileSync(process.execPath, [require.resolve("tsx/cli"), app], {
    cwd: root,
    env: { PATH: path, CDKTF_OUTDIR: outdir },
    stdio: "pipe",
  });
}
