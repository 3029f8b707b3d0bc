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
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planFolders } from "./plan-folders";
import { initialize, prepare, terraform } from "./terraform-workspace";

const folders = planFolders();
const atOnce = 2;

/** File name to its text, as it is committed. */
type Documents = Record<string, string>;

function folderOf(name: string): string {
  const folder = folders.get(name);
  if (folder === undefined) throw new Error(`no such fixture: ${name}`);
  return folder;
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
  const prior = join(folderOf(name), "prior-state.json");
  if (existsSync(prior)) await cp(prior, join(folder, "terraform.tfstate"));
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
