import type { TerraformStack } from "cdktf";
import { defineOrders } from "../orders";

/** Staging, beside which production is weaker, rotates on another schedule and shares the key. */
export function define(stack: TerraformStack): void {
  defineOrders(stack, { environment: "staging", backupRetentionPeriod: 14, deletionProtection: true, rotationDays: 7 });
}
