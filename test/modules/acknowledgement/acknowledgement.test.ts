import { acknowledgementProblems, type InsecureChoice } from "../../../modules/acknowledgement/acknowledgement";

const choice: InsecureChoice = {
  rule: "rds/deletion_protection",
  property: "deletionProtection",
  given: false,
  secure: "true",
};
const acknowledgement = { reason: "A test cluster", owner: "team-orders", expires: "2027-03-31" };

test("an insecure choice with its acknowledgement is no problem", () => {
  expect(acknowledgementProblems([choice], { "rds/deletion_protection": acknowledgement })).toEqual([]);
});

test("an insecure choice without an acknowledgement names the property, the rule and both ways out", () => {
  expect(acknowledgementProblems([choice])).toEqual([
    {
      property: "deletionProtection",
      given: false,
      allowed: "true, or another value with an acknowledgement of rds/deletion_protection",
      fix: 'remove deletionProtection, or add acknowledgements: { "rds/deletion_protection": { reason, owner, expires } }',
    },
  ]);
});

test("an acknowledgement of a choice that is not made is a problem", () => {
  expect(acknowledgementProblems([], { "rds/deletion_protection": acknowledgement })).toEqual([
    {
      property: 'acknowledgements["rds/deletion_protection"]',
      given: acknowledgement,
      allowed: "acknowledgements of insecure choices that are made here",
      fix: "remove it",
    },
  ]);
});

test("an acknowledgement without reason, owner or date has a problem for each", () => {
  const empty = { reason: " ", owner: "", expires: "" };
  expect(acknowledgementProblems([choice], { "rds/deletion_protection": empty })).toEqual([
    {
      property: 'acknowledgements["rds/deletion_protection"].reason',
      given: " ",
      allowed: "a text that is not empty",
      fix: "say why the choice is needed",
    },
    {
      property: 'acknowledgements["rds/deletion_protection"].owner',
      given: "",
      allowed: "a text that is not empty",
      fix: "say who answers for it",
    },
    {
      property: 'acknowledgements["rds/deletion_protection"].expires',
      given: "",
      allowed: "a date of the calendar as YYYY-MM-DD",
      fix: "give the last day on which the choice may stand",
    },
  ]);
});

test.each(["2027-02-30", "2027-13-01", "31.03.2027", "2027-3-31", "2027-03-31T00:00:00Z"])(
  "%s is not a date of the calendar as YYYY-MM-DD",
  (expires) => {
    expect(acknowledgementProblems([choice], { "rds/deletion_protection": { ...acknowledgement, expires } })).toEqual([
      {
        property: 'acknowledgements["rds/deletion_protection"].expires',
        given: expires,
        allowed: "a date of the calendar as YYYY-MM-DD",
        fix: "give the last day on which the choice may stand",
      },
    ]);
  },
);
