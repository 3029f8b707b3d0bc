import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDocuments } from "../../../gate/document/read";
import { refusal } from "./reading";

describe("fails to read a path", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "aurora-guard-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function expectRefusal(path: string, where: string, got: string, fix: string): Promise<void> {
    await expect(readDocuments(path)).rejects.toEqual(refusal(where, got, fix));
  }

  test("that does not exist", async () => {
    const path = join(folder, "plan.json");
    await expectRefusal(path, path, "no such file or folder", "check the path");
  });

  test("through a file that is no folder", async () => {
    const file = join(folder, "plan.json");
    await writeFile(file, "{}");
    const path = join(file, "cdk.tf.json");
    await expectRefusal(path, path, "a file that cannot be read (ENOTDIR)", "check the path and its permissions");
  });

  test("of a folder without stacks", async () => {
    await expectRefusal(
      folder,
      folder,
      "a folder without stacks",
      "synthesize the stacks first, e.g. with `cdktf synth`",
    );
  });

  test("of a cdktf.out whose manifest lists no stack", async () => {
    await writeFile(join(folder, "manifest.json"), '{"version": "0.21.0", "stacks": {}}');
    const got = "a cdktf.out folder without stacks";
    await expectRefusal(folder, folder, got, "synthesize the stacks first, e.g. with `cdktf synth`");
  });

  test("of a cdktf.out with a stack in HCL", async () => {
    const manifest = join(folder, "manifest.json");
    await writeFile(
      manifest,
      '{"version": "0.21.0", "stacks": {"dev": {"synthesizedStackPath": "stacks/dev/cdk.tf"}}}',
    );
    const fix = "turn CDKTF's HCL output off and synthesize again";
    await expectRefusal(folder, manifest, "a stack that is not synthesized to cdk.tf.json", fix);
  });

  test("of a cdktf.out whose stack is missing", async () => {
    const listed = { version: "0.21.0", stacks: { dev: { synthesizedStackPath: "stacks/dev/cdk.tf.json" } } };
    await writeFile(join(folder, "manifest.json"), JSON.stringify(listed));
    await mkdir(join(folder, "stacks", "dev"), { recursive: true });
    const path = join(folder, "stacks", "dev", "cdk.tf.json");
    await expectRefusal(folder, path, "no such file or folder", "check the path");
  });
});

describe("reads a path", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "aurora-guard-"));
    const stacks = { prod: "stacks/prod/cdk.tf.json", dev: "stacks/dev/cdk.tf.json" };
    const listed = { prod: { synthesizedStackPath: stacks.prod }, dev: { synthesizedStackPath: stacks.dev } };
    await writeFile(join(folder, "manifest.json"), JSON.stringify({ version: "0.21.0", stacks: listed }));
    for (const [name, path] of Object.entries(stacks)) {
      await mkdir(join(folder, "stacks", name), { recursive: true });
      await writeFile(join(folder, path), JSON.stringify({ "//": { metadata: { stackName: name } }, resource: {} }));
    }
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function namesAndSources(path: string): Promise<readonly object[]> {
    return (await readDocuments(path)).map(({ name, source }) => ({ name, source }));
  }

  test("of a cdktf.out as one document for each stack, sorted by name", async () => {
    expect(await namesAndSources(folder)).toEqual([
      { name: "dev", source: join(folder, "stacks", "dev") },
      { name: "prod", source: join(folder, "stacks", "prod") },
    ]);
  });

  test("of a stack's folder as that stack", async () => {
    const path = join(folder, "stacks", "prod");
    expect(await namesAndSources(path)).toEqual([{ name: "prod", source: path }]);
  });

  test("of a cdk.tf.json as that stack", async () => {
    const path = join(folder, "stacks", "dev", "cdk.tf.json");
    expect(await namesAndSources(path)).toEqual([{ name: "dev", source: path }]);
  });

  test("of a plan under the name of its file", async () => {
    const path = join(folder, "tfplan.json");
    await writeFile(path, '{"format_version": "1.2", "resource_changes": []}');
    expect(await namesAndSources(path)).toEqual([{ name: "tfplan.json", source: path }]);
  });
});
