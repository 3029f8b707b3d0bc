import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import type { TerraformStack } from "cdktf";

/** Log groups without a key of one's own, emptied after a week, and missing for one of the logs that are exported. */
export function define(stack: TerraformStack): void {
  const catalog = new RdsCluster(stack, "catalog", {
    clusterIdentifier: "catalog",
    engine: "aurora-mysql",
    engineVersion: "8.0.mysql_aurora.3.10.1",
    masterUsername: "catalog_owner",
    manageMasterUserPassword: true,
    enabledCloudwatchLogsExports: ["audit", "error", "slowquery"],
  });
  for (const type of ["error", "slowquery"]) {
    new CloudwatchLogGroup(stack, `catalog-${type}`, {
      name: `/aws/rds/cluster/${catalog.clusterIdentifier}/${type}`,
      retentionInDays: 7,
    });
  }
  new CloudwatchLogGroup(stack, "os-metrics", { name: "RDSOSMetrics", retentionInDays: 30 });
  new CloudwatchLogGroup(stack, "proxy", { name: "/aws/rds/proxy/catalog", retentionInDays: 30 });
}
