import { Writable } from "node:stream";
import { wantsColor, writeReport, type OutputStream, type Terminal } from "../../../gate/cli/terminal";

function terminalOf(stdout: OutputStream, environment: Record<string, string> = {}): Terminal {
  return { stdout, stderr: new Writable(), environment };
}

function streamOf(isTTY: boolean): OutputStream {
  return Object.assign(new Writable(), { isTTY });
}

test.each<[string, boolean, Record<string, string>, boolean, boolean]>([
  ["on a terminal", true, {}, true, true],
  ["not into a pipe", false, {}, true, false],
  ["not on a terminal that is dumb", true, { TERM: "dumb" }, true, false],
  ["not on a terminal where NO_COLOR is set", true, { NO_COLOR: "1" }, true, false],
  ["on a terminal where NO_COLOR is empty", true, { NO_COLOR: "" }, true, true],
  ["not on a terminal where FORCE_COLOR is false", true, { FORCE_COLOR: "false" }, true, false],
  ["not on a terminal when the user does not want it", true, { FORCE_COLOR: "1" }, false, false],
])("the report is coloured %s", (_, isTTY, environment, allowed, expected) => {
  expect(wantsColor(terminalOf(streamOf(isTTY), environment), allowed)).toBe(expected);
});

describe("writing a report", () => {
  const failingWith = (code: string): Terminal => {
    const error = Object.assign(new Error("write"), { code });
    const stdout = new Writable({ write: (_chunk, _encoding, done) => done(error) });
    return terminalOf(stdout.on("error", () => undefined));
  };

  test("waits until the stream has taken it", async () => {
    const taken: string[] = [];
    const stdout = new Writable({
      decodeStrings: false,
      write: (chunk: string, _encoding, done) => {
        setImmediate(() => {
          taken.push(chunk);
          done();
        });
      },
    });
    await writeReport(terminalOf(stdout), "a report");

    expect(taken).toEqual(["a report"]);
  });

  test("takes a reader that has left for content", async () => {
    await expect(writeReport(failingWith("EPIPE"), "a report")).resolves.toBeUndefined();
  });

  test("fails where the stream does", async () => {
    await expect(writeReport(failingWith("ENOSPC"), "a report")).rejects.toThrow(new Error("write"));
  });
});
