import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from "node-sarif-builder";
import type { Result } from "../../verdict/verdict";
import { byWorst, findingsOf, paragraphOf, statusWord, type DocumentFindings, type Finding } from "../findings";
import type { RenderReport, ReportContext } from "../format";
import { visible, visibleJson } from "../neutral";
import { levelOf, sarifRule } from "../sarif-rule";
import { waiverText } from "../sentence";

type Run = SarifRunBuilder["run"];
type SarifResult = SarifResultBuilder["result"];

/** What GitHub takes. Source: https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
const mostRuns = 20;
const mostResults = 5000;

const schema = "https://json.schemastore.org/sarif-2.1.0.json";

/**
 * SARIF 2.1.0, within what GitHub takes: a run a document, each with a category of its own; one for all where there are
 * more documents than GitHub takes runs. What passes is left out, what is waived is suppressed.
 */
export const render: RenderReport = (verdicts, context) => {
  const log = new SarifBuilder({ $schema: schema });
  const documents = findingsOf(verdicts, context);
  if (documents.length <= mostRuns) documents.forEach((document) => log.addRun(runOf([document], context)));
  else log.addRun(runOf(documents, context));
  return `${visibleJson(log.buildSarifOutput())}\n`;
};

function runOf(documents: readonly DocumentFindings[], { origin }: ReportContext): SarifRunBuilder {
  const findings = documents.flatMap((document) => document.findings).toSorted(byWorst);
  const shown = findings.slice(0, mostResults);
  const builder = new SarifRunBuilder();
  builder.setToolDriverName("aurora-guard");
  builder.setToolDriverVersion(origin.version);
  const asked = new Set<string>();
  for (const { result, rule } of shown) {
    if (asked.has(result.rule)) continue;
    asked.add(result.rule);
    const described = new SarifRuleBuilder();
    described.rule = sarifRule(result.rule, rule, result.severity);
    builder.addRule(described);
  }
  shown.forEach((finding) => builder.addResult(resultOf(finding)));
  const [only, ...others] = documents;
  const category = only !== undefined && others.length === 0 ? `${visible(only.key)}/` : "";
  Object.assign(builder.run, {
    automationDetails: { id: `aurora-guard/${category}` },
    columnKind: "utf16CodeUnits",
    invocations: [
      { executionSuccessful: true, toolExecutionNotifications: notificationsOf(documents, findings.length) },
    ],
    properties: { policies: `sha256:${origin.digest}`, tables: origin.tables },
  } satisfies Partial<Run>);
  return builder;
}

/** What there is to say besides findings: what is left out, what is a preview, what is off, and what waivers do. */
function notificationsOf(documents: readonly DocumentFindings[], count: number) {
  const note = (level: "warning" | "note", text: string) => ({ level, message: { text: plain(text) } });
  const hidden = count - mostResults;
  return [
    ...(hidden > 0
      ? [note("warning", `${hidden} of ${count} findings are left out: the worst ${mostResults} stay`)]
      : []),
    ...documents.flatMap(({ key, verdict: { document, notices, off } }) => [
      ...(document.preview ? [note("warning", `${key}: a preview on synthesized configuration`)] : []),
      ...(document.complete ? [] : [note("warning", `${key}: the document leaves resources out`)]),
      ...off.map(({ rule, reason }) => note("note", `${key}: ${rule} is off: ${reason}`)),
      ...notices.map(({ level, text }) => note(level === "warning" ? "warning" : "note", `${key}: ${text}`)),
    ]),
  ];
}

/** Text that holds no link: SARIF makes one of `[text](target)`. */
function plain(text: string): string {
  return visible(text).replaceAll("](", "]\\u0028");
}

function resultOf(finding: Finding): SarifResultBuilder {
  const { result, fingerprint, place } = finding;
  const builder = new SarifResultBuilder();
  builder.setRuleId(result.rule);
  // An unknown stays of the kind "fail": GitHub shows no other kind than that.
  builder.setLevel(result.counts ? levelOf(result.severity) : "note");
  builder.setMessageText(plain(paragraphOf(finding)));
  Object.assign(builder.result, {
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, region: { startLine: place.line } },
        logicalLocations: [{ fullyQualifiedName: visible(result.address), kind: "resource" }],
      },
    ],
    partialFingerprints: { primaryLocationLineHash: `${fingerprint.slice(0, 16)}:1` },
    ...(result.waiver === undefined ? {} : { suppressions: [suppressionOf(result.waiver)] }),
    properties: propertiesOf(finding),
  } satisfies Partial<SarifResult>);
  return builder;
}

/** A file as a reference: relative with `/`, or `file:` where it is absolute. */
function uriOf(file: string): string {
  const path = file.split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${path}` : path;
}

function suppressionOf(waiver: NonNullable<Result["waiver"]>) {
  const { rule, address, owner, expires, ticket } = waiver;
  return {
    kind: "external" as const,
    status: "accepted" as const,
    justification: waiverText(waiver),
    properties: { rule, address, owner, expires, ...(ticket === undefined ? {} : { ticket }) },
  };
}

function propertiesOf({ result, document }: Finding) {
  const { severity, counts, attribute, reason, inBaseline, untouched } = result;
  return {
    status: statusWord(result),
    severity,
    counts,
    document: document.name,
    ...(attribute === undefined ? {} : { attribute }),
    ...(reason === undefined ? {} : { reason }),
    ...(inBaseline ? { inBaseline } : {}),
    ...(untouched ? { untouched } : {}),
  };
}
