import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../gate";
import { buildApp } from "../main";
import { synthesize } from "./support/synthesize";

interface Stack {
  readonly provider: { readonly aws: readonly { readonly region: string }[] };
  readonly resource: {
    readonly aws_rds_cluster: Readonly<
      Record<string, { readonly engine: string; readonly cluster_identifier: string }>
    >;
  };
}

let outdir: string;
beforeAll(() => {
  outdir = mkdtempSync(join(tmpdir(), "aurora-guard-main-"));
  buildApp(outdir).synth();
});
afterAll(() => {
  rmSync(outdir, { recursive: true });
});

function fileOf(stack: string, name: string): unknown {
  return JSON.parse(readFileSync(join(outdir, "stacks", stack, name), "utf8"));
}

test("the app has one stack for each environment", () => {
  expect(readdirSync(join(outdir, "stacks")).sort()).toEqual(["dev", "prod", "staging"]);
});

test.each([
  ["dev", "aurora-mysql"],
  ["staging", "aurora-postgresql"],
  ["prod", "aurora-postgresql"],
])("the stack %s has one cluster, of %s", (name, engine) => {
  const { resource } = fileOf(name, "cdk.tf.json") as Stack;
  const clusters = Object.entries(resource.aws_rds_cluster).map(([id, cluster]) => [
    id,
    cluster.engine,
    cluster.cluster_identifier,
  ]);
  expect(clusters).toEqual([["Orders", engine, `${name}-orders`]]);
});

test.each(["dev", "staging", "prod"])("the stack %s acknowledges nothing", (name) => {
  expect(fileOf(name, "aurora-guard.waivers.json")).toEqual([]);
});

test("the gate finds nothing in any stack, and leaves nothing open", async () => {
  const verdicts = await check(outdir);
  expect(
    verdicts.map(({ document, passed, results }) => ({
      name: document.name,
      passed,
      found: results.filter(({ status }) => status !== "pass"),
    })),
  ).toEqual(["dev", "prod", "staging"].map((name) => ({ name, passed: true, found: [] })));
});

test("the app needs Node alone: it is synthesized where nothing else is on the PATH", () => {
  const path = join(outdir, "path");
  const synthesized = join(outdir, "synthesized");
  mkdirSync(path);
  symlinkSync(process.execPath, join(path, "node"));
  synthesize("main.ts", synthesized, path);
  expect(readdirSync(join(synthesized, "stacks")).sort()).toEqual(["dev", "prod", "staging"]);
}, 60_000);
