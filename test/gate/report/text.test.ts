import { stripVTControlCharacters } from "node:util";
import { textReport } from "../../../gate/report/text";
import type { Result } from "../../../gate/verdict/verdict";
import { catalog, failure, passing, stackDocument, undecided, verdictOn } from "./verdicts";

const plain = { color: false };

describe("the text report", () => {
  test("shows failures before unknowns, each with what was found, what is wanted and the fix", () => {
    const report = textReport([verdictOn("prod", [failure, undecided, passing])], catalog, plain);

    expect(report.split("\n")).toEqual([
      "prod  plan of Terraform 1.11.4  prod.json",
      "",
      "FAIL critical rds/storage_encrypted  Title of rds/storage_encrypted",
      "  wanted  storage_encrypted = true",
      "  fix     Do what rds/storage_encrypted asks.",
      '  - module.data["prod.eu"].aws_rds_cluster.orders',
      "      found   storage_encrypted is false",
      "",
      "UNKNOWN high rds/customer_managed_key  Title of rds/customer_managed_key  (does not count)",
      "  wanted  what rds/customer_managed_key wants",
      "  fix     Do what rds/customer_managed_key asks.",
      "  - aws_rds_cluster.orders",
      "      found   kms_key_id cannot be decided: it depends on what the plan does not show",
      "      needs   var.cmk, aws_kms_key.k.arn",
      "      see     aws_kms_key.k",
      "",
      "FAIL prod: 1 failed, 1 unknown, 1 passed, 1 counting; 3 rules over 7 resources",
      "",
    ]);
  });

  test("shows by whom a finding is accepted until when and why, and what there is to say about the settings", () => {
    const waiver = {
      ...{ rule: "rds/*", address: "aws_rds_cluster.old", reason: "moving", owner: "data" },
      ...{ expires: "2027-01-31", ticket: "OPS-1", source: "aurora-guard.yaml" },
    };
    const verdict = {
      ...verdictOn("prod", [
        { ...failure, counts: false, waiver },
        { ...failure, address: "aws_rds_cluster.b", expiredWaiver: { ...waiver, ticket: undefined } },
        { ...failure, address: "aws_rds_cluster.c", counts: false, inBaseline: true, untouched: true },
      ]),
      notices: [
        { level: "warning" as const, text: "a waiver waives nothing" },
        { level: "notice" as const, text: "a waiver expires" },
      ],
      off: [{ rule: "kms/*", reason: "another team's" }],
    };
    const head = ["  wanted  storage_encrypted = true", "  fix     Do what rds/storage_encrypted asks."];
    const title = "critical rds/storage_encrypted  Title of rds/storage_encrypted";

    expect(textReport([verdict], catalog, plain).split("\n").slice(2)).toEqual([
      `WAIVED ${title}`,
      ...head,
      '  - module.data["prod.eu"].aws_rds_cluster.orders',
      "      found   storage_encrypted is false",
      "      waived  until 2027-01-31 by data, OPS-1: moving",
      "",
      `FAIL ${title}`,
      ...head,
      "  - aws_rds_cluster.b",
      "      found   storage_encrypted is false",
      "      expired until 2027-01-31 by data: moving",
      "",
      `FAIL ${title}  (does not count)`,
      ...head,
      "  - aws_rds_cluster.c",
      "      found   storage_encrypted is false",
      "      known   the baseline has it already",
      "      as is   the plan does not change it",
      "",
      "off: kms/*: another team's",
      "warning: a waiver waives nothing",
      "notice: a waiver expires",
      "",
      "FAIL prod: 3 failed, 0 unknown, 0 passed, 1 waived, 1 counting; 3 rules over 7 resources",
      "",
    ]);
  });

  test("says last how old the facts are that the rules decide by", () => {
    const dated = { ...catalog, tables: [{ title: "Versions of the engines", as_of: "2026-09-16" }] };
    const report = textReport([verdictOn("prod", [passing])], dated, plain);

    expect(report.split("\n").slice(-4)).toEqual([
      "PASS prod: 0 failed, 0 unknown, 1 passed, 0 counting; 3 rules over 7 resources",
      "",
      "Versions of the engines: as of 2026-09-16",
      "",
    ]);
  });

  test("is three lines on a document that passes", () => {
    const report = textReport([verdictOn("prod", [passing])], catalog, plain);

    expect(report).toBe(
      [
        "prod  plan of Terraform 1.11.4  prod.json",
        "",
        "PASS prod: 0 failed, 0 unknown, 1 passed, 0 counting; 3 rules over 7 resources",
        "",
      ].join("\n"),
    );
  });

  test("says of a synthesized stack that its verdict is a preview", () => {
    const report = textReport(
      [verdictOn("dev", [passing], { ...stackDocument, source: "cdktf.out/stacks/dev" })],
      catalog,
      plain,
    );

    expect(report).toBe(
      [
        "dev  stack  cdktf.out/stacks/dev",
        "preview: this is the synthesized configuration, not what Terraform would do",
        "",
        "PASS dev: 0 failed, 0 unknown, 1 passed, 0 counting; 3 rules over 7 resources",
        "",
      ].join("\n"),
    );
  });

  test("says of a plan that it leaves resources out", () => {
    const report = textReport([verdictOn("prod", [passing], { complete: false })], catalog, plain);

    expect(report.split("\n").slice(1, 3)).toEqual([
      "this plan leaves resources out (-target or deferred changes)",
      "",
    ]);
  });

  test("says of a stack that the modules it calls are not judged, and that nothing else is", () => {
    const report = textReport([verdictOn("dev", [], { ...stackDocument, complete: false })], catalog, plain);

    expect(report.split("\n").slice(1, 4)).toEqual([
      "preview: this is the synthesized configuration, not what Terraform would do",
      "the modules that this stack calls are not judged: only a plan shows what they make",
      "it holds no resource that any rule judges",
    ]);
  });

  test("separates several documents by an empty line, in the order given", () => {
    const report = textReport([verdictOn("b", []), verdictOn("a", [])], catalog, plain);

    expect(report).toBe(
      `${textReport([verdictOn("b", [])], catalog, plain)}\n${textReport([verdictOn("a", [])], catalog, plain)}`,
    );
  });

  describe("on five hundred findings of one rule", () => {
    const many = Array.from({ length: 500 }, (_, index): Result => ({
      ...failure,
      address: `aws_rds_cluster.c[${index}]`,
    }));
    const addresses = (report: string): string[] => report.split("\n").filter((line) => line.startsWith("  - "));

    test("shows the first ten and counts the rest", () => {
      const report = textReport([verdictOn("prod", many)], catalog, plain);

      expect(addresses(report)).toEqual(many.slice(0, 10).map(({ address }) => `  - ${address}`));
      expect(report.split("\n").filter((line) => line.startsWith("  …"))).toEqual([
        "  … and 490 more of this rule (--all shows them)",
      ]);
    });

    test("shows every one when all are asked for", () => {
      const report = textReport([verdictOn("prod", many)], catalog, { color: false, all: true });

      expect(addresses(report)).toEqual(many.map(({ address }) => `  - ${address}`));
      expect(report).not.toContain("…");
    });
  });

  test("keeps findings that count apart from those that do not", () => {
    const waived: Result = { ...failure, address: "aws_rds_cluster.waived", counts: false };
    const report = textReport([verdictOn("prod", [failure, waived])], catalog, plain);

    expect(report.split("\n").filter((line) => line.startsWith("FAIL critical"))).toEqual([
      "FAIL critical rds/storage_encrypted  Title of rds/storage_encrypted",
      "FAIL critical rds/storage_encrypted  Title of rds/storage_encrypted  (does not count)",
    ]);
  });

  test("neutralises what could steer a terminal, wherever the plan's text appears", () => {
    const escape = "\u001b[2J\u009b0m\nPASS\u202e";
    const shown = "\\u001b[2J\\u009b0m\\u000aPASS\\u202e";
    const hostile: Result = {
      ...failure,
      address: `a.${escape}`,
      attribute: `b.${escape}`,
      found: `c.${escape}`,
      needs: [`d.${escape}`],
      related: [`e.${escape}`],
    };
    const document = { source: `f.${escape}`, terraformVersion: `g.${escape}` };
    const report = textReport([verdictOn(`h.${escape}`, [hostile], document)], catalog, plain);

    expect(report.split("\n")).toEqual([
      `h.${shown}  plan of Terraform g.${shown}  f.${shown}`,
      "",
      "FAIL critical rds/storage_encrypted  Title of rds/storage_encrypted",
      "  wanted  storage_encrypted = true",
      "  fix     Do what rds/storage_encrypted asks.",
      `  - a.${shown}`,
      `      found   b.${shown} is "c.\\u001b[2J\\u009b0m\\nPASS\\u202e"`,
      `      needs   d.${shown}`,
      `      see     e.${shown}`,
      "",
      `FAIL h.${shown}: 1 failed, 0 unknown, 0 passed, 1 counting; 3 rules over 7 resources`,
      "",
    ]);
  });

  test("is the same text in colour, between escape sequences of colour alone", () => {
    const verdicts = [verdictOn("prod", [failure, undecided], { preview: true })];
    const colored = textReport(verdicts, catalog, { color: true });

    expect(stripVTControlCharacters(colored)).toBe(textReport(verdicts, catalog, plain));
    expect(colored).toContain("\u001b[31mcritical\u001b[39m");
  });
});
