import { applyWaivers } from "../../../gate/verdict/apply-waivers";
import type { Result } from "../../../gate/verdict/verdict";
import type { Waiver } from "../../../gate/verdict/waiver";

const today = "2026-11-24";
const name = "(data, aurora-guard.yaml)";
const waiver: Waiver = {
  rule: "rds/storage_encrypted",
  address: "aws_rds_cluster.orders",
  reason: "moving",
  owner: "data",
  expires: "2027-01-31",
  source: "aurora-guard.yaml",
};
const failure: Result = {
  rule: "rds/storage_encrypted",
  address: "aws_rds_cluster.orders[0]",
  status: "fail",
  severity: "high",
  counts: true,
  attribute: "storage_encrypted",
};

function applied(...waivers: readonly Waiver[]) {
  return applyWaivers([failure], waivers, today);
}

test("a finding that a waiver is for does not count, and carries it", () => {
  expect(applied(waiver)).toEqual({ results: [{ ...failure, counts: false, waiver }], notices: [] });
});

test("an area is waived as a whole, and an unknown as well as a failure", () => {
  const area = { ...waiver, rule: "rds/*" };
  const unknown: Result = { ...failure, status: "unknown" };
  expect(applyWaivers([unknown], [area], today).results).toEqual([{ ...unknown, counts: false, waiver: area }]);
});

test("a waiver holds on its last day, and is spoken of two weeks before", () => {
  const lastDay = { ...waiver, expires: today };
  const text = `the waiver of rds/storage_encrypted for aws_rds_cluster.orders ${name} expires on ${today}`;
  expect(applied(lastDay)).toEqual({
    results: [{ ...failure, counts: false, waiver: lastDay }],
    notices: [{ level: "notice", text }],
  });
  expect(applied({ ...waiver, expires: "2026-12-08" }).notices.map(({ level }) => level)).toEqual(["notice"]);
  expect(applied({ ...waiver, expires: "2026-12-09" }).notices).toEqual([]);
});

test("a finding whose waiver has expired counts, and says whose it was", () => {
  const expired = { ...waiver, expires: "2026-11-23" };
  const text = `the waiver of rds/storage_encrypted for aws_rds_cluster.orders ${name} expired on 2026-11-23: the finding counts again`;
  expect(applied(expired)).toEqual({
    results: [{ ...failure, expiredWaiver: expired }],
    notices: [{ level: "warning", text }],
  });
});

test("of two waivers for a finding, one that has expired does not undo the other", () => {
  const expired = { ...waiver, expires: "2026-11-23" };
  expect(applied(expired, waiver).results).toEqual([{ ...failure, counts: false, waiver }]);
});

test.each([
  { ...waiver, rule: "rds/custom_port" },
  { ...waiver, address: "aws_rds_cluster.other" },
])("a waiver that is for nothing is warned of and changes nothing", (unused) => {
  const text = `the waiver of ${unused.rule} for ${unused.address} ${name} waives nothing: remove it`;
  expect(applied(unused)).toEqual({ results: [failure], notices: [{ level: "warning", text }] });
});

test("a pass needs no waiver", () => {
  const pass: Result = { ...failure, status: "pass", counts: false };
  expect(applyWaivers([pass], [waiver], today).results).toEqual([pass]);
});
