import { auroraGuard } from "./aurora-guard";

/** Options of Node that make something happen as soon as the program listens for `event`. */
function onceListening(event: string, statement: string): string[] {
  const code = `process.on("newListener", (name) => { if (name === "${event}") setImmediate(() => { ${statement} }); });`;
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}

describe("aurora-guard ends with 3 and one line", () => {
  test.each([
    ["on an exception that nothing catches", `throw new Error("boom")`, "boom"],
    ["on a promise that nobody looks after", `void Promise.reject(new Error("boom"))`, "boom"],
    ["on something thrown that is no error", `throw "a text"`, "a text"],
  ])("%s", (_, statement, message) => {
    const node = onceListening("unhandledRejection", statement);

    expect(auroraGuard(["rules"], { node })).toEqual({
      code: 3,
      stdout: "",
      stderr: `aurora-guard: unexpected error: ${message}\n`,
    });
  });

  test("and where in the code it was when AURORA_GUARD_DEBUG is set", () => {
    const node = onceListening("unhandledRejection", `throw new Error("boom")`);
    const { code, stderr } = auroraGuard(["rules"], { node, environment: { AURORA_GUARD_DEBUG: "1" } });

    expect(code).toBe(3);
    expect(stderr).toMatch(/^aurora-guard: unexpected error: boom\nError: boom\n {4}at /);
  });

  test("when it ends before there is a verdict", () => {
    const node = onceListening("unhandledRejection", "process.exit()");

    expect(auroraGuard(["rules"], { node })).toEqual({ code: 3, stdout: "", stderr: "" });
  });
});
