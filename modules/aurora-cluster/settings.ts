import { createHash } from "node:crypto";
import type { Construct } from "constructs";
import { dashedName, shownPath } from "../validation/paths";
import type { AuroraClusterProps } from "./aurora-cluster-props";
import type { ServerlessCapacity } from "./serverless-capacity";

/** A cluster's properties with every default filled in. */
export type ClusterSettings = AuroraClusterProps &
  Required<
    Pick<
      AuroraClusterProps,
      | "readers"
      | "identifier"
      | "port"
      | "masterUsername"
      | "storageEncrypted"
      | "iamAuthentication"
      | "enforceTls"
      | "deletionProtection"
      | "backupRetentionDays"
      | "backupWindow"
      | "maintenanceWindow"
      | "backtrackHours"
      | "tags"
      | "autoMinorVersionUpgrade"
      | "publiclyAccessible"
      | "logExports"
      | "logRetentionDays"
      | "parameters"
      | "monitoringIntervalSeconds"
      | "databaseInsights"
      | "certificateAuthority"
    >
  >;

/** Fills in the defaults. Properties that are given as `undefined` count as left out. */
export function clusterSettings(construct: Construct, props: AuroraClusterProps): ClusterSettings {
  const defaults = {
    readers: [props.writer.withId("Reader")],
    identifier: dashedName(construct),
    port: props.securityGroup?.connections.defaultPort ?? props.engine.defaultPort,
    masterUsername: generatedUsername(construct),
    storageEncrypted: true,
    iamAuthentication: true,
    enforceTls: true,
    deletionProtection: true,
    backupRetentionDays: 14,
    backupWindow: "02:00-03:00",
    maintenanceWindow: "sun:04:00-sun:05:00",
    backtrackHours: props.engine.defaultBacktrackHours,
    tags: { Name: props.identifier ?? dashedName(construct) },
    autoMinorVersionUpgrade: true,
    publiclyAccessible: false,
    logExports: props.engine.defaultLogTypes({
      iamAuthentication: props.iamAuthentication ?? true,
      mayPause: props.serverlessCapacity?.minimum === 0,
    }),
    logRetentionDays: 365,
    parameters: {},
    monitoringIntervalSeconds: 60,
    databaseInsights: "standard",
    certificateAuthority: "rds-ca-rsa2048-g1",
  } as const;
  return { ...defaults, ...withoutUndefined(props) };
}

/** The capacity of a cluster with a Serverless v2 instance; nothing for one without. */
export function serverlessCapacity(settings: ClusterSettings): ServerlessCapacity | undefined {
  const isServerless = [settings.writer, ...settings.readers].some((instance) => instance.isServerless);
  return isServerless ? (settings.serverlessCapacity ?? { minimum: 0.5, maximum: 4 }) : undefined;
}

function withoutUndefined(props: AuroraClusterProps): AuroraClusterProps {
  const given = Object.entries(props).filter((entry) => entry[1] !== undefined);
  return Object.fromEntries(given) as unknown as AuroraClusterProps;
}

/** The path of the construct makes the name differ between clusters and stay the same between syntheses. */
function generatedUsername(construct: Construct): string {
  return `owner${createHash("sha256").update(shownPath(construct)).digest("hex").slice(0, 8)}`;
}
