import builder, { type TestCase, type TestSuite } from "junit-report-builder";
import type { Result } from "../../verdict/verdict";
import { findingsOf, sentencesOf, statusWord, type DocumentFindings, type Finding } from "../findings";
import type { RenderReport } from "../format";
import { groupBy } from "../group-by";
import { visible } from "../neutral";

/** Up to here each pass of a document is a test of its own; beyond it one test stands for all passes of a rule. */
const mostPasses = 5000;
/** So many findings of one rule are tests of their own. */
const mostOfOneRule = 200;

/**
 * JUnit: a suite a document, a test a rule and resource. What counts fails; an unknown that counts is an error, as it
 * could not be decided; what does not count and what is waived is skipped, with the reason in its output.
 */
export const render: RenderReport = (verdicts, context) => {
  const report = builder.newBuilder().name("aurora-guard");
  for (const document of findingsOf(verdicts, context)) {
    const suite = report.testSuite().name(xmlText(document.key));
    addOrigin(suite, document, context.origin.version);
    addFindings(suite, document.findings);
    addPasses(suite, document.verdict.results);
  }
  return `${report.build()}\n`;
};

/** XML 1.0 has no escape for the two that Unicode never assigns; they, and an end of CDATA, are written as code points. */
function xmlText(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replaceAll("]]>", "]]\\u003e");
}

function addOrigin(suite: TestSuite, { verdict }: DocumentFindings, version: string): void {
  const { source, kind, preview, complete } = verdict.document;
  suite.property("aurora-guard", version);
  suite.property("source", xmlText(source));
  suite.property("kind", preview ? `${kind} (preview)` : kind);
  if (!complete) suite.property("complete", "false");
  verdict.off.forEach(({ rule, reason }) => suite.property(xmlText(`off: ${rule}`), xmlText(reason)));
  verdict.notices.forEach(({ level, text }) => suite.property(level, xmlText(text)));
}

function addFindings(suite: TestSuite, findings: readonly Finding[]): void {
  const groups = groupBy(findings, ({ result }) => result.rule);
  for (const [rule, group] of groups) {
    group.slice(0, mostOfOneRule).forEach((finding) => addFinding(suite, finding));
    const hidden = group.slice(mostOfOneRule);
    if (hidden.length === 0) continue;
    const test = suite.testCase().className(xmlText(rule)).name("more resources");
    const counting = hidden.filter(({ result }) => result.counts).length;
    const text = `${hidden.length} more findings of this rule, ${counting} of them count`;
    if (counting > 0) test.failure(text, "more");
    else skip(test, text);
  }
}

function addFinding(suite: TestSuite, finding: Finding): void {
  const { result, source } = finding;
  const test = suite.testCase().className(xmlText(result.rule)).name(xmlText(result.address));
  if (source !== undefined) test.file(xmlText(source.file));
  const [headline = "", ...others] = sentencesOf(finding).map(xmlText);
  const details = [headline, ...others].join("\n");
  const type = `${statusWord(result)} ${result.severity}`;
  if (!result.counts) skip(test, `${type}\n${details}`);
  else if (result.status === "unknown") test.error(headline, type, details);
  else test.failure(headline, type).stacktrace(details);
}

function skip(test: TestCase, why: string): void {
  test.skipped().standardOutput(why);
}

function addPasses(suite: TestSuite, results: readonly Result[]): void {
  const passes = results.filter(({ status }) => status === "pass");
  if (passes.length <= mostPasses) {
    passes.forEach(({ rule, address }) => suite.testCase().className(xmlText(rule)).name(xmlText(address)));
    return;
  }
  for (const [rule, group] of groupBy(passes, (result) => result.rule)) {
    const test = suite.testCase().className(xmlText(rule)).name("resources that pass");
    test.standardOutput(`${group.length} resources pass`);
  }
}
