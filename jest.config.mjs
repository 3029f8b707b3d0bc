/** @type {import("jest").Config} */
export default {
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.cache/"],
  moduleNameMapper: {
    "^aurora-guard$": "<rootDir>/modules/index.ts",
    "^aurora-guard/gate$": "<rootDir>/gate/index.ts",
  },
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }] },
  collectCoverageFrom: ["main.ts", "modules/**/*.ts", "gate/**/*.ts"],
  coverageProvider: "v8",
  coverageDirectory: "coverage",
};
