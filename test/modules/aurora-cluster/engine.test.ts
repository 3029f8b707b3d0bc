import { AuroraEngine } from "../../../modules";
import { messageOf } from "../support";

function factsOf(engine: AuroraEngine) {
  const { name, family, defaultPort, defaultBacktrackHours, requiredLogTypes } = engine;
  const defaultLogTypes = engine.defaultLogTypes({ iamAuthentication: true, mayPause: false });
  return { name, family, defaultPort, defaultBacktrackHours, requiredLogTypes, defaultLogTypes };
}

test.each([
  ["16.11", "aurora-postgresql16"],
  ["17", "aurora-postgresql17"],
])("PostgreSQL %s has the parameter group family %s", (version, family) => {
  expect(factsOf(AuroraEngine.postgresql({ version }))).toEqual({
    name: "aurora-postgresql",
    family,
    defaultPort: 5433,
    defaultBacktrackHours: 0,
    requiredLogTypes: ["postgresql"],
    defaultLogTypes: ["iam-db-auth-error", "postgresql"],
  });
});

test("each reason to export a log adds that log", () => {
  const engine = AuroraEngine.postgresql({ version: "16.11" });
  expect([
    engine.defaultLogTypes({ iamAuthentication: false, mayPause: false }),
    engine.defaultLogTypes({ iamAuthentication: true, mayPause: true }),
  ]).toEqual([["postgresql"], ["iam-db-auth-error", "instance", "postgresql"]]);
});

test.each([
  ["8.0.mysql_aurora.3.10.1", "aurora-mysql8.0"],
  ["8.0", "aurora-mysql8.0"],
  ["8.4.mysql_aurora.4.1.0", "aurora-mysql8.4"],
])("MySQL %s has the parameter group family %s", (version, family) => {
  expect(factsOf(AuroraEngine.mysql({ version }))).toEqual({
    name: "aurora-mysql",
    family,
    defaultPort: 3307,
    defaultBacktrackHours: 24,
    requiredLogTypes: ["audit", "error", "slowquery"],
    defaultLogTypes: ["iam-db-auth-error", "audit", "error", "slowquery"],
  });
});

test.each(["9.6", "sixteen", "16.x", ""])("fails for the PostgreSQL version %j", (version) => {
  expect(messageOf(() => AuroraEngine.postgresql({ version }))).toBe(
    "ConstructError: AuroraEngine.postgresql: 1 value cannot be used.\n" +
      `- version: got ${JSON.stringify(version)}; allowed: a version such as 16.11 or 16, known when the app is built; ` +
      "fix: take a version from Aurora's release calendar.",
  );
});

test.each(["5.7.mysql_aurora.2.12.0", "3.10.1", "8.0.36"])("fails for the MySQL version %j", (version) => {
  expect(messageOf(() => AuroraEngine.mysql({ version }))).toBe(
    "ConstructError: AuroraEngine.mysql: 1 value cannot be used.\n" +
      `- version: got "${version}"; allowed: a version such as 8.0.mysql_aurora.3.10.1 or 8.0, known when the app is built; ` +
      "fix: take a version from Aurora's release calendar.",
  );
});
