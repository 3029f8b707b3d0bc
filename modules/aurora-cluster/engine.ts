import { Token } from "cdktf";
import { refuseProblems } from "../validation/problems";
import { mysqlParameters, type ParameterSettings, postgresqlParameters } from "./parameters";

/** The engines of Aurora, as RDS names them. */
export type EngineName = "aurora-postgresql" | "aurora-mysql";

/** Properties of an {@link AuroraEngine}. */
export interface AuroraEngineProps {
  /**
   * Version of the engine: for PostgreSQL `16.11` (or `16`, to follow the minor versions), for MySQL
   * `8.0.mysql_aurora.3.10.1` (or `8.0`). Raise a full version when AWS has installed a newer minor one: until then a plan
   * asks for the older one, which AWS refuses.
   *
   * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/aurorapostgresql-release-calendar.html and
   * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraMySQLReleaseNotes/AuroraMySQL.release-calendars.html
   */
  readonly version: string;
}

interface EngineDefinition {
  readonly name: EngineName;
  readonly family: string;
  /** A port that is not the engine's well-known one. */
  readonly defaultPort: number;
  /** Every log type that can be exported to CloudWatch Logs. */
  readonly logTypes: readonly string[];
  /** The log types that an audit needs. */
  readonly requiredLogTypes: readonly string[];
  /** Hours by which a cluster can be rewound unless it says otherwise; 0 where the engine cannot. */
  readonly defaultBacktrackHours: number;
  readonly parameters: ParameterSettings;
}

/** What makes a log type of the engine worth exporting. */
export interface LogTypeReasons {
  /** Users log in with IAM. */
  readonly iamAuthentication: boolean;
  /** Serverless v2 instances may pause. */
  readonly mayPause: boolean;
}

/** An engine of Aurora at a version, with everything that follows from both. */
export class AuroraEngine {
  private constructor(
    public readonly version: string,
    private readonly definition: EngineDefinition,
  ) {}

  /**
   * Aurora PostgreSQL.
   *
   * @throws ConstructError when the version is none of Aurora PostgreSQL.
   */
  public static postgresql({ version }: AuroraEngineProps): AuroraEngine {
    refuseVersion("AuroraEngine.postgresql", version, /^\d{2}(\.\d+){0,2}$/, "16.11 or 16");
    return new AuroraEngine(version, {
      name: "aurora-postgresql",
      family: `aurora-postgresql${version.slice(0, 2)}`,
      defaultPort: 5433,
      logTypes: ["iam-db-auth-error", "instance", "postgresql"],
      requiredLogTypes: ["postgresql"],
      defaultBacktrackHours: 0,
      parameters: postgresqlParameters,
    });
  }

  /**
   * Aurora MySQL.
   *
   * @throws ConstructError when the version is none of Aurora MySQL.
   */
  public static mysql({ version }: AuroraEngineProps): AuroraEngine {
    refuseVersion(
      "AuroraEngine.mysql",
      version,
      /^8\.\d(\.mysql_aurora(\.\d+){1,3})?$/,
      "8.0.mysql_aurora.3.10.1 or 8.0",
    );
    return new AuroraEngine(version, {
      name: "aurora-mysql",
      family: `aurora-mysql${version.slice(0, 3)}`,
      defaultPort: 3307,
      logTypes: ["audit", "error", "general", "iam-db-auth-error", "instance", "slowquery"],
      requiredLogTypes: ["audit", "error", "slowquery"],
      defaultBacktrackHours: 24,
      parameters: mysqlParameters,
    });
  }

  /** Name of the engine, as RDS has it. */
  public get name(): EngineName {
    return this.definition.name;
  }

  /** Family of the cluster parameter group, such as `aurora-postgresql16`. */
  public get family(): string {
    return this.definition.family;
  }

  /** TCP port of a cluster that names none. */
  public get defaultPort(): number {
    return this.definition.defaultPort;
  }

  /** Every log type that the engine can export to CloudWatch Logs. */
  public get logTypes(): readonly string[] {
    return this.definition.logTypes;
  }

  /** The log types that an audit needs. */
  public get requiredLogTypes(): readonly string[] {
    return this.definition.requiredLogTypes;
  }

  /** Hours by which a cluster can be rewound unless it says otherwise; 0 where the engine cannot. */
  public get defaultBacktrackHours(): number {
    return this.definition.defaultBacktrackHours;
  }

  /** The log types that are exported unless a cluster says otherwise. */
  public defaultLogTypes({ iamAuthentication, mayPause }: LogTypeReasons): readonly string[] {
    return [
      ...(iamAuthentication ? ["iam-db-auth-error"] : []),
      ...(mayPause ? ["instance"] : []),
      ...this.definition.requiredLogTypes,
    ];
  }

  /** What the constructs set in the parameter group, and what is known of the engine's parameters. */
  public get parameters(): ParameterSettings {
    return this.definition.parameters;
  }
}

function refuseVersion(where: string, given: string, pattern: RegExp, example: string): void {
  if (!Token.isUnresolved(given) && pattern.test(given)) return;
  const allowed = `a version such as ${example}, known when the app is built`;
  refuseProblems(where, [
    { property: "version", given, allowed, fix: "take a version from Aurora's release calendar" },
  ]);
}
