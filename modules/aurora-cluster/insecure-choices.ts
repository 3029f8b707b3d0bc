import type { InsecureChoice } from "../acknowledgement/acknowledgement";
import type { ClusterRule } from "./aurora-cluster-props";
import type { ClusterSettings } from "./settings";

/** Backups kept for less break `rds/backup_retention`. */
const leastBackupRetentionDays = 7;

type PossibleChoice = InsecureChoice<ClusterRule> & { readonly made: boolean };

/** The choices that break a rule of the gate, in the order of the rules' ids. */
export function insecureChoices(settings: ClusterSettings): readonly InsecureChoice<ClusterRule>[] {
  const { backupRetentionDays: days, engine } = settings;
  const all: readonly PossibleChoice[] = [
    {
      made: settings.backtrackHours === 0 && engine.defaultBacktrackHours > 0,
      rule: "rds/backtrack",
      property: "backtrackHours",
      given: 0,
      secure: "1 to 72",
    },
    {
      made: days < leastBackupRetentionDays && Number.isInteger(days) && days >= 1,
      rule: "rds/backup_retention",
      property: "backupRetentionDays",
      given: days,
      secure: `${leastBackupRetentionDays} to 35`,
    },
    switchedOff(settings, "rds/deletion_protection", "deletionProtection"),
    switchedOff(settings, "rds/iam_authentication", "iamAuthentication"),
    {
      made: settings.publiclyAccessible,
      rule: "rds/instance_not_public",
      property: "publiclyAccessible",
      given: true,
      secure: "false",
    },
    missingLogs(settings),
    switchedOff(settings, "rds/minor_upgrades", "autoMinorVersionUpgrade"),
    {
      made: settings.readers.length === 0,
      rule: "rds/reader_instance",
      property: "readers",
      given: [],
      secure: "one reader or more",
    },
    switchedOff(settings, "rds/storage_encrypted", "storageEncrypted"),
    switchedOff(settings, "rds/tls_enforced", "enforceTls"),
  ];
  return all.filter(({ made }) => made).map(({ rule, property, given, secure }) => ({ rule, property, given, secure }));
}

function missingLogs({ logExports, engine }: ClusterSettings): PossibleChoice {
  return {
    made: engine.requiredLogTypes.some((type) => !logExports.includes(type)),
    rule: "rds/log_exports",
    property: "logExports",
    given: logExports,
    secure: `a list with ${engine.requiredLogTypes.join(", ")}`,
  };
}

function switchedOff(
  settings: ClusterSettings,
  rule: ClusterRule,
  property: "autoMinorVersionUpgrade" | "deletionProtection" | "enforceTls" | "iamAuthentication" | "storageEncrypted",
): PossibleChoice {
  return { made: !settings[property], rule, property, given: settings[property], secure: "true" };
}
