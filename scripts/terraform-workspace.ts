import { execFile } from "node:child_process";
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { App, TerraformStack } from "cdktf";

const fixturesFolder = join(__dirname, "..", "test", "fixtures");
const pinnedTerraform = "1.11.4";

/** What a CDKTF fixture's `main.ts` exports. */
interface CdktfFixture {
  /** Adds the fixture's resources to a stack that has no provider: every fixture gets the same one. */
  define(stack: TerraformStack): void;
}

function isTerraform(file: string): boolean {
  return (
    !file.endsWith(".ts") && !["before", "before.json", "plan.json", "state.json", "prior-state.json"].includes(file)
  );
}

/** Runs Terraform in a folder and gives what it printed. */
export async function terraform(folder: string, ...commandLine: string[]): Promise<string> {
  // Reading the provider's schema makes much garbage: collecting it less often saves a quarter of the time.
  const environment = { ...process.env, TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1", GOGC: "400" };
  const options = { cwd: folder, env: environment, maxBuffer: 256 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)("terraform", commandLine, options);
  return stdout;
}

async function requirePinnedTerraform(folder: string): Promise<void> {
  const { terraform_version: found } = JSON.parse(await terraform(folder, "version", "-json")) as {
    terraform_version: string;
  };
  if (found !== pinnedTerraform) {
    throw new Error(
      `terraform on the PATH is ${found}; the fixtures are made by ${pinnedTerraform}: put that version on the PATH.`,
    );
  }
}

/** One `init` for all fixtures: each of them borrows its provider and its lock file. */
export async function initialize(workspace: string): Promise<string> {
  const folder = join(workspace, "initialized");
  await mkdir(folder);
  await cp(join(fixturesFolder, "provider.tf"), join(folder, "provider.tf"));
  await requirePinnedTerraform(folder);
  await terraform(folder, "init", "-input=false", "-no-color");
  return folder;
}

async function synthesize(source: string, folder: string): Promise<void> {
  const fixture = (await import(join(source, "main.ts"))) as CdktfFixture;
  const outdir = `${folder}-cdktf`;
  const app = new App({ outdir, skipValidation: true });
  const stack = new TerraformStack(app, basename(source));
  fixture.define(stack);
  app.synth();
  const synthesized = await readFile(join(outdir, "stacks", basename(source), "cdk.tf.json"), "utf8");
  const configuration = JSON.parse(synthesized) as Record<string, unknown>;
  delete configuration.terraform;
  await writeFile(join(folder, "main.tf.json"), JSON.stringify(configuration));
}

/** Makes of the Terraform (or the CDKTF) in `source` a folder that can be planned. */
export async function prepare(source: string, initialized: string, folder: string): Promise<void> {
  await cp(source, folder, { recursive: true, filter: (path) => path === source || isTerraform(basename(path)) });
  await cp(join(fixturesFolder, "provider.tf"), join(folder, "provider.tf"));
  await cp(join(initialized, ".terraform.lock.hcl"), join(folder, ".terraform.lock.hcl"));
  await mkdir(join(folder, ".terraform"));
  await symlink(join(initialized, ".terraform", "providers"), join(folder, ".terraform", "providers"));
  if (existsSync(join(source, "main.ts"))) await synthesize(source, folder);
  await terraform(folder, "get", "-no-color");
}
