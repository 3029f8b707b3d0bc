import { dayAfter, dayOf, isCalendarDay } from "../../gate/calendar";

test.each([
  ["2026-11-24", true],
  ["2028-02-29", true],
  ["2027-02-29", false],
  ["2026-13-01", false],
  ["2026-1-1", false],
  ["24.11.2026", false],
])("%s is a day of the calendar: %s", (text, expected) => {
  expect(isCalendarDay(text)).toBe(expected);
});

test("days are counted over months and years, in UTC", () => {
  expect([dayAfter("2026-12-31", 1), dayAfter("2028-02-28", 2), dayAfter("2026-11-24", 366)]).toEqual([
    "2027-01-01",
    "2028-03-01",
    "2027-11-25",
  ]);
  expect(dayOf(new Date("2026-11-24T23:59:59.999Z"))).toBe("2026-11-24");
});
