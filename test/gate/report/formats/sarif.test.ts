import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
import Ajv from "ajv";
import type { Verdict } from "../../../../gate/verdict/verdict";
import { context, verdicts } from "../golden-verdicts";
import { failures, hugeVerdict, reportOf } from "../many";
import { catalog, failure, rule, verdictOn } from "../verdicts";
import { loadFormat } from "../../../../gate/report/format";

interface Log {
  readonly runs: readonly {
    readonly automationDetails: { readonly id: string };
    readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
    readonly results: readonly Entry[];
    readonly invocations: readonly { readonly toolExecutionNotifications: readonly { message: { text: string } }[] }[];
  }[];
}

interface Rule {
  readonly id: string;
  readonly fullDescription: { readonly text: string };
  readonly properties: { readonly tags: readonly string[]; readonly "security-severity": string };
}

interface Entry {
  readonly ruleId: string;
  readonly level: string;
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
  readonly suppressions?: unknown;
  readonly properties: { readonly status: string };
}

async function logOf(given: readonly Verdict[]): Promise<Log> {
  return JSON.parse(await reportOf("sarif", given)) as Log;
}

/** The official schema is one of draft 4, of which it uses nothing that draft 7 reads otherwise but these two keys. */
function validator() {
  const schema = { ...sarifSchema, $schema: undefined, id: undefined };
  const isUri = (text: string): boolean => URL.canParse(text);
  return new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
    .addFormat("uri", isUri)
    .addFormat("uri-reference", (text) => URL.canParse(text, "https://example.com/"))
    .addFormat("date-time", (text) => !Number.isNaN(Date.parse(text)))
    .compile(schema);
}

describe("the SARIF report", () => {
  const validate = validator();

  test.each([
    ["the golden verdicts", verdicts],
    ["no document", []],
    ["a document without findings", [verdictOn("dev", [])]],
    ["14,000 resources", [hugeVerdict()]],
  ])("is what the official schema wants, on %s", async (_, given) => {
    const isValid = validate(await logOf(given));

    expect({ isValid, errors: validate.errors }).toEqual({ isValid: true, errors: null });
  });

  test("is refused by the official schema where it has a key that SARIF has not", async () => {
    expect(validate({ ...(await logOf(verdicts)), extra: 1 })).toBe(false);
  });

  test("keeps the 5,000 worst findings of a run, and says how many are left out", async () => {
    const light = failures(5000, { severity: "low", rule: "kms/rotation" });
    const { runs } = await logOf([verdictOn("prod", [...light, ...failures(3)])]);

    expect(runs[0]?.results.length).toBe(5000);
    expect(runs[0]?.results.slice(0, 4).map(({ level }) => level)).toEqual(["error", "error", "error", "note"]);
    expect(runs[0]?.invocations[0]?.toolExecutionNotifications).toEqual([
      { level: "warning", message: { text: "3 of 5003 findings are left out: the worst 5000 stay" } },
    ]);
  });

  test("has a run with its own category for each of 20 documents, and one for all of more", async () => {
    const many = Array.from({ length: 21 }, (_, index) => verdictOn(`stack-${index}`, [failure]));
    const categories = ({ runs }: Log): readonly string[] => runs.map(({ automationDetails: { id } }) => id);

    expect(categories(await logOf(many.slice(1)))).toEqual(
      many.slice(1).map(({ document }) => `aurora-guard/${document.name}/`),
    );
    const { runs } = await logOf(many);
    expect(categories({ runs })).toEqual(["aurora-guard/"]);
    expect(runs[0]?.results.length).toBe(21);
  });

  test("keeps descriptions within 1,024 characters and tags within ten, and has the severity of this run", async () => {
    const long = rule("rds/storage_encrypted", {
      description: "x".repeat(3000),
      controls: { checkov: Array.from({ length: 30 }, (_, index) => `CKV_AWS_${index}`) },
    });
    const render = await loadFormat("sarif");
    const lowered = verdictOn("prod", [{ ...failure, severity: "low" }]);
    const report = JSON.parse(render([lowered], { ...context, catalog: { ...catalog, rules: [long] } })) as Log;
    const [described] = report.runs[0]?.tool.driver.rules ?? [];

    expect(described?.fullDescription.text.length).toBeLessThanOrEqual(1024);
    expect(described?.properties.tags.length).toBe(10);
    expect(described?.properties["security-severity"]).toBe("2.0");
  });

  test("suppresses what is waived, and shows an unknown as one", async () => {
    const [run] = (await logOf(verdicts)).runs;
    const statuses = run?.results.map(({ properties: { status }, suppressions }) => [
      status,
      suppressions !== undefined,
    ]);

    expect(statuses?.filter(([, isSuppressed]) => isSuppressed)).toEqual([["waived", true]]);
    expect(statuses?.filter(([status]) => status === "unknown").length).toBe(2);
  });

  test("gives each finding its own fingerprint, the same in another order and beside other findings", async () => {
    const printsOf = async (given: readonly Verdict[]): Promise<readonly string[]> =>
      (await logOf(given)).runs.flatMap(({ results }) =>
        results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash),
      );
    const few = failures(3);
    const before = await printsOf([verdictOn("prod", few)]);

    expect(new Set(await printsOf([verdictOn("prod", [...few, ...few]), verdictOn("dev", few)])).size).toBe(9);
    expect(await printsOf([verdictOn("prod", [...few].reverse())])).toEqual([...before].reverse());
    expect(before.every((print) => /^[0-9a-f]{16}:1$/.test(print))).toBe(true);
  });

  test("tells documents of the same name apart by their source", async () => {
    const dev = verdictOn("plan.json", [failure], { source: "dev/plan.json" });
    const { runs } = await logOf([dev, verdictOn("plan.json", [failure], { source: "prod/plan.json" })]);

    expect(runs.map(({ automationDetails: { id } }) => id)).toEqual([
      "aurora-guard/dev/plan.json/",
      "aurora-guard/prod/plan.json/",
    ]);
    expect(new Set(runs.map(({ results }) => results[0]?.partialFingerprints.primaryLocationLineHash)).size).toBe(2);
  });

  test.each([
    ["./a b/plan.json", "a%20b/plan.json"],
    ["/tmp/plan.json", "file:///tmp/plan.json"],
    ["a\\plan.json", "a/plan.json"],
    ["-", "stdin"],
  ])("points at %s as %s", async (source, uri) => {
    const { runs } = await logOf([verdictOn("prod", [{ ...failure, address: "a.b" }], { source })]);

    expect(runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });
});
