import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatNames, loadFormat } from "../../../gate/report/format";
import { context, verdicts } from "./golden-verdicts";

const extensions: Readonly<Record<string, string>> = {
  github: "txt",
  "github-summary": "md",
  gitlab: "json",
  html: "html",
  json: "json",
  junit: "xml",
  markdown: "md",
  sarif: "sarif",
  text: "txt",
};
const folder = join(__dirname, "golden");
const fileOf = (format: string): string => join(folder, `${format}.${extensions[format] ?? "txt"}`);

/** `UPDATE_GOLDEN=1 npx jest test/gate/report/golden.test.ts` writes the files, to be looked at in the diff. */
const updates = process.env["UPDATE_GOLDEN"] === "1";

describe("the whole report on the golden verdicts", () => {
  test.each(Object.keys(extensions))("in the format %s", async (format) => {
    const report = (await loadFormat(format))(verdicts, context);
    if (updates) writeFileSync(fileOf(format), report);

    expect(report).toBe(readFileSync(fileOf(format), "utf8"));
  });

  test("is there for every format that a text compares with, and for none that is gone", () => {
    const formats = readdirSync(folder).map((file) => file.replace(/\.\w+$/, ""));

    expect(formats.filter((format) => !formatNames().includes(format))).toEqual([]);
    expect(Object.keys(extensions).filter((format) => !formats.includes(format))).toEqual([]);
  });
});
