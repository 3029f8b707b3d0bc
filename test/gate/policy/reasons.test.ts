import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../../gate/package-root";
import { reasons } from "../../../gate/policy/reasons";

const folder = join(packageRoot(), "policies", "aurora");

/** The codes that the policies give as a reason, tests aside. */
function codesInPolicies(): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((file) => file.endsWith(".rego") && !file.endsWith("_test.rego"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  return new Set(texts.flatMap((text) => [...text.matchAll(/"reason": "(\w+)"/g)].map((match) => match[1] ?? "")));
}

test("every reason that a policy gives has a phrase", () => {
  const codes = [...codesInPolicies()];
  expect(codes.filter((code) => !Object.hasOwn(reasons, code))).toEqual([]);
  expect(codes).toContain("unset_default");
});
