import type { ReportContext } from "../../../gate/report/format";
import type { Result, Verdict } from "../../../gate/verdict/verdict";
import type { Waiver } from "../../../gate/verdict/waiver";
import { catalog, failure, passing, rule, stackDocument, undecided, verdictOn } from "./verdicts";

export const waiver: Waiver = {
  rule: "rds/*",
  address: "aws_rds_cluster.old",
  reason: "moves to another account in spring",
  owner: "team-data",
  expires: "2027-01-31",
  ticket: "OPS-1",
  source: "aurora-guard.yaml",
};

/** Text that tries what each format could take for its own: commands, markup, links, ends of strings and of CDATA. */
export const hostile = [
  '::error::x\n::set-output name=a::b %0A ##[add-mask]x </code></details><script>alert("1")</script> `` ` | ]]> ]]> ',
  "[x](https://example.com) ![x](https://example.com/x.png) @octocat #1 \u001b[2J\u202e\uffff SARIF_BUILDER_INVALID",
].join("");

const results: readonly Result[] = [
  failure,
  { ...failure, address: `aws_rds_cluster.c["${hostile}"]`, attribute: "tags", found: { name: hostile } },
  { ...failure, address: "aws_rds_cluster.again", expiredWaiver: { ...waiver, ticket: undefined } },
  { ...failure, address: "aws_rds_cluster.old", counts: false, waiver },
  { ...failure, address: "aws_rds_cluster.known", counts: false, inBaseline: true, untouched: true },
  { ...undecided, counts: true },
  { ...undecided, address: "aws_rds_cluster.reports", expected: ["a key of this account"], counts: false },
  { ...failure, rule: "kms/rotation", address: "aws_kms_key.k", severity: "medium", found: "(sensitive)" },
  { ...failure, rule: "team/tags", address: "aws_kms_key.k", severity: "low", attribute: undefined, found: undefined },
  passing,
];

const prod: Verdict = {
  ...verdictOn("prod", results, { complete: false }),
  notices: [
    { level: "warning", text: "the waiver of kms/* on aws_kms_key.gone waives nothing" },
    { level: "notice", text: "the waiver of rds/* on aws_rds_cluster.old ends in 14 days" },
  ],
  off: [{ rule: "backup/*", reason: "another team's" }],
};

/** What the golden files are made from: a plan with every kind of finding, a preview that passes, one without results. */
export const verdicts: readonly Verdict[] = [
  prod,
  verdictOn("dev", [passing], { ...stackDocument, source: "cdktf.out/stacks/dev" }),
  verdictOn("empty.json", [], { source: "-" }),
];

export const context: ReportContext = {
  catalog: {
    ...catalog,
    rules: [
      ...catalog.rules.filter(({ id }) => id !== "kms/rotation"),
      rule("kms/rotation", {
        ...{ title: "Keys rotate", severity: "medium", wanted: "enable_key_rotation = true" },
        ...{ remediation: "Set `enable_key_rotation` to true; ask @nobody, *never* <b>later</b>." },
        references: ["https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html"],
      }),
    ],
    tables: [{ title: "Versions of the engines", as_of: "2026-09-16" }],
  },
  origin: {
    version: "0.1.0",
    digest: "cd".repeat(32),
    tables: [{ title: "Versions of the engines", as_of: "2026-09-16" }],
  },
  color: false,
  all: false,
  locate: (_, address) =>
    address.endsWith(".orders") ? { file: "infra/data base.tf", line: address.length } : undefined,
};
