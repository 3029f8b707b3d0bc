/**
 * Prints "<passed> <failed>" of a test report: counts.mjs jest|opa <file>. Exits 1 where a test was skipped or left to do,
 * or where there is none: such a run proves nothing.
 */
import { readFileSync } from "node:fs";
import process from "node:process";

const [kind, file] = process.argv.slice(2);
const report = JSON.parse(readFileSync(file, "utf8"));

const counters = {
  jest: ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
    names: testResults.flatMap(({ assertionResults }) =>
      assertionResults
        .filter(({ status }) => ["pending", "todo", "skipped"].includes(status))
        .map(({ fullName }) => fullName),
    ),
  }),
  opa: (tests) => ({
    passed: tests.filter(({ fail, error, skip }) => !fail && !error && !skip).length,
    failed: tests.filter(({ fail, error }) => fail || error).length,
    skipped: tests.filter(({ skip }) => skip).length,
    names: tests.filter(({ skip }) => skip).map(({ package: name, name: test }) => `${name}.${test}`),
  }),
};

const { passed, failed, skipped, names } = counters[kind](report);
for (const name of names) process.stderr.write(`skipped: ${name}\n`);
process.stdout.write(`${passed} ${failed}\n`);
if (skipped > 0 || passed + failed === 0) process.exitCode = 1;
