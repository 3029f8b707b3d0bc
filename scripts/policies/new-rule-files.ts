import { end, start } from "./pages";

/** The files of a new rule by name: its Rego, its test and its page, with TODO where something is left to say. */
export function newRuleFiles(area: string, name: string, type: string): ReadonlyMap<string, string> {
  return new Map([
    [`${name}.rego`, ruleText(area, name, type)],
    [`${name}_test.rego`, testText(area, name, type)],
    [`${name}.md`, pageText()],
  ]);
}

function ruleText(area: string, name: string, type: string): string {
  return `# METADATA
# title: TODO what holds where the rule passes
# description: |
#   TODO what it is about, in two sentences.
# related_resources:
#   - ref: https://docs.aws.amazon.com/TODO
# custom:
#   severity: medium
#   topics: [TODO]
#   covers: ["TODO"]
#   controls:
#     security_hub: [TODO]
#   resources: [${type}]
#   decides:
#     ${type}:
#       attribute: {wrong: false}
#   wanted: attribute = true
#   remediation: Set attribute to true.
#   since: TODO
package aurora.rules.${area}.${name}

import data.aurora.lib.attribute
import data.aurora.lib.plan
import rego.v1

subjects := plan.of("${type}")

judged := [attribute.must_be(handle, "attribute", {true}) | some handle in subjects]
`;
}

function testText(area: string, name: string, type: string): string {
  const rows = [
    ['"right"', `[subject({"attribute": true}, {})]`, "[0]"],
    ['"wrong"', `[subject({"attribute": false}, {})]`, `[[0, "fail", {"attribute": "attribute", "found": false}]]`],
    ['"null"', `[subject({"attribute": null}, {})]`, `[[0, "unknown", unset]]`],
    ['"unset"', `[subject({}, {"attribute": null})]`, `[[0, "unknown", unset]]`],
    [
      '"referenced"',
      `[subject({}, {"attribute": testing.to(["${type}.other.attribute"])})]`,
      `[[0, "unknown", needs("${type}.other.attribute")]]`,
    ],
    [
      '"undecidable"',
      `[subject({}, {"attribute": testing.to(["local.wanted"])})]`,
      `[[0, "unknown", needs("local.wanted")]]`,
    ],
    ['"deleted"', `[testing.deleted("${type}.subject", {"attribute": false})]`, "[]"],
    ['"not applicable to another type"', `[testing.created("aws_vpc.other", {}, {})]`, "[]"],
  ].map(([title, resources, judged]) => {
    const whole = judged === "[]" ? `\n\t\t"judged": [],` : `\n\t\t"judged": ${judged},`;
    return `\t${title}: {\n\t\t"resources": ${resources},${whole}\n\t},`;
  });
  return `package aurora.rules.${area}.${name}_test

import data.aurora.rules.${area}.${name}
import data.aurora.testing
import rego.v1

cases := {
${rows.join("\n")}
}

test_judged[name] if {
	some name, case in cases
	${name}.judged == case.judged with input as testing.plan(case.resources)
}

subject(known, pending) := testing.created("${type}.subject", known, pending)

unset := {"attribute": "attribute", "reason": "unset", "needs": []}

needs(reference) := {"attribute": "attribute", "reason": "expression", "needs": [reference]}
`;
}

function pageText(): string {
  const sections = ["Why it matters", "What is judged", "How to fix it", "Not judged here"];
  return [`${start}\n`, `${end}\n`, ...sections.map((title) => `## ${title}\n\nTODO\n`)].join("\n");
}
