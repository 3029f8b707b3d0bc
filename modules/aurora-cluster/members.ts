import type { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterInstance, type RdsClusterInstanceConfig } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import type { Construct } from "constructs";
import type { KeyReference } from "../encryption-key/encryption-key";
import type { ClusterInstance } from "./cluster-instance";
import { insightsRetentionDays } from "./cluster-configuration";
import { EnhancedMonitoringRole } from "./enhanced-monitoring-role";
import type { ClusterSettings } from "./settings";

/** What the instances of a cluster share. */
export interface MemberContext {
  readonly settings: ClusterSettings;
  readonly cluster: RdsCluster;
  readonly insightsKey: KeyReference;
}

/** The instances by id, the writer first. Each has its own zone as long as there are zones. */
export function clusterMembers(scope: Construct, context: MemberContext): ReadonlyMap<string, RdsClusterInstance> {
  const { settings } = context;
  const definitions = [settings.writer, ...settings.readers];
  const monitoring = new EnhancedMonitoringRole(scope, "MonitoringRole", {
    instanceIdentifiers: definitions.map((definition) => memberIdentifier(settings, definition)),
  });
  const members = new Map<string, RdsClusterInstance>();
  definitions.forEach((definition, index) => {
    const [writer] = members.values();
    // The first instance of a cluster becomes its writer: readers have to wait for it.
    const dependsOn = writer === undefined ? [monitoring.permissions] : [monitoring.permissions, writer];
    members.set(
      definition.id,
      new RdsClusterInstance(scope, `Instance-${definition.id}`, {
        ...memberConfiguration(context, definition, index),
        monitoringRoleArn: monitoring.role.resource.arn,
        dependsOn,
      }),
    );
  });
  return members;
}

function memberConfiguration(
  { settings, cluster, insightsKey }: MemberContext,
  definition: ClusterInstance,
  index: number,
): RdsClusterInstanceConfig {
  const zones = settings.network.availabilityZones;
  return {
    identifier: memberIdentifier(settings, definition),
    clusterIdentifier: cluster.id,
    engine: cluster.engine,
    instanceClass: definition.instanceClass,
    availabilityZone: zones[index % zones.length],
    promotionTier: Math.min(index, 15),
    publiclyAccessible: settings.publiclyAccessible,
    autoMinorVersionUpgrade: settings.autoMinorVersionUpgrade,
    caCertIdentifier: settings.certificateAuthority,
    copyTagsToSnapshot: true,
    tags: { ...settings.tags },
    monitoringInterval: settings.monitoringIntervalSeconds,
    performanceInsightsEnabled: true,
    performanceInsightsKmsKeyId: insightsKey.keyArn,
    performanceInsightsRetentionPeriod: insightsRetentionDays(settings),
  };
}

function memberIdentifier({ identifier }: ClusterSettings, { id }: ClusterInstance): string {
  return `${identifier}-${id.toLowerCase()}`;
}
