/**
 * Makes the plan fixtures again, from the Terraform (or the CDKTF) that lies beside each of them.
 *
 *   npx tsx scripts/fixtures.ts [name...]           writes plan.json, and state.json where there is a prior state
 *   npx tsx scripts/fixtures.ts --check [name...]   compares with what is committed, exits 1 on a difference
 *
 * A name is a folder of test/fixtures/plans, or one of examples that has a plan, e.g. `violating/hcl/network`.
 *
 * Needs the pinned Terraform on the PATH. TF_CLI_CONFIG_FILE and TF_PLUGIN_CACHE_DIR are honoured; AWS is not called.
 */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { App, TerraformStack } from "cdktf";
import { planFolders } from "./plan-folders";

const fixturesFolder = join(__dirname, "..", "test", "fixtures");
const folders = planFolders();
const pinnedTerraform = "1.11.4";
const atOnce = 2;

/** What a CDKTF fixture's `main.ts` exports. */
interface CdktfFixture {
  /** Adds the fixture's resources to a stack that has no provider: every fixture gets the same one. */
  define(stack: TerraformStack): void;
}

/** File name to its text, as it is committed. */
type Documents = Record<string, string>;

function folderOf(name: string): string {
  const folder = folders.get(name);
  if (folder === undefined) throw new Error(`no such fixture: ${name}`);
  return folder;
}

function isTerraform(file: string): boolean {
  return !file.endsWith(".ts") && !["plan.json", "state.json", "prior-state.json"].includes(file);
}

async function terraform(folder: string, ...commandLine: string[]): Promise<string> {
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
async function initialize(workspace: string): Promise<string> {
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

async function prepare(source: string, initialized: string, folder: string): Promise<void> {
  await cp(source, folder, { recursive: true, filter: (path) => isTerraform(basename(path)) });
  await cp(join(fixturesFolder, "provider.tf"), join(folder, "provider.tf"));
  await cp(join(initialized, ".terraform.lock.hcl"), join(folder, ".terraform.lock.hcl"));
  await mkdir(join(folder, ".terraform"));
  await symlink(join(initialized, ".terraform", "providers"), join(folder, ".terraform", "providers"));
  if (existsSync(join(source, "main.ts"))) await synthesize(source, folder);
  if (existsSync(join(source, "prior-state.json"))) {
    await cp(join(source, "prior-state.json"), join(folder, "terraform.tfstate"));
  }
  await terraform(folder, "get", "-no-color");
}

/** The time it was made and the order of `relevant_attributes` differ from run to run: the same source gives the same bytes. */
function canonical(json: string): string {
  const document = JSON.parse(json) as Record<string, unknown>;
  delete document.timestamp;
  if (Array.isArray(document.relevant_attributes)) {
    document.relevant_attributes.sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
  }
  return `${JSON.stringify(document)}\n`;
}

async function make(name: string, initialized: string, workspace: string): Promise<Documents> {
  const folder = join(workspace, name.replaceAll("/", "-"));
  await prepare(folderOf(name), initialized, folder);
  await terraform(folder, "plan", "-input=false", "-no-color", "-lock=false", "-refresh=false", "-out=plan.bin");
  const documents: Documents = { "plan.json": canonical(await terraform(folder, "show", "-json", "plan.bin")) };
  if (existsSync(join(folder, "terraform.tfstate"))) {
    documents["state.json"] = canonical(await terraform(folder, "show", "-json", "terraform.tfstate"));
  }
  return documents;
}

async function write(name: string, documents: Documents): Promise<void> {
  for (const [file, text] of Object.entries(documents)) await writeFile(join(folderOf(name), file), text);
}

async function different(name: string, documents: Documents): Promise<string[]> {
  const files: string[] = [];
  for (const [file, text] of Object.entries(documents)) {
    const path = join(folderOf(name), file);
    if (!existsSync(path) || (await readFile(path, "utf8")) !== text) files.push(`${name}/${file}`);
  }
  return files;
}

async function remakeAll(names: string[], check: boolean, workspace: string): Promise<string[]> {
  const initialized = await initialize(workspace);
  const waiting = [...names];
  const problems: string[] = [];
  const worker = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      try {
        const documents = await make(name, initialized, workspace);
        if (check) problems.push(...(await different(name, documents)).map((file) => `${file} differs`));
        else await write(name, documents);
      } catch (error) {
        problems.push(`${name}: ${(error as Error).message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return problems;
}

async function main(commandLine: string[]): Promise<void> {
  const check = commandLine.includes("--check");
  const known = [...folders.keys()].sort();
  const asked = commandLine.filter((argument) => argument !== "--check");
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`no such fixture: ${unknown.join(", ")}; the fixtures are ${known.join(", ")}`);
  }
  const names = asked.length > 0 ? asked : known;
  const workspace = await mkdtemp(join(tmpdir(), "fixtures-"));
  try {
    const problems = await remakeAll(names, check, workspace);
    for (const problem of problems.sort()) process.stderr.write(`${problem}\n`);
    process.stdout.write(`${names.length} fixtures ${check ? "compared" : "made"}, ${problems.length} problems\n`);
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
