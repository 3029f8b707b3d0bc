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

/** Rules whose verdict on the state is another, with what is there by then that the plan did not have. */
const chosenOnTheWay: Readonly<Record<string, string>> = {
  "rds/backup_window": "AWS chooses one where none is set",
  "rds/enhanced_monitoring": "moto keeps no interval of an instance",
  "rds/maintenance_window": "AWS chooses one where none is set",
  "rds/reader_zone": "moto puts every instance into one zone",
  "resource_policy/key_policy_given": "KMS writes a policy where none is given",
};

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

    test("has the plan's verdict on everything that the plan could decide, but for what is chosen on the way", () => {
      const wanted = statuses(decided(planned));
      const found = Object.entries(statuses(decided(applied))).filter(([key]) => key in wanted);
      const differing = found.filter(([key, status]) => status !== wanted[key]).map(([key]) => key.split(" ")[0]);

      expect(found.length).toBeGreaterThan(100);
      expect([...new Set(differing)].sort()).toEqual(Object.keys(chosenOnTheWay).sort());
      expect([planned?.document.kind, applied?.document.kind]).toEqual(["plan", "state"]);
    });

    test("decides what the plan could not, as everything that is there is known by then", () => {
      const undecided =
        planned?.results.filter(({ status, reason }) => status === "unknown" && reason !== "absent") ?? [];
      const found = statuses(applied?.results ?? []);

      expect(Object.fromEntries(Object.keys(statuses(undecided)).map((key) => [key, found[key]]))).toEqual({
        "iam/connect_as_master aws_iam_policy.connect": "pass",
        "iam/rds_connect_wildcard aws_iam_policy.connect": "pass",
      });
    });

    test("fails by every rule that the plan breaks, but for what is chosen on the way", () => {
      const failing = (verdict: Verdict | undefined): readonly string[] => {
        const failed = verdict?.results.filter(({ status }) => status === "fail").map(({ rule }) => rule);
        return [...new Set(failed)].filter((rule) => !Object.hasOwn(chosenOnTheWay, rule)).sort();
      };

      expect(failing(applied)).toEqual(failing(planned));
      expect(failing(applied)).toEqual(
        expect.arrayContaining([
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
        ]),
      );
    });
  });
});

function decided(verdict: Verdict | undefined): readonly Result[] {
  return verdict?.results.filter(({ status }) => status !== "unknown") ?? [];
}
