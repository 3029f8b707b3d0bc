import Ajv from "ajv/dist/2020";
import schema from "../../../fixtures/schemas/gitlab-code-quality.json";
import { verdicts } from "../golden-verdicts";
import { failures, hugeVerdict, reportOf } from "../many";
import { verdictOn } from "../verdicts";

interface Issue {
  readonly description: string;
  readonly fingerprint: string;
  readonly severity: string;
}

describe("the code quality report", () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

  test.each([
    ["the golden verdicts", verdicts],
    ["no document", []],
    ["14,000 resources", [hugeVerdict()]],
  ])("is what its schema wants, on %s", async (_, given) => {
    const isValid = validate(JSON.parse(await reportOf("gitlab", given)));

    expect({ isValid, errors: validate.errors }).toEqual({ isValid: true, errors: null });
  });

  test("begins with no byte order mark", async () => {
    expect((await reportOf("gitlab", verdicts)).startsWith("[")).toBe(true);
  });

  test("holds the 5,000 worst and says how many more there are", async () => {
    const light = failures(5000, { severity: "low", rule: "kms/rotation" });
    const issues = JSON.parse(await reportOf("gitlab", [verdictOn("prod", [...light, ...failures(2)])])) as Issue[];

    expect(issues.length).toBe(5001);
    expect(issues.slice(0, 3).map(({ severity }) => severity)).toEqual(["blocker", "blocker", "minor"]);
    expect(issues.at(-1)?.description).toBe("2 more findings are not shown here: GitLab gets the worst 5000.");
  });

  test("has no fingerprint twice, as GitLab would show one finding of them", async () => {
    const same = failures(2, { address: "aws_rds_cluster.replaced" });
    const issues = JSON.parse(await reportOf("gitlab", [verdictOn("a", same), verdictOn("b", same)])) as Issue[];

    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  });
});
