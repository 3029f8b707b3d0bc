import type { RdsClusterConfig } from "@cdktf/provider-aws/lib/rds-cluster";
import { type ClusterSettings, serverlessCapacity } from "./settings";

/** Attributes of other resources that the cluster refers to. */
export interface ClusterReferences {
  readonly subnetGroupName: string;
  readonly parameterGroupName: string;
  readonly securityGroupId: string;
  readonly storageKeyArn: string | undefined;
  readonly secretKeyArn: string;
  readonly insightsKeyArn: string;
}

/**
 * The configuration of the cluster's `aws_rds_cluster`. `availability_zones` is left out on purpose: AWS adds zones to it,
 * and each added zone would replace the cluster.
 *
 * Source: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/rds_cluster
 */
export function clusterConfiguration(settings: ClusterSettings, references: ClusterReferences): RdsClusterConfig {
  return {
    clusterIdentifier: settings.identifier,
    engine: settings.engine.name,
    engineVersion: settings.engine.version,
    engineLifecycleSupport: "open-source-rds-extended-support-disabled",
    databaseName: settings.databaseName,
    port: settings.port,
    dbSubnetGroupName: references.subnetGroupName,
    vpcSecurityGroupIds: [references.securityGroupId],
    dbClusterParameterGroupName: references.parameterGroupName,
    enabledCloudwatchLogsExports: [...settings.logExports],
    preferredMaintenanceWindow: settings.maintenanceWindow,
    tags: { ...settings.tags },
    ...login(settings, references),
    ...protection(settings, references),
    ...insights(settings, references),
    ...capacity(settings),
  };
}

function login(settings: ClusterSettings, { secretKeyArn }: ClusterReferences): Partial<RdsClusterConfig> {
  return {
    masterUsername: settings.masterUsername,
    manageMasterUserPassword: true,
    masterUserSecretKmsKeyId: secretKeyArn,
    iamDatabaseAuthenticationEnabled: settings.iamAuthentication,
  };
}

function protection(settings: ClusterSettings, references: ClusterReferences): Partial<RdsClusterConfig> {
  return {
    storageEncrypted: settings.storageEncrypted,
    kmsKeyId: references.storageKeyArn,
    deletionProtection: settings.deletionProtection,
    backupRetentionPeriod: settings.backupRetentionDays,
    preferredBackupWindow: settings.backupWindow,
    backtrackWindow: settings.backtrackHours === 0 ? undefined : settings.backtrackHours * 3600,
    deleteAutomatedBackups: false,
    copyTagsToSnapshot: true,
    skipFinalSnapshot: false,
    // The name of a snapshot can be taken only once, and a stack can live twice: the parameter group's name is new each time.
    finalSnapshotIdentifier: `${references.parameterGroupName}-final`,
  };
}

function insights(settings: ClusterSettings, { insightsKeyArn }: ClusterReferences): Partial<RdsClusterConfig> {
  return {
    databaseInsightsMode: settings.databaseInsights,
    performanceInsightsEnabled: true,
    performanceInsightsKmsKeyId: insightsKeyArn,
    performanceInsightsRetentionPeriod: insightsRetentionDays(settings),
  };
}

/** Days for which Database Insights keeps its data: the advanced mode demands 465. */
export function insightsRetentionDays({ databaseInsights }: ClusterSettings): number {
  return databaseInsights === "advanced" ? 465 : 7;
}

function capacity(settings: ClusterSettings): Partial<RdsClusterConfig> {
  const range = serverlessCapacity(settings);
  if (range === undefined) return {};
  return { serverlessv2ScalingConfiguration: { minCapacity: range.minimum, maxCapacity: range.maximum } };
}
