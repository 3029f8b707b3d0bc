import { formatNames, loadFormat } from "../../../gate/report/format";
import { jsonReport } from "../../../gate/report/json";

const context = {
  catalog: { rules: [] },
  origin: { version: "0.1.0", digest: "0".repeat(64) },
  color: false,
  all: false,
};

test("each file of the formats' folder is a format", () => {
  expect(formatNames()).toEqual(["json", "text"]);
});

test("a format renders the verdicts with what the report is made of", async () => {
  const render = await loadFormat("json");

  expect(render([], context)).toBe(jsonReport([], context.origin));
});
