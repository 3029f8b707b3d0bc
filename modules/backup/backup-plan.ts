import { BackupPlan as AwsBackupPlan, type BackupPlanRule } from "@cdktf/provider-aws/lib/backup-plan";
import { BackupSelection } from "@cdktf/provider-aws/lib/backup-selection";
import { Construct } from "constructs";
import {
  acknowledgementProblems,
  type Acknowledgements,
  type InsecureChoice,
} from "../acknowledgement/acknowledgement";
import { WaiverSynthesizer } from "../acknowledgement/waiver-synthesizer";
import { AwsEnvironment } from "../aws-environment/aws-environment";
import { boundedName, shownPath } from "../validation/paths";
import { refuseProblems } from "../validation/problems";
import { BackupRole } from "./backup-role";
import { BackupVault, type BackupVaultReference } from "./backup-vault";
import { planProblems } from "./plan-problems";
import { recoveryRegionOf } from "./recovery-region";
import { RecoveryVault } from "./recovery-vault";

/** A cluster that is backed up: an `AuroraCluster`, or any object with the ARN of one. */
export interface ProtectedCluster {
  /** ARN of the cluster. */
  readonly clusterArn: string;
}

/** Properties of a {@link BackupPlan}. */
export interface BackupPlanProps {
  /** The clusters to back up: one or more. */
  readonly clusters: readonly ProtectedCluster[];
  /**
   * Days for which backups are kept, and copies of them: from what the vault keeps at least to 36500.
   *
   * @default 35
   */
  readonly retentionDays?: number;
  /**
   * When backups start, in UTC, as a `cron()` expression: not within an hour before a cluster's backup window or
   * maintenance window, when jobs of AWS Backup fail.
   *
   * Source: https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html
   *
   * @default "cron(0 6 * * ? *)", every day at six
   */
  readonly schedule?: string;
  /**
   * The vault that backups go to.
   *
   * @default one of its own, locked in governance mode
   */
  readonly vault?: BackupVault;
  /**
   * Vaults that each backup is copied to, in another Region or another account. None need an acknowledgement of
   * `backup/second_copy`.
   *
   * @default one of its own in the recovery Region
   */
  readonly copyTo?: readonly BackupVaultReference[];
  /**
   * The Region of the vault that copies go to.
   *
   * @default a neighbour in the same partition and under the same law, such as `eu-west-1` for `eu-central-1`; of a Region
   * without one it has to be given
   */
  readonly recoveryRegion?: string;
  /**
   * Acknowledgements of the insecure choices made here.
   *
   * @default none
   */
  readonly acknowledgements?: Acknowledgements<"backup/second_copy">;
}

/**
 * A plan of AWS Backup: clusters are backed up every day into a locked vault, and copied to a second one. The account must
 * not have opted Aurora out of AWS Backup in its Region.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-aws-backup.html and, for the opt-in,
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html
 *
 * @throws ConstructError when a property cannot be used.
 */
export class BackupPlan extends Construct {
  /** The vault that backups go to. */
  public readonly vault: BackupVault;
  /** The vaults that they are copied to. */
  public readonly copies: readonly BackupVaultReference[];
  /** The role with which AWS Backup makes them. */
  public readonly role: BackupRole;
  /** The underlying `aws_backup_plan`. */
  public readonly resource: AwsBackupPlan;
  /** The underlying `aws_backup_selection`. */
  public readonly selection: BackupSelection;

  public constructor(scope: Construct, id: string, props: BackupPlanProps) {
    super(scope, id);
    const choices = insecureChoices(props);
    const { region } = AwsEnvironment.of(this);
    refuseProblems(shownPath(this), [
      ...planProblems(props, region),
      ...acknowledgementProblems(choices, props.acknowledgements),
    ]);
    this.vault = props.vault ?? new BackupVault(this, "Vault");
    this.copies = props.copyTo ?? [
      new RecoveryVault(this, "RecoveryVault", { region: props.recoveryRegion ?? recoveryRegionOf(region) ?? region }),
    ];
    this.role = new BackupRole(this, "Role", {
      description: "Backs up Aurora clusters",
      policy: "AWSBackupServiceRolePolicyForBackup",
    });
    const name = boundedName(this, 50);
    this.resource = new AwsBackupPlan(this, "Default", { name, rule: [this.rule(props)], tags: { Name: name } });
    this.selection = new BackupSelection(this, "Selection", {
      name,
      planId: this.resource.id,
      iamRoleArn: this.role.resource.arn,
      resources: props.clusters.map(({ clusterArn }) => clusterArn),
      dependsOn: [this.role.permissions],
    });
    WaiverSynthesizer.of(this).record(choices, props.acknowledgements, () => [this.resource]);
  }

  private rule({ retentionDays = 35, schedule = "cron(0 6 * * ? *)" }: BackupPlanProps): BackupPlanRule {
    const lifecycle = { deleteAfter: retentionDays };
    return {
      ruleName: "daily",
      targetVaultName: this.vault.vaultName,
      schedule,
      startWindow: 60,
      completionWindow: 480,
      lifecycle,
      copyAction: this.copies.map(({ vaultArn }) => ({ destinationVaultArn: vaultArn, lifecycle })),
    };
  }
}

function insecureChoices({ copyTo }: BackupPlanProps): readonly InsecureChoice<"backup/second_copy">[] {
  if (copyTo === undefined || copyTo.length > 0) return [];
  return [{ rule: "backup/second_copy", property: "copyTo", given: copyTo, secure: "one vault or more" }];
}
