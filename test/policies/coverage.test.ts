import { coverage, requirements } from "../../scripts/policies/coverage";
import { catalog, rules } from "./rules-on-disk";

const { rows, requirements: reasons } = coverage();
const ids = rows.map(({ id }) => id);
const union = Array.from({ length: 108 }, (_, index) => String(index + 1));
const guidance = Array.from({ length: 46 }, (_, index) => `G${index + 1}`);

test("the rows are those of the union of other products' checks and of AWS's guidance, each once", () => {
  expect(ids).toEqual([...union, ...guidance]);
});

test.each(rows)("row $id ($control) has a rule, or a reason why it has none", ({ id, reason }) => {
  const answering = catalog.rules.filter(({ covers }) => covers.includes(id)).map((rule) => rule.id);
  expect({ id, answered: answering.length > 0 || (reason ?? "").length > 20 }).toEqual({ id, answered: true });
});

test.each([...requirements()])("requirement %s has a rule, or a reason why it has none", (row) => {
  const answering = catalog.rules.filter(({ topics }) => topics.includes(row)).map((rule) => rule.id);
  expect({ row, answered: answering.length > 0 || (reasons[row] ?? "").length > 20 }).toEqual({ row, answered: true });
});

test("reasons are given for requirements that there are", () => {
  expect(Object.keys(reasons).filter((row) => !requirements().has(row))).toEqual([]);
});

test.each(rules)("%s covers rows that there are", (_id, { covers }) => {
  expect(covers.filter((row) => !ids.includes(row))).toEqual([]);
});
