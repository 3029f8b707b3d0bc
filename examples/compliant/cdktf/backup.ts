import { BackupRegionSettings } from "@cdktf/provider-aws/lib/backup-region-settings";
import type { TerraformStack } from "cdktf";

import { BackupPlan, RestoreTesting } from "../../../modules";
import type { EstateClusters } from "./clusters";
import type { EstateNetwork } from "./network";

/** Backups in a locked vault, copied to another Region, and restored every week into isolation. */
export function addBackups(stack: TerraformStack, { network }: EstateNetwork, both: EstateClusters): void {
  new BackupRegionSettings(stack, "BackupSettings", { resourceTypeOptInPreference: { Aurora: true, RDS: true } });
  const clusters = [both.orders, both.catalog];
  const { vault } = new BackupPlan(stack, "Backups", { clusters, retentionDays: 90 });
  new RestoreTesting(stack, "RestoreTesting", { clusters, network, vault });
}
