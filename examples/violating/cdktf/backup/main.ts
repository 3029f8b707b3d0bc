import { BackupPlan } from "@cdktf/provider-aws/lib/backup-plan";
import { BackupRegionSettings } from "@cdktf/provider-aws/lib/backup-region-settings";
import { BackupRestoreTestingPlan } from "@cdktf/provider-aws/lib/backup-restore-testing-plan";
import { BackupRestoreTestingSelection } from "@cdktf/provider-aws/lib/backup-restore-testing-selection";
import { BackupSelection } from "@cdktf/provider-aws/lib/backup-selection";
import { BackupVault } from "@cdktf/provider-aws/lib/backup-vault";
import { BackupVaultLockConfiguration } from "@cdktf/provider-aws/lib/backup-vault-lock-configuration";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import type { TerraformStack } from "cdktf";

const iamRoleArn = "arn:aws:iam::111122223333:role/service-role/AWSBackupDefaultServiceRole";

/** Backups that leave a cluster out, are kept for a week in an open vault, and are restored into the default VPC. */
export function define(stack: TerraformStack): void {
  const orders = new RdsCluster(stack, "orders", { clusterIdentifier: "orders", engine: "aurora-postgresql" });
  const catalog = new RdsCluster(stack, "catalog", { clusterIdentifier: "catalog", engine: "aurora-mysql" });
  new BackupRegionSettings(stack, "frankfurt", {
    resourceTypeOptInPreference: { Aurora: false },
  });
  backups(stack, catalog);
  restoreTests(stack, orders, catalog);
}

function backups(stack: TerraformStack, leftOut: RdsCluster): void {
  const vault = new BackupVault(stack, "vault", { name: "databases" });
  // A lock that lets jobs make backups for a day.
  new BackupVaultLockConfiguration(stack, "lock", { backupVaultName: vault.name, minRetentionDays: 1 });
  const plan = new BackupPlan(stack, "plan", {
    name: "databases",
    rule: [{ ruleName: "daily", targetVaultName: vault.name, lifecycle: { deleteAfter: 7 } }],
  });
  new BackupSelection(stack, "selection", {
    name: "databases",
    planId: plan.id,
    iamRoleArn,
    resources: ["arn:aws:rds:*:*:cluster:*"],
    notResources: [leftOut.arn],
  });
}

function restoreTests(stack: TerraformStack, orders: RdsCluster, catalog: RdsCluster): void {
  const plan = new BackupRestoreTestingPlan(stack, "tests", {
    name: "databases",
    scheduleExpression: "cron(0 5 ? * SUN *)",
    recoveryPointSelection: [
      { algorithm: "LATEST_WITHIN_WINDOW", includeVaults: ["*"], recoveryPointTypes: ["SNAPSHOT"] },
    ],
  });
  // Without overrides it restores into the default VPC; RDS stands for DB instances, and never finds a cluster.
  for (const [name, type, cluster] of [
    ["orders", "Aurora", orders],
    ["catalog", "RDS", catalog],
  ] as const) {
    new BackupRestoreTestingSelection(stack, `${name}_test`, {
      name,
      restoreTestingPlanName: plan.name,
      protectedResourceType: type,
      protectedResourceArns: [cluster.arn],
      iamRoleArn,
    });
  }
}
