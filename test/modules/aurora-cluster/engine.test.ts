import { AuroraEngine } from "../../../modules";
import { messageOf } from "../support";

function factsOf(engine: AuroraEngine) {
  const { name, family, defaultPort, requiredLogTypes } = engine;
  return { name, family, defaultPort, requiredLogTypes, defaultLogTypes: engine.defaultLogTypes(true) };
}

test.each([
  ["16.11", "aurora-postgresql16"],
  ["17", "aurora-postgresql17"],
])("PostgreSQL %s has the parameter group family %s", (version, family) => {
  expect(factsOf(AuroraEngine.postgresql({ version }))).toEqual({
    name: "aurora-postgresql",
    family,
    defaultPort: 5433,
    requiredLogTypes: ["postgresql"],
    defaultLogTypes: ["iam-db-auth-error", "postgresql"],
  });
});

test("PostgreSQL before 16 does not export the errors of IAM authentication by default", () => {
  expect(AuroraEngine.postgresql({ version: "15.15" }).defaultLogTypes(true)).toEqual(["postgresql"]);
});

test("without IAM authentication there are no errors of it to export", () => {
  expect(AuroraEngine.postgresql({ version: "16.11" }).defaultLogTypes(false)).toEqual(["postgresql"]);
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
    requiredLogTypes: ["audit", "error", "slowquery"],
    defaultLogTypes: ["audit", "error", "slowquery"],
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
