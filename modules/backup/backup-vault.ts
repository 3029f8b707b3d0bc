import { BackupVault as AwsBackupVault } from "@cdktf/provider-aws/lib/backup-vault";
import { BackupVaultLockConfiguration } from "@cdktf/provider-aws/lib/backup-vault-lock-configuration";
import { Construct } from "constructs";
import { EncryptionKey, type KeyReference } from "../encryption-key/encryption-key";
import { KeyPurpose } from "../encryption-key/key-purpose";
import { boundedName, shownPath } from "../validation/paths";
import { isWholeNumber, type Problem, refuseProblems } from "../validation/problems";

/** A vault that backups are copied to: a {@link BackupVault}, or any object with the ARN of one. */
export interface BackupVaultReference {
  /** ARN of the vault. */
  readonly vaultArn: string;
}

/** A lock that nobody can lift any more, AWS included, once its time to change is over. */
export interface ComplianceLock {
  /** Days in which the lock can still be changed or removed: 3 to 36500. */
  readonly changeableForDays: number;
  /** Why backups must stay until their day, whatever happens. */
  readonly reason: string;
  /** Who answers for it: a person or a team, as your organisation names them. */
  readonly owner: string;
}

/** Properties of a {@link BackupVault}. */
export interface BackupVaultProps {
  /**
   * Name of the vault: 2 to 50 letters, digits, hyphens and underscores.
   *
   * @default the path of the construct, such as `prod-backups-vault`
   */
  readonly name?: string;
  /**
   * Key of the vault, which encrypts the copies of clusters that come to it.
   *
   * @default a key of its own
   */
  readonly key?: KeyReference;
  /**
   * Days that each backup stays in the vault at least: 7 to 36500. Jobs that ask for fewer fail.
   *
   * @default 7
   */
  readonly minimumRetentionDays?: number;
  /**
   * Lock the vault for good, with whoever answers for that: backups, and what they cost, then stay until their day.
   *
   * @default none: governance mode, in which principals with the permission `backup:DeleteBackupVaultLockConfiguration`
   * can lift the lock
   */
  readonly complianceLock?: ComplianceLock;
}

/**
 * An encrypted vault of AWS Backup whose lock keeps backups from being deleted before their day. A vault is deleted only when
 * the last backup has left it.
 *
 * Source: https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html
 *
 * @throws ConstructError when a property cannot be used.
 */
export class BackupVault extends Construct implements BackupVaultReference {
  /** ARN of the vault. */
  public readonly vaultArn: string;
  /** Name of the vault. */
  public readonly vaultName: string;
  /** Days that each backup stays in the vault at least. */
  public readonly minimumRetentionDays: number;
  /** The underlying `aws_backup_vault`. */
  public readonly resource: AwsBackupVault;
  /** The underlying `aws_backup_vault_lock_configuration`. */
  public readonly lock: BackupVaultLockConfiguration;

  public constructor(scope: Construct, id: string, props: BackupVaultProps = {}) {
    super(scope, id);
    const { name = boundedName(this, 50), minimumRetentionDays = 7, complianceLock } = props;
    refuseProblems(shownPath(this), [
      ...nameProblems(name),
      ...daysProblems("minimumRetentionDays", minimumRetentionDays, 7, "leave it out for 7"),
      ...complianceProblems(complianceLock),
    ]);
    const key = props.key ?? new EncryptionKey(this, "Key", { purpose: KeyPurpose.backups() });
    this.minimumRetentionDays = minimumRetentionDays;
    this.resource = new AwsBackupVault(this, "Default", { name, kmsKeyArn: key.keyArn, tags: { Name: name } });
    this.vaultArn = this.resource.arn;
    this.vaultName = this.resource.name;
    this.lock = new BackupVaultLockConfiguration(this, "Lock", {
      backupVaultName: this.vaultName,
      minRetentionDays: minimumRetentionDays,
      ...(complianceLock === undefined ? {} : { changeableForDays: complianceLock.changeableForDays }),
    });
  }
}

function nameProblems(given: string): readonly Problem[] {
  if (/^[A-Za-z0-9_-]{2,50}$/.test(given)) return [];
  const allowed = "2 to 50 letters, digits, hyphens and underscores";
  return [{ property: "name", given, allowed, fix: "leave it out for a name from the path" }];
}

function complianceProblems(lock: ComplianceLock | undefined): readonly Problem[] {
  if (lock === undefined) return [];
  const texts = Object.entries({ reason: lock.reason, owner: lock.owner })
    .filter(([, given]) => given.trim() === "")
    .map(([name, given]) => ({
      property: `complianceLock.${name}`,
      given,
      allowed: "a text that is not empty",
      fix: `say ${name === "reason" ? "why nobody may lift the lock" : "who answers for it"}`,
    }));
  const property = "complianceLock.changeableForDays";
  return [...texts, ...daysProblems(property, lock.changeableForDays, 3, "give 3 or more, to try the lock out")];
}

/** A number of days that AWS Backup does not take. */
export function daysProblems(property: string, given: number, least: number, fix: string): readonly Problem[] {
  if (isWholeNumber(given, least, 36500)) return [];
  return [{ property, given, allowed: `a whole number of days from ${least} to 36500`, fix }];
}
