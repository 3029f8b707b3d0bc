import { GateError } from "../../../gate/errors";
import { exitCodeOf, exitCodeOfError, worstExitCode, type ExitCode } from "../../../gate/verdict/exit-code";

test.each<[string, readonly boolean[], ExitCode]>([
  ["one that passed", [true], 0],
  ["several that passed", [true, true], 0],
  ["one that did not pass", [false], 1],
  ["several of which one did not pass", [true, false, true], 1],
  ["none at all", [], 3],
])("the exit code of verdicts: %s", (_name, passed, code) => {
  expect(exitCodeOf(passed.map((each) => ({ passed: each })))).toBe(code);
});

test.each<[string, unknown, ExitCode]>([
  ["wrong usage", new GateError("usage", "no such option"), 2],
  ["a document that cannot be read", new GateError("document", "not JSON"), 3],
  ["policies that cannot be evaluated", new GateError("policy", "no result"), 3],
  ["an error that is not the gate's own", new TypeError("undefined is no function"), 3],
  ["something thrown that is no error", "opa_abort", 3],
])("the exit code of %s", (_name, error, code) => {
  expect(exitCodeOfError(error)).toBe(code);
});

test.each<[readonly ExitCode[], ExitCode]>([
  [[0, 0], 0],
  [[0, 1], 1],
  [[2, 1, 0], 2],
  [[1, 3, 2], 3],
  [[], 3],
])("the worst of the exit codes %j is %i", (codes, worst) => {
  expect(worstExitCode(...codes)).toBe(worst);
});
