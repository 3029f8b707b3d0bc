import { expectedText, foundText, valueText } from "../../../gate/report/sentence";
import type { Result } from "../../../gate/verdict/verdict";
import { failure, undecided } from "./verdicts";

describe("the sentence on what was found", () => {
  test.each<[string, Partial<Result>, string]>([
    ["a boolean", { found: false }, "storage_encrypted is false"],
    ["a number", { attribute: "backup_retention_period", found: 1 }, "backup_retention_period is 1"],
    ["a text", { attribute: "engine", found: "aurora-mysql" }, 'engine is "aurora-mysql"'],
    ["null", { found: null }, "storage_encrypted is not set"],
    ["null as a default", { found: null, reason: "unset_default" }, "storage_encrypted is not set"],
    [
      "a default",
      { attribute: "backup_retention_period", found: 1, reason: "unset_default" },
      "backup_retention_period is 1: it is not set, and this is the default",
    ],
    ["an empty text", { attribute: "kms_key_id", found: "" }, "kms_key_id is empty"],
    ["an empty list", { attribute: "exports", found: [] }, "exports is empty"],
    ["a list", { attribute: "cidr_blocks", found: ["0.0.0.0/0", "::/0"] }, 'cidr_blocks is ["0.0.0.0/0", "::/0"]'],
    ["an object", { attribute: "rule", found: { port: 5432 } }, 'rule is {"port":5432}'],
    ["a sensitive value", { attribute: "name", found: "(sensitive)" }, "name is sensitive, its value is not shown"],
    [
      "a value that is left out",
      { attribute: "master_password", found: undefined },
      "master_password is not as wanted",
    ],
    ["nothing at all", { attribute: undefined, found: undefined }, "the resource is not as wanted"],
    [
      "a partner that is missing",
      { attribute: "aws_backup_plan", found: undefined, reason: "absent" },
      "this plan holds no aws_backup_plan for it",
    ],
    ["a reason that has no phrase", { found: 1, reason: "of_tomorrow" }, "storage_encrypted is 1: of_tomorrow"],
    ["a reason named like a method of objects", { found: 1, reason: "toString" }, "storage_encrypted is 1: toString"],
  ])("puts %s into words", (_, overrides, sentence) => {
    expect(foundText({ ...failure, ...overrides })).toBe(sentence);
  });

  test("says of an unknown that it cannot be decided", () => {
    expect(foundText({ ...undecided, reason: undefined })).toBe("kms_key_id cannot be decided");
  });

  test("shortens a long value and says how long it was", () => {
    expect(foundText({ ...failure, found: "x".repeat(5000) })).toBe(
      `storage_encrypted is "${"x".repeat(199)}… (5002 characters)`,
    );
  });
});

describe("the words on what was expected", () => {
  test("are the value where the rule gives one", () => {
    expect(expectedText({ ...failure, expected: ["audit", "error"] })).toBe('["audit", "error"]');
  });

  test("are missing where the rule gives none", () => {
    expect(expectedText(failure)).toBeUndefined();
  });
});

test("a value keeps astral characters whole when it is shortened", () => {
  expect(valueText("🔑".repeat(300))).toBe(`"${"🔑".repeat(199)}… (302 characters)`);
});
