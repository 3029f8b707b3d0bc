import { join } from "node:path";
import { check } from "../../gate";

const plansFolder = join(__dirname, "..", "fixtures", "plans");

/** What the gate says of a plan but that it passes, each once: the status and the rule. */
async function foundIn(name: string): Promise<readonly string[]> {
  const [verdict] = await check(join(plansFolder, name, "plan.json"));
  const found = verdict?.results.filter(({ status }) => status !== "pass") ?? [];
  return [...new Set(found.map(({ status, rule }) => `${status} ${rule}`))].sort();
}

/** What a cluster's plan leaves open, by the construct that is not in it. */
const without = {
  alarms: ["unknown monitoring/cluster_alarms", "unknown monitoring/failed_login_alarms"],
  events: [
    "unknown monitoring/cluster_events",
    "unknown monitoring/instance_events",
    "unknown monitoring/parameter_group_events",
  ],
  backups: ["unknown backup/plan_coverage", "unknown backup/restore_testing"],
  endpoints: ["unknown endpoint/credentials", "unknown endpoint/rds_api", "unknown endpoint/telemetry"],
  trail: ["unknown secrets/rotation_failure_event"],
  network: [
    "unknown endpoint/rds_api",
    "unknown network/default_route",
    "unknown network/default_vpc",
    "unknown network/flow_logs",
    "unknown network/internet_route",
    "unknown network/peering_routes",
    "unknown network/subnet_group_zones",
  ],
};

test.each([
  ["constructs-adopted-network", ["alarms", "events", "backups", "network", "trail"]],
  ["constructs-alerts", ["backups", "endpoints", "trail"]],
  ["constructs-backups", ["alarms", "events", "trail"]],
  ["constructs-mysql", []],
  ["constructs-postgresql", []],
  ["constructs-two-clusters", ["alarms", "events", "backups", "endpoints", "trail"]],
] as const satisfies readonly (readonly [string, readonly (keyof typeof without)[]])[])(
  "of the real plan %s the gate cannot tell only what is not in it: %j",
  async (name, missing) => {
    expect(await foundIn(name)).toEqual(missing.flatMap((part) => without[part]).sort());
  },
);
