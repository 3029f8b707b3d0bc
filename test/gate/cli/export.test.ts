import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { auroraGuard } from "./aurora-guard";
import { temporaryFolder, writeFiles } from "./temporary-folder";

describe("aurora-guard export", () => {
  const folder = temporaryFolder();

  function textOf(...path: readonly string[]): string {
    return readFileSync(join(folder(), ...path), "utf8");
  }

  test("hcp-policy-set writes a policy for each severity, of which those that fail are mandatory", () => {
    const { code, stdout, stderr } = auroraGuard(["export", "hcp-policy-set", "set", "--fail-on", "high"], {
      folder: folder(),
    });

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /^set: \d+ files written\. Connect set to an HCP Terraform organization as a policy set of the OPA framework\.\n$/,
    );
    expect(
      [...textOf("set", "policies.hcl").matchAll(/query += "(.*)"\n.*enforcement_level = "(.*)"/g)].map(
        ([, ...found]) => found,
      ),
    ).toEqual([
      ["data.aurora.hcp.critical", "mandatory"],
      ["data.aurora.hcp.high", "mandatory"],
      ["data.aurora.hcp.medium", "advisory"],
      ["data.aurora.hcp.low", "advisory"],
    ]);
  });

  test("conftest writes Rego alone, without its tests, and says how it is run", () => {
    const { code, stdout } = auroraGuard(["export", "conftest", "policy"], { folder: folder() });
    const files = readdirSync(join(folder(), "policy"), { recursive: true, encoding: "utf8" });

    expect(code).toBe(0);
    expect(stdout).toMatch(/^policy: \d+ files written\. Run: conftest test --policy policy plan\.json\n$/);
    expect(files.filter((file) => /_test\.rego$|^aurora.testing/.test(file))).toEqual([]);
    expect(files.filter((file) => file.includes(".") && !file.endsWith(".rego"))).toEqual([]);
    expect(files).toContain(join("aurora", "rules", "rds", "storage_encrypted", "storage_encrypted.rego"));
  });

  test("writes the profile, the severities and the parameters that it is given", () => {
    auroraGuard(
      [
        "export",
        "conftest",
        "policy",
        "--profile",
        "dev",
        "--fail-on",
        "critical",
        "--parameter",
        "backup_retention_days=35",
      ],
      { folder: folder() },
    );

    expect(textOf("policy", "aurora", "export", "settings.rego")).toBe(
      [
        "# Written by aurora-guard export, do not edit.",
        "package aurora.export.settings",
        "",
        "import rego.v1",
        "",
        'profile := "dev"',
        "",
        'levels := {\n\t"critical": "deny",\n\t"high": "warn",\n\t"medium": "warn",\n\t"low": "warn"\n}',
        "",
      ].join("\n"),
    );
    expect(textOf("policy", "aurora", "export", "parameters.rego")).toContain("backup_retention_days := 35\n");
  });

  test("replaces what an export wrote before, and leaves other files beside it", () => {
    auroraGuard(["export", "conftest", "policy"], { folder: folder() });
    writeFiles(folder(), {
      "policy/aurora/rules/rds/gone/gone.rego": "package gone",
      "policy/own.rego": "package own",
    });
    const { code } = auroraGuard(["export", "conftest", "policy"], { folder: folder() });

    expect(code).toBe(0);
    expect(existsSync(join(folder(), "policy/aurora/rules/rds/gone"))).toBe(false);
    expect(textOf("policy", "own.rego")).toBe("package own");
  });

  test("fails with 2 on a folder that holds something else, and leaves that alone", () => {
    writeFiles(folder(), { "policy/own.rego": "package own" });
    const { code, stdout, stderr } = auroraGuard(["export", "conftest", "policy"], { folder: folder() });

    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "aurora-guard: policy: got a folder that holds own.rego, want an empty one, a new one, or one that an export wrote before\n",
    });
    expect(readdirSync(join(folder(), "policy"))).toEqual(["own.rego"]);
  });

  test("fails with 2 where the folder is a file", () => {
    writeFiles(folder(), { policy: "" });

    expect(auroraGuard(["export", "conftest", "policy"], { folder: folder() })).toEqual({
      code: 2,
      stdout: "",
      stderr: "aurora-guard: policy: cannot be written (ENOTDIR); name a folder that is yours\n",
    });
  });

  test("fails with 2 for a parameter that no rule reads, before it writes anything", () => {
    const { code, stderr } = auroraGuard(["export", "conftest", "policy", "--parameter", "backups=1"], {
      folder: folder(),
    });

    expect(code).toBe(2);
    expect(stderr).toMatch(/^aurora-guard: --parameter: no rule reads the parameter backups, want one of .*\n$/);
    expect(existsSync(join(folder(), "policy"))).toBe(false);
  });
});
