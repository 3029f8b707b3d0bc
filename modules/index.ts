export { AlertTopic, type AlertTopicProps, type AlertTopicReference } from "./alert-topic/alert-topic";
export type { AcknowledgeableRule, Acknowledgement, Acknowledgements } from "./acknowledgement/acknowledgement";
export { type Waiver, waiversFileName } from "./acknowledgement/waiver-synthesizer";
export { AuditTrail, type AuditTrailProps } from "./audit-trail/audit-trail";
export { PrivateBucket, type PrivateBucketProps } from "./audit-trail/private-bucket";
export { TrailAlarms, type TrailAlarmsProps } from "./audit-trail/trail-alarms";
export { AuroraCluster } from "./aurora-cluster/aurora-cluster";
export type { AuroraClusterProps, ClusterRule } from "./aurora-cluster/aurora-cluster-props";
export { ClusterInstance, type ProvisionedInstanceProps } from "./aurora-cluster/cluster-instance";
export {
  ConnectGrant,
  type ConnectGrantee,
  type ConnectGrantProps,
  type ConnectingApplication,
} from "./aurora-cluster/connect-grant";
export { AuroraEngine, type AuroraEngineProps, type EngineName } from "./aurora-cluster/engine";
export { ExportedLogs, type ExportedLogsProps } from "./aurora-cluster/exported-logs";
export type { Parameters, ParameterSettings } from "./aurora-cluster/parameters";
export type { ServerlessCapacity } from "./aurora-cluster/serverless-capacity";
export { AwsEnvironment, type AwsEnvironmentProps } from "./aws-environment/aws-environment";
export { credentialVariables } from "./aws-environment/credentials";
export type { EnvironmentValues } from "./aws-environment/environment-values";
export { type EnvironmentDescription, readEnvironments } from "./aws-environment/read-environments";
export { BackupPlan, type BackupPlanProps, type ProtectedCluster } from "./backup/backup-plan";
export { BackupRole, type BackupRoleProps } from "./backup/backup-role";
export {
  BackupVault,
  type BackupVaultProps,
  type BackupVaultReference,
  type ComplianceLock,
} from "./backup/backup-vault";
export { RecoveryVault, type RecoveryVaultProps } from "./backup/recovery-vault";
export { RestoreTesting, type RestoreTestingProps } from "./backup/restore-testing";
export { ClusterAlarms, type ClusterAlarmsProps, type AlarmThresholds } from "./cluster-alarms/cluster-alarms";
export { Connections, type ConnectionsProps, type RuleOptions } from "./connections/connections";
export type { Connectable, Peer } from "./connections/peer";
export { DatabaseEvents, type DatabaseEventsProps } from "./database-events/database-events";
export {
  DatabaseSecurityGroup,
  type DatabaseSecurityGroupProps,
} from "./database-security-group/database-security-group";
export { EncryptionKey, type EncryptionKeyProps, type KeyReference } from "./encryption-key/encryption-key";
export { KeyPurpose, type KeyUse } from "./encryption-key/key-purpose";
export { ConstructError, type ConstructErrorCode } from "./errors";
export { EncryptedLogGroup, type EncryptedLogGroupProps } from "./log-group/encrypted-log-group";
export {
  MasterSecretRotation,
  type MasterSecretHolder,
  type MasterSecretRotationProps,
  type RotationSchedule,
} from "./master-secret-rotation/master-secret-rotation";
export {
  DatabaseEndpoints,
  type DatabaseEndpointService,
  type DatabaseEndpointsProps,
} from "./network/database-endpoints";
export { FlowLogs, type FlowLogsProps } from "./network/flow-logs";
export { Network, type NetworkProps } from "./network/network";
export type { NetworkAttributes, NetworkReference } from "./network/network-reference";
export { RotationFailureRule, type RotationFailureRuleProps } from "./rotation-failure-rule/rotation-failure-rule";
export { SecureAurora } from "./secure-aurora/secure-aurora";
export type { SecureAuroraProps } from "./secure-aurora/secure-aurora-props";
export { ServiceRole, type ServiceRoleProps } from "./service-role/service-role";
