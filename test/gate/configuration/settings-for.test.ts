import type { Configuration } from "../../../gate/configuration/configuration";
import { settingsFor } from "../../../gate/configuration/settings-for";

const moved = { rule: "rds/*", address: "aws_rds_cluster.old", reason: "moving", owner: "data", expires: "2027-01-31" };
const configuration: Configuration = {
  profile: "staging",
  "fail-on": "medium",
  unknown: { medium: "fail" },
  parameters: { backup_retention_days: 14, presence_required: true },
  severities: { "kms/key_rotation": "low" },
  off: [{ rule: "rds/custom_port", reason: "an old driver" }],
  environments: {
    "prod*": { profile: "prod", parameters: { backup_retention_days: 35 } },
    "*-eu": { "fail-on": "low", severities: { "kms/key_rotation": "high" }, unknown: { low: "fail" } },
  },
  waivers: [
    { ...moved, environment: "dev" },
    { ...moved, rule: "kms/*", ticket: "OPS-1" },
  ],
};

function settings(name: string) {
  return settingsFor(configuration, name, "aurora-guard.yaml");
}

test("a document that no environment names has what stands at the top", () => {
  expect(settings("test")).toEqual({
    profile: "staging",
    failOn: "medium",
    unknown: { medium: "fail" },
    severities: { "kms/key_rotation": "low" },
    parameters: { backup_retention_days: 14, presence_required: true },
    off: [{ rule: "rds/custom_port", reason: "an old driver" }],
    waivers: [{ ...moved, rule: "kms/*", ticket: "OPS-1", source: "aurora-guard.yaml" }],
  });
});

test("environments win over the top, each with what it says, the later over the earlier", () => {
  expect(settings("prod-eu")).toMatchObject({
    profile: "prod",
    failOn: "low",
    unknown: { medium: "fail", low: "fail" },
    severities: { "kms/key_rotation": "high" },
    parameters: { backup_retention_days: 35, presence_required: true },
  });
});

test("a waiver of an environment holds there alone", () => {
  expect(settings("dev").waivers?.map(({ rule }) => rule)).toEqual(["rds/*", "kms/*"]);
});

test("what a caller says wins over all", () => {
  const overrides = { profile: "dev", failOn: "critical", parameters: { backup_retention_days: 1 } } as const;
  expect(settingsFor(configuration, "prod", "", overrides)).toMatchObject({
    profile: "dev",
    failOn: "critical",
    parameters: { backup_retention_days: 1, presence_required: true },
  });
});

test("an empty configuration leaves everything to the defaults", () => {
  expect(settingsFor({}, "prod", "")).toEqual({
    profile: undefined,
    failOn: undefined,
    unknown: {},
    severities: {},
    parameters: {},
    off: undefined,
    waivers: [],
  });
});
