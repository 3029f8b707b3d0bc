import type { TerraformStack } from "cdktf";
import { defineOrders } from "../orders";

/** Production, weaker than staging, with a rotation of another schedule and the key of staging. */
export function define(stack: TerraformStack): void {
  defineOrders(stack, { environment: "prod", backupRetentionPeriod: 7, deletionProtection: false, rotationDays: 60 });
}
