import { Token } from "cdktf";
import { retentionProblems } from "../log-group/encrypted-log-group";
import { isWholeNumber, type Problem } from "../validation/problems";
import type { ClusterSettings } from "./settings";

interface Check extends Problem {
  readonly holds: boolean;
}

const guessableUsernames = [
  "admin",
  "administrator",
  "awsuser",
  "master",
  "mysql",
  "postgres",
  "rdsadmin",
  "root",
  "user",
];
const monitoringIntervals = [1, 5, 10, 15, 30, 60];
/** RDS takes 63 characters for an instance's identifier, which begins with the cluster's. */
const longestInstanceIdentifier = 63;

/** Everything in the settings that AWS, or the engine, would refuse. */
export function settingsProblems(settings: ClusterSettings): readonly Problem[] {
  const checks = [...nameChecks(settings), ...numberChecks(settings), ...memberChecks(settings)];
  return [
    ...checks
      .filter(({ holds }) => !holds)
      .map(({ property, given, allowed, fix }) => ({ property, given, allowed, fix })),
    ...retentionProblems("logRetentionDays", settings.logRetentionDays),
    ...parameterProblems(settings),
  ];
}

function nameChecks({ identifier, masterUsername }: ClusterSettings): readonly Check[] {
  return [
    {
      property: "identifier",
      given: identifier,
      holds: /^(?=.{1,50}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(identifier),
      allowed: "1 to 50 lower-case letters, digits and single hyphens, first a letter",
      fix: "give an identifier such as orders-prod",
    },
    {
      property: "masterUsername",
      given: masterUsername,
      holds: /^[A-Za-z][A-Za-z0-9]{0,15}$/.test(masterUsername) && !isGuessable(masterUsername),
      allowed: `1 to 16 letters and digits, first a letter, and none of ${guessableUsernames.join(", ")}`,
      fix: "leave it out for a generated name",
    },
  ];
}

function numberChecks(settings: ClusterSettings): readonly Check[] {
  const { port, backupRetentionDays, monitoringIntervalSeconds: interval } = settings;
  return [
    {
      property: "port",
      given: port,
      holds: isWholeNumber(port, 1150, 65535),
      allowed: "a TCP port from 1150 to 65535",
      fix: `leave it out for ${settings.engine.defaultPort}`,
    },
    {
      property: "backupRetentionDays",
      given: backupRetentionDays,
      holds: isWholeNumber(backupRetentionDays, 1, 35),
      allowed: "a whole number of days from 1 to 35",
      fix: "leave it out for 14",
    },
    {
      property: "monitoringIntervalSeconds",
      given: interval,
      holds: monitoringIntervals.includes(interval),
      allowed: `a number of seconds out of ${monitoringIntervals.join(", ")}`,
      fix: "leave it out for 60",
    },
    groupPortCheck(settings),
    capacityCheck(settings),
    backtrackCheck(settings),
  ];
}

function backtrackCheck({ backtrackHours, engine }: ClusterSettings): Check {
  const canRewind = engine.defaultBacktrackHours > 0;
  return {
    property: "backtrackHours",
    given: backtrackHours,
    holds: isWholeNumber(backtrackHours, 0, canRewind ? 72 : 0),
    allowed: canRewind ? "a whole number of hours from 0 to 72" : `0, as ${engine.name} cannot be rewound`,
    fix: `leave it out for ${engine.defaultBacktrackHours}`,
  };
}

function groupPortCheck({ port, securityGroup }: ClusterSettings): Check {
  const groupPort = securityGroup?.connections.defaultPort ?? port;
  return {
    property: "securityGroup",
    given: groupPort,
    holds: groupPort === port,
    allowed: `a group for the cluster's own port ${port}`,
    fix: "give port to one of them only, or the same to both",
  };
}

function capacityCheck({ serverlessCapacity: given, writer, readers }: ClusterSettings): Check {
  const { minimum = 0, maximum = 1 } = given ?? {};
  const inHalves = [minimum, maximum].every((units) => Number.isInteger(units * 2) && units <= 256);
  const hasUse = given === undefined || [writer, ...readers].some((instance) => instance.isServerless);
  return {
    property: "serverlessCapacity",
    given,
    holds: hasUse && inHalves && minimum >= 0 && maximum >= 1 && minimum <= maximum,
    allowed: "a minimum from 0 and a maximum from 1 to 256, in halves, for a cluster with a Serverless v2 instance",
    fix: "leave it out for 0.5 to 4",
  };
}

function memberChecks({ engine, identifier, writer, readers, logExports }: ClusterSettings): readonly Check[] {
  const ids = [writer, ...readers].map(({ id }) => id.toLowerCase());
  const longest = longestInstanceIdentifier - identifier.length - 1;
  return [
    {
      property: "readers",
      given: readers.map(({ id }) => id),
      holds: readers.length <= 15 && new Set(ids).size === ids.length,
      allowed:
        "at most 15 readers, each with an id of its own, upper or lower case alike, that the writer does not have",
      fix: "give each reader another id",
    },
    {
      property: "writer and readers",
      given: ids.filter((id) => id.length > longest),
      holds: ids.every((id) => id.length <= longest),
      allowed: `ids of at most ${longest} characters beside the identifier ${identifier}`,
      fix: "shorten the ids or the identifier",
    },
    {
      property: "logExports",
      given: logExports,
      holds:
        logExports.every((type) => engine.logTypes.includes(type)) && new Set(logExports).size === logExports.length,
      allowed: `log types of ${engine.name}, each once: ${engine.logTypes.join(", ")}`,
      fix: "leave it out for the engine's own",
    },
  ];
}

function parameterProblems({ engine, parameters }: ClusterSettings): readonly Problem[] {
  const owned = Object.keys(parameters).filter((name) => name in engine.parameters.tls);
  return owned.map((name) => ({
    property: `parameters["${name}"]`,
    given: parameters[name],
    allowed: "parameters that do not concern TLS, which enforceTls sets",
    fix: "remove it, and set enforceTls",
  }));
}

function isGuessable(username: string): boolean {
  return !Token.isUnresolved(username) && guessableUsernames.includes(username.toLowerCase());
}
