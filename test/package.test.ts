import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import manifest from "../package.json";
import { auroraGuard as fromSources } from "./gate/cli/aurora-guard";
import { codeBlocks } from "./support/readme";

jest.setTimeout(300_000);

const root = join(__dirname, "..");

type Summary = Readonly<Record<"pass" | "fail" | "unknown", number>>;

/** With `npm` the package and its peers are installed from the registry, as a user does; CI runs the tests that way too. */
const installsFromRegistry = process.env["PACKAGE_INSTALL"] === "npm";

/** What a user of the constructs installs beside this package. */
const peers = ["cdktf", "constructs", "@cdktf/provider-aws"] as const;
const typeRoots = join(root, "node_modules", "@types");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "aurora-guard-package-"));
  const tarball = join(folder, pack());
  if (installsFromRegistry) install(tarball);
  else unpack(tarball);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Packs with a fresh build, as `npm publish` would. */
function pack(): string {
  const args = ["pack", "--silent", "--pack-destination", folder];
  const printed = execFileSync("npm", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  return printed.trimEnd().split("\n").at(-1) ?? "";
}

function install(tarball: string): void {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "shop", private: true }));
  const versions = peers.map((name) => `${name}@${manifest.devDependencies[name]}`);
  run("npm", "install", "--prefer-offline", "--no-audit", "--no-fund", tarball, ...versions);
}

/** Stands in for `npm install` where there is no network: the package's own files, and links to what it depends on. */
function unpack(tarball: string): void {
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, manifest.name), { recursive: true });
  run("tar", "-xzf", tarball, "--strip-components=1", "-C", join(modules, manifest.name));
  for (const name of [...Object.keys(manifest.dependencies), ...peers]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
}

/** Runs the installed program. */
function auroraGuard(...args: readonly string[]): { code: number | null; stdout: string } {
  const program = join(folder, "node_modules", manifest.name, manifest.bin["aurora-guard"]);
  const { status, stdout } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });
  return { code: status, stdout };
}

describe("the package", () => {
  test("holds what is run, read and explained, without tests and fixtures", () => {
    const files = run("tar", "-tzf", join(folder, `${manifest.name}-${manifest.version}.tgz`))
      .trimEnd()
      .split("\n");
    const kinds = files.map((file) =>
      file.replace(/^package\//, "").replace(/^((dist|policies)\/\w+)\/.*?(\.[\w.]+)$/, "$1 $3"),
    );

    expect([...new Set(kinds)].sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/gate .d.ts",
      "dist/gate .js",
      "dist/gate .schema.json",
      "dist/modules .d.ts",
      "dist/modules .js",
      "gate/configuration/configuration.schema.json",
      "gate/report/report.schema.json",
      "package.json",
      "policies/aurora .md",
      "policies/aurora .rego",
      "policies/dist .json",
      "policies/dist .wasm",
      "policies/export .rego",
    ]);
    expect(files.filter((file) => /_test\.rego$|\.test\./.test(file))).toEqual([]);
  });

  test("builds the README's example in strict TypeScript, and its own gate passes what is synthesized", () => {
    const [example = ""] = codeBlocks("ts");
    writeFileSync(join(folder, "main.ts"), example);
    const strict = ["--strict", "--skipLibCheck", "--target", "es2022", "--module", "node16", "--types", "node"];
    run(process.execPath, require.resolve("typescript/bin/tsc"), "main.ts", ...strict, "--typeRoots", typeRoots);
    run(process.execPath, "main.js");
    const { code, stdout } = auroraGuard("check", "cdktf.out", "--format", "json");
    const report = JSON.parse(stdout) as { summary: Summary };

    const { pass, fail, unknown } = report.summary;
    expect({ code, fail, unknown }).toEqual({ code: 0, fail: 0, unknown: 0 });
    expect(pass).toBeGreaterThan(0);
  });

  test("judges without loading CDKTF", () => {
    const program = `
      require("aurora-guard/gate").check(process.argv[1]).then(([{ passed }]) => {
        const packages = Object.keys(require.cache).map((file) => file.split("node_modules/").at(-1).split("/")[0]);
        console.log(JSON.stringify({ passed, packages: [...new Set(packages)].sort() }));
      });`;
    const plan = join(root, "examples", "compliant", "hcl", "plan.json");

    expect(JSON.parse(run(process.execPath, "-e", program, plan))).toEqual({
      passed: true,
      packages: ["@open-policy-agent", "aurora-guard", "sprintf-js", "yaml"],
    });
  });

  test("explains its rules as the sources do", () => {
    const { code, stdout } = fromSources(["explain", "rds/storage_encrypted"]);

    expect(auroraGuard("explain", "rds/storage_encrypted")).toEqual({ code, stdout });
    expect([code, stdout.split("\n")[0]]).toEqual([0, "# Cluster storage is encrypted"]);
  });

  test("is of the version that the changelog names last", () => {
    const changelog = readFileSync(join(root, "CHANGELOG.md"), "utf8");
    const [, released] = /^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$/m.exec(changelog) ?? [];

    expect([manifest.version, auroraGuard("--version").stdout.trim()]).toEqual([released, released]);
  });
});
