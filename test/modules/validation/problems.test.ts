import { Token } from "cdktf";
import { isWholeNumber, refuseProblems } from "../../../modules/validation/problems";
import { messageOf } from "../support";

const port = { property: "port", given: 0, allowed: "a TCP port", fix: "leave it out" };

test("nothing is thrown when there is no problem", () => {
  expect(messageOf(() => refuseProblems("shop/Orders", []))).toBe("nothing thrown");
});

test("one problem is told with where, what was given, what is allowed, and the fix", () => {
  expect(messageOf(() => refuseProblems("shop/Orders", [port]))).toBe(
    "ConstructError: shop/Orders: 1 value cannot be used.\n- port: got 0; allowed: a TCP port; fix: leave it out.",
  );
});

test("all problems are told at once, in the user's terms", () => {
  const problems = [port, { ...port, given: undefined }, { ...port, given: Token.asString({ reference: true }) }];
  expect(messageOf(() => refuseProblems("shop/Orders", problems))).toBe(
    [
      "ConstructError: shop/Orders: 3 values cannot be used.",
      "- port: got 0; allowed: a TCP port; fix: leave it out.",
      "- port: got nothing; allowed: a TCP port; fix: leave it out.",
      "- port: got a value that is known only to Terraform; allowed: a TCP port; fix: leave it out.",
    ].join("\n"),
  );
});

test("a whole number is held to its range, and one known only to Terraform is left to it", () => {
  const values = [0, 1, 1.5, 35, 36, Token.asNumber({ reference: true })];
  expect(values.map((value) => isWholeNumber(value, 1, 35))).toEqual([false, true, false, true, false, true]);
});
