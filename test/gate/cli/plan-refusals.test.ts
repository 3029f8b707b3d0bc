import { rmSync } from "node:fs";
import { join } from "node:path";
import { CdktfProject } from "./cdktf-project";
import { temporaryFolder, writeFiles } from "./temporary-folder";

/** The words of this version of Node: they differ between versions. */
function messageOfParsing(text: string): string {
  try {
    JSON.parse(text);
    return "no error";
  } catch (error) {
    return (error as Error).message;
  }
}

describe("aurora-guard plan fails, with clear words,", () => {
  const folder = temporaryFolder();

  test.each<[string, unknown, string]>([
    ["on a cdktf.json that is no JSON", "{", `cdktf.json: not JSON (${messageOfParsing("{")}); correct it`],
    ["on a cdktf.json that is no object", [], 'cdktf.json: its JSON is no object; write {"language": ..., "app": ...}'],
    ["on a cdktf.json without an app", {}, 'cdktf.json: "app" is missing; name the command that synthesizes'],
    [
      "on a cdktf.json whose output is no folder",
      { app: "true", output: 1 },
      'cdktf.json: "output" is 1; name a folder, or leave it out for cdktf.out',
    ],
  ])("%s", (_, content, message) => {
    const project = new CdktfProject(folder());
    writeFiles(folder(), { "cdktf.json": content });

    expect(project.plan()).toEqual({ code: 2, stdout: "", stderr: `aurora-guard: ${message}\n` });
  });

  test("in a folder without cdktf.json", () => {
    const project = new CdktfProject(folder());
    rmSync(join(folder(), "cdktf.json"));

    expect(project.plan()).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "aurora-guard: cdktf.json: cannot be read in this folder (ENOENT); " +
        'run "aurora-guard plan" in the folder of a CDKTF project, or "aurora-guard check <plan>" on a plan you have\n',
    });
  });

  test("where the app fails", () => {
    const project = new CdktfProject(folder());
    writeFiles(folder(), { "app.cjs": `console.error("why"); process.exitCode = 7;` });

    expect(project.plan()).toEqual({
      code: 3,
      stdout: "",
      stderr: [
        "synthesize …",
        "why",
        "synthesize: <time>",
        'aurora-guard: cdktf.json: the app "node app.cjs" failed (exit code 7); its own message is above: correct it and run again',
        "",
      ].join("\n"),
    });
  });

  test("where the app writes nothing, whatever an earlier run has left", () => {
    const project = new CdktfProject(folder());
    project.plan();
    writeFiles(folder(), { "app.cjs": "" });

    expect(project.plan()).toEqual({
      code: 3,
      stdout: "",
      stderr: [
        "synthesize …",
        "synthesize: <time>",
        'aurora-guard: cdktf.out/manifest.json: the app "node app.cjs" ended without writing it; let the app call synth() and synthesize into CDKTF_OUTDIR',
        "",
      ].join("\n"),
    });
  });

  test("where the app has no stack", () => {
    const project = new CdktfProject(folder());
    writeFiles(folder(), {
      "app.cjs": `require("node:fs").writeFileSync("cdktf.out/manifest.json", '{"stacks":{}}')`,
      "cdktf.out/.keep": "",
    });

    expect(project.plan()).toEqual({
      code: 3,
      stdout: "",
      stderr: [
        "synthesize …",
        "synthesize: <time>",
        "aurora-guard: cdktf.out/manifest.json: names no stack; let the app make one",
        "",
      ].join("\n"),
    });
  });
});
