import { Construct } from "constructs";
import { AwsEnvironment } from "../aws-environment/aws-environment";
import { BackupVault, type BackupVaultProps, type BackupVaultReference } from "./backup-vault";

/** Properties of a {@link RecoveryVault}. */
export interface RecoveryVaultProps extends BackupVaultProps {
  /** The Region of the vault, such as `eu-west-1`. */
  readonly region: string;
}

/**
 * A vault of the same account in another Region, for copies of backups: one Region alone is lost with its backups.
 *
 * Source: https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html
 *
 * @throws ConstructError when a property cannot be used.
 */
export class RecoveryVault extends Construct implements BackupVaultReference {
  /** ARN of the vault. */
  public readonly vaultArn: string;
  /** The other Region, with a provider of its own. */
  public readonly environment: AwsEnvironment;
  /** The vault. */
  public readonly vault: BackupVault;

  public constructor(scope: Construct, id: string, { region, ...props }: RecoveryVaultProps) {
    super(scope, id);
    this.environment = AwsEnvironment.of(this).inRegion(this, region);
    this.vault = new BackupVault(this, "Default", props);
    this.vaultArn = this.vault.vaultArn;
  }
}
