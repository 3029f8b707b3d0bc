import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Plans a synthesized stack with the real Terraform; the path of the plan as JSON. */
export function realPlan(stackFolder: string): string {
  const terraform = (...args: readonly string[]): string =>
    execFileSync("terraform", args, {
      cwd: stackFolder,
      env: { ...process.env, TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1" },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 64 * 1024 * 1024,
    });
  terraform("init", "-input=false", "-no-color");
  // A stack that was applied from this folder has its state in it: the plan is of a stack that does not exist yet.
  terraform("plan", "-input=false", "-no-color", "-lock=false", "-state=none.tfstate", "-out=plan.bin");
  const file = join(stackFolder, "plan.json");
  writeFileSync(file, terraform("show", "-json", "plan.bin"));
  return file;
}
