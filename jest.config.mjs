/** @type {import("jest").Config} */
export default {
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.cache/"],
  moduleNameMapper: {
    "^aurora-guard$": "<rootDir>/modules/index.ts",
    "^aurora-guard/gate$": "<rootDir>/gate/index.ts",
  },
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }] },
  // Some tests wait for other processes for minutes: without this, jest leaves one of two cores idle.
  maxWorkers: "100%",
  // The tests run the command line as processes of its own, where coverage does not see it.
  collectCoverageFrom: ["main.ts", "modules/**/*.ts", "gate/**/*.ts", "!gate/cli/**"],
  coverageDirectory: "coverage",
  coverageThreshold: { global: { statements: 98, branches: 95, functions: 99, lines: 99 } },
};
