import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check, type Result, type Verdict } from "../gate";
import { startMoto, type Moto } from "./support/moto";
import { describeWith } from "./support/requires";

// The provider waits half a minute after it has made a cluster, and again after its instances.
jest.setTimeout(300_000);

const fixtures = join(__dirname, "fixtures");
const sources = ["provider.tf", join("plans", "aurora-postgresql", "main.tf"), join("applied", "insecure.tf")];

/** Status by rule and address. */
function statuses(results: readonly Result[]): Readonly<Record<string, string>> {
  return Object.fromEntries(results.map(({ rule, address, status }) => [`${rule} ${address}`, status]));
}

describeWith("moto", "the state of what was applied", () => {
  describeWith("terraform", "by the real provider", () => {
    let moto: Moto;
    let folder: string;
    let planned: Verdict | undefined;
    let applied: Verdict | undefined;

    function terraform(...args: readonly string[]): string {
      const environment = { TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1", AWS_ENDPOINT_URL: moto.url };
      const options = { cwd: folder, env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 };
      return execFileSync("terraform", args, { ...options, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    }

    async function judge(name: string, shown: string): Promise<Verdict | undefined> {
      const file = join(folder, name);
      writeFileSync(file, shown);
      const [verdict] = await check(file);
      return verdict;
    }

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "aurora-guard-state-"));
      for (const source of sources) cpSync(join(fixtures, source), join(folder, source.replaceAll("/", "-")));
      moto = await startMoto();
      terraform("init", "-input=false", "-no-color");
      terraform("plan", "-input=false", "-no-color", "-out=plan.bin");
      planned = await judge("plan.json", terraform("show", "-json", "plan.bin"));
      terraform("apply", "-input=false", "-no-color", "plan.bin");
      applied = await judge("state.json", terraform("show", "-json"));
    });
    afterAll(async () => {
      await moto.stop();
      rmSync(folder, { recursive: true });
    });

    test("has the plan's verdict on everything that the plan could decide", () => {
      const wanted = statuses(planned?.results.filter(({ status }) => status !== "unknown") ?? []);
      const found = Object.entries(statuses(applied?.results ?? [])).filter(([key]) => key in wanted);

      expect(Object.fromEntries(found)).toEqual(wanted);
      expect([planned?.document.kind, applied?.document.kind]).toEqual(["plan", "state"]);
    });

    test("decides what the plan could not, as everything is known by then", () => {
      const undecided = Object.keys(statuses(planned?.results.filter(({ status }) => status === "unknown") ?? []));
      const found = statuses(applied?.results ?? []);

      expect(Object.fromEntries(undecided.map((key) => [key, found[key]]))).toEqual({
        "iam/rds_connect_wildcard aws_iam_policy.connect": "pass",
      });
    });

    test("fails by every rule that the plan breaks", () => {
      const failing = (verdict: Verdict | undefined): readonly string[] =>
        [...new Set(verdict?.results.filter(({ status }) => status === "fail").map(({ rule }) => rule))].sort();

      expect(failing(applied)).toEqual(failing(planned));
      expect(failing(applied)).toEqual([
        "iam/rds_connect_wildcard",
        "kms/key_rotation",
        "network/database_port_open",
        "network/subnet_group_zones",
        "rds/backup_retention",
        "rds/deletion_protection",
        "rds/iam_authentication",
        "rds/instance_not_public",
        "rds/log_exports",
        "rds/managed_master_password",
        "rds/minor_upgrades",
        "rds/plaintext_master_password",
        "rds/storage_encrypted",
        "rds/tls_enforced",
      ]);
    });
  });
});
