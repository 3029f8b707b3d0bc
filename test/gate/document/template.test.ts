import { readTemplate } from "../../../gate/document/template";

describe("a template without anything computed is the text that Terraform makes of it:", () => {
  test.each([
    ["plain text", "plain text"],
    ["an $${escaped} interpolation", "an ${escaped} interpolation"],
    ["an %%{escaped} directive", "an %{escaped} directive"],
    ["a dollar $ and a percent %", "a dollar $ and a percent %"],
  ])("%s", (text, literal) => {
    expect(readTemplate(text)).toEqual({ literal, references: [] });
  });
});

// Each list is what Terraform 1.11.4 writes into a plan for the same template.
describe("a computed template has the references that Terraform lists:", () => {
  test.each<[string, readonly string[]]>([
    ["${aws_kms_key.k.arn}", ["aws_kms_key.k.arn", "aws_kms_key.k"]],
    ["${aws_kms_key.k}", ["aws_kms_key.k"]],
    ["${data.aws_vpc.v.id}", ["data.aws_vpc.v.id", "data.aws_vpc.v"]],
    [
      "${data.aws_iam_policy_document.d.statement[0].sid}",
      [
        "data.aws_iam_policy_document.d.statement[0].sid",
        "data.aws_iam_policy_document.d.statement[0]",
        "data.aws_iam_policy_document.d.statement",
        "data.aws_iam_policy_document.d",
      ],
    ],
    ["${var.a}", ["var.a"]],
    ["${var.a.b}", ["var.a.b", "var.a"]],
    ["${local.a}", ["local.a"]],
    ["${each.value}", ["each.value"]],
    ["${path.module}/${terraform.workspace}", ["path.module", "terraform.workspace"]],
    ["${aws_kms_key.k[0].arn}", ["aws_kms_key.k[0].arn", "aws_kms_key.k[0]", "aws_kms_key.k"]],
    ["${aws_kms_key.k.0.arn}", ["aws_kms_key.k[0].arn", "aws_kms_key.k[0]", "aws_kms_key.k"]],
    ['${aws_kms_key.k["prod.eu"].arn}', ['aws_kms_key.k["prod.eu"].arn', 'aws_kms_key.k["prod.eu"]', "aws_kms_key.k"]],
    ["${aws_kms_key.k[each.key].arn}", ["aws_kms_key.k", "each.key"]],
    ["${one(aws_kms_key.k[*].arn)}", ["aws_kms_key.k"]],
    ["${element(aws_kms_key.k.*.arn, 1)}", ["aws_kms_key.k"]],
    ["${module.m.arn}", ["module.m.arn", "module.m"]],
    ['${module.m["a"].arn}', ['module.m["a"].arn', 'module.m["a"]']],
    ['${join(",", [aws_subnet.a.id])}', ["aws_subnet.a.id", "aws_subnet.a"]],
    ["${provider::aws::arn_parse(aws_kms_key.k.arn).region}", ["aws_kms_key.k.arn", "aws_kms_key.k"]],
    ["${var.c ? aws_kms_key.k.arn : null}", ["var.c", "aws_kms_key.k.arn", "aws_kms_key.k"]],
    ["${[for k, v in [aws_kms_key.k.arn] : v.x if k != 1.5]}", ["aws_kms_key.k.arn", "aws_kms_key.k"]],
    ['${{a = aws_kms_key.k.arn, "b}" = "${var.b}"}}', ["aws_kms_key.k.arn", "aws_kms_key.k", "var.b"]],
    ['${"a \\" ${var.quoted}"}', ["var.quoted"]],
    ["%{ if var.c }a%{ else }${local.b}%{ endif }", ["var.c", "local.b"]],
    ["$${escaped} ${var.a}", ["var.a"]],
    ['\\"${var.a}', ["var.a"]],
    ["${1 + 1}", []],
    ["${true ? null : false}", []],
  ])("%s", (text, references) => {
    expect(readTemplate(text)).toEqual({ literal: undefined, references });
  });
});
