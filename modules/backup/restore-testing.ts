import { BackupRestoreTestingPlan } from "@cdktf/provider-aws/lib/backup-restore-testing-plan";
import { BackupRestoreTestingSelection } from "@cdktf/provider-aws/lib/backup-restore-testing-selection";
import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import type { NetworkReference } from "../network/network-reference";
import { boundedName, dashedName, shownPath } from "../validation/paths";
import { isWholeNumber, type Problem, refuseProblems } from "../validation/problems";
import type { ProtectedCluster } from "./backup-plan";
import { BackupRole } from "./backup-role";
import type { BackupVaultReference } from "./backup-vault";
import { clusterProblems, scheduleProblems } from "./plan-problems";

/** Properties of {@link RestoreTesting}. */
export interface RestoreTestingProps {
  /** The clusters whose backups are restored: one or more. */
  readonly clusters: readonly ProtectedCluster[];
  /** The network to restore into: isolated subnets, such as those of the clusters. */
  readonly network: NetworkReference;
  /**
   * The vault whose backups are restored.
   *
   * @default every vault of the Region
   */
  readonly vault?: BackupVaultReference;
  /**
   * When tests start, in UTC, as a `cron()` expression.
   *
   * Source: https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RestoreTestingPlanForCreate.html
   *
   * @default "cron(0 9 ? * SUN *)", every Sunday at nine
   */
  readonly schedule?: string;
  /**
   * Days that the restored backup may be old: 1 to 365.
   *
   * @default 7
   */
  readonly selectionWindowDays?: number;
  /**
   * Hours for which a restored cluster is kept, for checks of one's own, before AWS Backup deletes it: 0 to 168.
   *
   * @default 1
   */
  readonly validationHours?: number;
}

const usualSchedule = "cron(0 9 ? * SUN *)";

/**
 * A test that backups can be restored: AWS Backup restores the latest one of each cluster, where nobody can reach it, and
 * deletes it again.
 *
 * Source: https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html
 *
 * @throws ConstructError when a property cannot be used.
 */
export class RestoreTesting extends Construct {
  /** The group of what is restored: nobody may connect, and nothing goes out. */
  public readonly securityGroup: SecurityGroup;
  /** The underlying `aws_db_subnet_group`. */
  public readonly subnetGroup: DbSubnetGroup;
  /** The role with which AWS Backup restores. */
  public readonly role: BackupRole;
  /** The underlying `aws_backup_restore_testing_plan`. */
  public readonly resource: BackupRestoreTestingPlan;
  /** The underlying `aws_backup_restore_testing_selection`. */
  public readonly selection: BackupRestoreTestingSelection;

  public constructor(scope: Construct, id: string, props: RestoreTestingProps) {
    super(scope, id);
    refuseProblems(shownPath(this), valueProblems(props));
    const tags = { Name: dashedName(this) };
    this.securityGroup = new SecurityGroup(this, "SecurityGroup", {
      namePrefix: `${dashedName(this)}-`,
      description: "Aurora clusters that are restored to test backups",
      vpcId: props.network.vpcId,
      tags,
      lifecycle: { createBeforeDestroy: true },
    });
    this.subnetGroup = new DbSubnetGroup(this, "SubnetGroup", {
      name: dashedName(this),
      description: "Isolated subnets of restored Aurora clusters",
      subnetIds: [...props.network.subnetIds],
      tags,
    });
    this.role = new BackupRole(this, "Role", {
      description: "Restores Aurora clusters to test backups",
      policy: "AWSBackupServiceRolePolicyForRestores",
    });
    const name = boundedName(this, 50).replace(/-/g, "_");
    this.resource = new BackupRestoreTestingPlan(this, "Default", {
      name,
      scheduleExpression: props.schedule ?? usualSchedule,
      startWindowHours: 1,
      recoveryPointSelection: [
        {
          algorithm: "LATEST_WITHIN_WINDOW",
          includeVaults: [props.vault?.vaultArn ?? "*"],
          recoveryPointTypes: ["SNAPSHOT"],
          selectionWindowDays: props.selectionWindowDays ?? 7,
        },
      ],
      tags,
    });
    this.selection = this.select(name, props);
  }

  private select(name: string, { clusters, validationHours = 1 }: RestoreTestingProps): BackupRestoreTestingSelection {
    return new BackupRestoreTestingSelection(this, "Selection", {
      name,
      restoreTestingPlanName: this.resource.name,
      iamRoleArn: this.role.resource.arn,
      protectedResourceType: "Aurora",
      protectedResourceArns: clusters.map(({ clusterArn }) => clusterArn),
      // Without these, AWS Backup restores into the default VPC and its default security group.
      restoreMetadataOverrides: {
        dbSubnetGroupName: this.subnetGroup.name,
        vpcSecurityGroupIds: Fn.jsonencode([this.securityGroup.id]),
      },
      validationWindowHours: validationHours,
      dependsOn: [this.role.permissions],
    });
  }
}

function valueProblems(props: RestoreTestingProps): readonly Problem[] {
  const { schedule = usualSchedule, selectionWindowDays = 7, validationHours = 1 } = props;
  return [
    ...clusterProblems(props.clusters),
    ...scheduleProblems(schedule, usualSchedule),
    ...numberProblems("selectionWindowDays", selectionWindowDays, { least: 1, most: 365, usual: 7, unit: "days" }),
    ...numberProblems("validationHours", validationHours, { least: 0, most: 168, usual: 1, unit: "hours" }),
  ];
}

interface NumberLimits {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  readonly unit: string;
}

function numberProblems(
  property: string,
  given: number,
  { least, most, usual, unit }: NumberLimits,
): readonly Problem[] {
  if (isWholeNumber(given, least, most)) return [];
  const allowed = `a whole number of ${unit} from ${least} to ${most}`;
  return [{ property, given, allowed, fix: `leave it out for ${usual}` }];
}
