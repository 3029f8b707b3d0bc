import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type TerraformStack } from "cdktf";
import { ClusterInstance, waiversFileName } from "../../../modules";
import { postgresqlCluster } from "../aurora-cluster/clusters";
import { stackWithEnvironment } from "../support";

const acknowledgement = { reason: "A test cluster", owner: "team-orders", expires: "2027-03-31" };

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), "aurora-guard-waivers-"));
});
afterEach(() => {
  rmSync(outdir, { recursive: true });
});

function waiversAfter(build: (stack: TerraformStack) => void): unknown {
  const app = new App({ outdir });
  build(stackWithEnvironment(app));
  app.synth();
  return JSON.parse(readFileSync(join(outdir, "stacks", "shop", waiversFileName), "utf8"));
}

test("acknowledgements are left in the stack's folder, with the address of each resource that they concern", () => {
  const waivers = waiversAfter((stack) =>
    postgresqlCluster(stack, {
      readers: [ClusterInstance.serverlessV2("Reader")],
      storageEncrypted: false,
      autoMinorVersionUpgrade: false,
      acknowledgements: { "rds/storage_encrypted": acknowledgement, "rds/minor_upgrades": acknowledgement },
    }),
  );
  expect(waivers).toEqual([
    {
      rule: "rds/minor_upgrades",
      address: "aws_rds_cluster_instance.Orders_Instance-Reader_571E0192",
      ...acknowledgement,
    },
    {
      rule: "rds/minor_upgrades",
      address: "aws_rds_cluster_instance.Orders_Instance-Writer_39EC3FFD",
      ...acknowledgement,
    },
    { rule: "rds/storage_encrypted", address: "aws_rds_cluster.Orders", ...acknowledgement },
  ]);
});

test("an address that is overridden after the construct was made is the one in the file", () => {
  const waivers = waiversAfter((stack) => {
    const { instances } = postgresqlCluster(stack, {
      autoMinorVersionUpgrade: false,
      acknowledgements: { "rds/minor_upgrades": acknowledgement },
    });
    instances.get("Writer")?.overrideLogicalId("orders_writer");
  });
  expect(waivers).toEqual([
    {
      rule: "rds/minor_upgrades",
      address: "aws_rds_cluster_instance.Orders_Instance-Reader_571E0192",
      ...acknowledgement,
    },
    { rule: "rds/minor_upgrades", address: "aws_rds_cluster_instance.orders_writer", ...acknowledgement },
  ]);
});

test("waivers of an earlier synthesis do not outlive their cause", () => {
  waiversAfter((stack) =>
    postgresqlCluster(stack, {
      enforceTls: false,
      acknowledgements: { "rds/tls_enforced": acknowledgement },
    }),
  );
  expect(waiversAfter((stack) => postgresqlCluster(stack))).toEqual([]);
});
