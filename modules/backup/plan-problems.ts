import { Token } from "cdktf";
import { partitionOf } from "../aws-environment/partition";
import type { Problem } from "../validation/problems";
import type { BackupPlanProps } from "./backup-plan";
import { daysProblems } from "./backup-vault";
import { recoveryRegionOf } from "./recovery-region";

/** What of a plan's properties cannot be used in the Region. */
export function planProblems(props: BackupPlanProps, region: string): readonly Problem[] {
  const { retentionDays = 35, schedule = "cron(0 6 * * ? *)" } = props;
  const least = props.vault?.minimumRetentionDays ?? 7;
  return [
    ...clusterProblems(props.clusters),
    ...daysProblems(
      "retentionDays",
      retentionDays,
      least,
      least > 35 ? `give ${least} or more` : "leave it out for 35",
    ),
    ...scheduleProblems(schedule, "cron(0 6 * * ? *)"),
    ...recoveryProblems(props, region),
  ];
}

/** A list without a cluster: AWS Backup would take it to mean every resource of the account. */
export function clusterProblems(given: readonly unknown[]): readonly Problem[] {
  if (given.length > 0) return [];
  return [{ property: "clusters", given, allowed: "one cluster or more", fix: "name the clusters" }];
}

/** A schedule that is no cron expression of AWS: six fields. */
export function scheduleProblems(given: string, usual: string): readonly Problem[] {
  if (Token.isUnresolved(given) || /^cron\(\S+( \S+){5}\)$/.test(given)) return [];
  const allowed = "a cron expression with six fields, in UTC";
  return [{ property: "schedule", given, allowed, fix: `leave it out for ${usual}` }];
}

function recoveryProblems({ copyTo, recoveryRegion }: BackupPlanProps, region: string): readonly Problem[] {
  const property = "recoveryRegion";
  if (copyTo !== undefined) {
    if (recoveryRegion === undefined) return [];
    const allowed = "a Region where copyTo is left out";
    return [{ property, given: recoveryRegion, allowed, fix: "remove it, or copyTo" }];
  }
  const given = recoveryRegion ?? recoveryRegionOf(region);
  if (given !== undefined && given !== region && partitionOf(given) === partitionOf(region)) return [];
  const allowed = `another Region than ${region}, in the same partition`;
  return [{ property, given, allowed, fix: "give the Region that may hold copies of the data" }];
}
