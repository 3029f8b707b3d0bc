import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPolicies, readsOf } from "../../../gate/policy/load";
import { packageRoot } from "../../../gate/package-root";
import { catalogOf, ruleOf } from "../rules";

const wasm = Buffer.from("policies");
const digest = createHash("sha256").update(wasm).digest("hex");
const catalog = catalogOf(ruleOf("a/first"));
const entrypoints = { plan: "aurora/gate/result", fleet: "aurora/fleet/result" };
const manifest = { opa: "1.22.2", wasm_sha256: digest, entrypoints, attributes: ["engine"] };

describe("policies", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "aurora-guard-"));
    await writeFile(join(folder, "policy.wasm"), wasm);
    await writeFile(join(folder, "catalog.json"), JSON.stringify(catalog));
    await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("are loaded when they are those of the manifest", async () => {
    expect(await loadPolicies(folder)).toEqual({
      wasm,
      catalog,
      entrypoints,
      digest,
      opa: "1.22.2",
      attributes: ["engine"],
    });
  });

  async function expectRefusal(file: string, what: string): Promise<void> {
    await expect(loadPolicies(folder)).rejects.toMatchObject({
      code: "policy",
      message: `${join(folder, file)}: ${what}; install aurora-guard again`,
    });
  }

  test("fail to load when the WebAssembly is not that of the manifest", async () => {
    await writeFile(join(folder, "policy.wasm"), "other");
    const other = createHash("sha256").update("other").digest("hex");
    await expectRefusal("policy.wasm", `got SHA-256 ${other}, want ${digest} as manifest.json says`);
  });

  test.each(["policy.wasm", "catalog.json", "manifest.json"])("fail to load without %s", async (file) => {
    await rm(join(folder, file));
    await expectRefusal(file, "cannot be read");
  });

  test.each(["catalog.json", "manifest.json"])("fail to load when %s is no JSON", async (file) => {
    await writeFile(join(folder, file), "{");
    await expectRefusal(file, "is no JSON");
  });

  test.each<[string, unknown]>([
    ["catalog.json", { rules: [] }],
    ["catalog.json", { rules: [{ id: "a/first" }] }],
    ["manifest.json", { ...manifest, wasm_sha256: undefined }],
    ["manifest.json", { ...manifest, attributes: undefined }],
    ["manifest.json", { ...manifest, entrypoints: { plan: "aurora/gate/result" } }],
    ["manifest.json", null],
  ])("fail to load when %s is %j", async (file, content) => {
    await writeFile(join(folder, file), JSON.stringify(content));
    await expectRefusal(file, "does not have the keys that it should");
  });
});

test("what the policies read are the types that the rules judge or look at and the attributes of the manifest", () => {
  const other = { ...ruleOf("b/second"), resources: ["aws_kms_key"], reads: [] };
  const policies = { wasm, catalog: catalogOf(ruleOf("a/first"), other), digest, ...manifest };
  expect(readsOf(policies)).toEqual({
    types: new Set(["aws_rds_cluster", "aws_kms_key"]),
    attributes: new Set(["engine"]),
  });
});

test("the package's own policies are loaded from its root", async () => {
  expect(await loadPolicies()).toEqual(await loadPolicies(join(packageRoot(), "policies", "dist")));
});
