import { DsqlCluster } from "@cdktf/provider-aws/lib/dsql-cluster";
import type { TerraformStack } from "cdktf";

/** An Aurora DSQL cluster that anyone may delete, encrypted with a key that AWS owns. */
export function define(stack: TerraformStack): void {
  new DsqlCluster(stack, "sessions", {
    deletionProtectionEnabled: false,
    kmsEncryptionKey: "AWS_OWNED_KMS_KEY",
  });
}
