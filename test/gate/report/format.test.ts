import { formatNames, loadFormat, type ReportContext } from "../../../gate/report/format";
import { jsonReport } from "../../../gate/report/json";
import { tableReport } from "../../../gate/report/table";
import { textReport } from "../../../gate/report/text";
import { catalog, failure, passing, verdictOn } from "./verdicts";

const context: ReportContext = {
  catalog,
  origin: { version: "0.1.0", digest: "0".repeat(64), tables: [] },
  color: false,
  all: true,
};
const failed = verdictOn("prod", [failure]);
const passed = verdictOn("dev", [passing]);

test("each file of the formats' folder is a format", () => {
  expect(formatNames()).toEqual(
    expect.arrayContaining([
      "github",
      "github-summary",
      "gitlab",
      "html",
      "json",
      "junit",
      "markdown",
      "sarif",
      "text",
    ]),
  );
});

test("json renders the verdicts and what they were made with", async () => {
  const render = await loadFormat("json");

  expect(render([failed], context)).toBe(jsonReport([failed], context.origin));
});

test("text of one document is its findings", async () => {
  const render = await loadFormat("text");

  expect(render([failed], context)).toBe(textReport([failed], catalog, { color: false, all: true }));
});

test("text of several documents begins with a table of them", async () => {
  const render = await loadFormat("text");
  const table = tableReport([{ verdict: failed }, { verdict: passed }], { color: false });

  expect(render([failed, passed], context)).toBe(
    `${table}\n${textReport([failed, passed], catalog, { color: false, all: true })}`,
  );
});
